namespace ConductBot.Organization.Permissions;

/// <summary>
/// Who may do what, each question one pure function. Deny is the default: somebody unknown or not here may nothing. Asked anew at the moment of the act, never from what a
/// card or a stored row said earlier.
/// </summary>
public static class May
{
    /// <summary>Give a task to a person: oneself, or somebody of the own units who is neither equal nor superior there.</summary>
    public static Permission AssignTo(Asking asking, Person? assignee) => Here(asking) ?? Target(asking, assignee) ?? Reach(asking, assignee!);

    /// <summary>Give a task to a unit as a whole, or to everybody in it.</summary>
    public static Permission AssignToUnit(Asking asking, Unit? unit) => Here(asking) ?? Target(asking, unit) ?? OwnUnit(asking, unit!.Id);

    /// <summary>
    /// See a task: who gave it, who is to do it (or stands in for one of them today), the unit's people when it is the unit's, and whoever manages one of those. What somebody set for oneself
    /// alone is seen by nobody else.
    /// </summary>
    public static Permission SeeTask(Asking asking, TaskParties task)
    {
        if (Here(asking) is { } denied) return denied;
        if (task.IsPersonal) return Permission.If(Is(asking, task.GivenBy), DenialReason.NotConcerned);
        return Permission.If(
            ActsFor(asking, task.GivenBy) || Works(asking, task) || Assigned(asking, task).Any(unit => asking.Organization.Manages(asking.Asker!, unit, asking.Day)),
            DenialReason.NotConcerned);
    }

    /// <summary>
    /// Report on a task (done, in progress, more time): who is to do it, who stands in today; a unit's task: everybody of the unit. What somebody set for oneself alone is nobody else's, whoever stands in.
    /// </summary>
    public static Permission WorkOnTask(Asking asking, TaskParties task) =>
        Here(asking) ?? Permission.If(task.IsPersonal ? Is(asking, task.GivenBy) : Works(asking, task), DenialReason.NotConcerned);

    /// <summary>
    /// Decide on a task (confirm, return, more time, change, cancel): who gave it or stands in for them today, or whoever may give tasks to the giver; when the giver left,
    /// whoever manages those who are to do it. On what somebody set for oneself alone nobody else decides.
    /// </summary>
    public static Permission DecideOnTask(Asking asking, TaskParties task)
    {
        if (Here(asking) is { } denied) return denied;
        if (task.IsPersonal) return Permission.If(Is(asking, task.GivenBy), DenialReason.NotConcerned);
        if (ActsFor(asking, task.GivenBy)) return Permission.If(true, default);
        var giver = asking.Organization.Person(task.GivenBy);
        return giver is not null && giver.IsHereOn(asking.Day)
            ? Permission.If(asking.Organization.Reaches(asking.Asker!, giver, asking.Day), DenialReason.NotConcerned)
            : Permission.If(Assigned(asking, task).Any(unit => asking.Organization.Manages(asking.Asker!, unit, asking.Day)), DenialReason.NotConcerned);
    }

    /// <summary>Remind many at once: people and units all of the own units. A reminder is no task, so that a deputy may remind the whole unit, its head included.</summary>
    public static Permission RemindMany(Asking asking, IReadOnlyList<Person> people, IReadOnlyList<Unit> units)
    {
        if (Here(asking) is { } denied) return denied;
        if (people.Count + units.Count == 0) return new Permission.Denied(DenialReason.TargetUnknown);
        return people.Select(person => Target(asking, person) ?? (Is(asking, person.Id) ? null : OwnUnitOrNull(asking, person.Unit)))
            .Concat(units.Select(unit => Target(asking, unit) ?? OwnUnitOrNull(asking, unit.Id)))
            .FirstOrDefault(refused => refused is not null) ?? Permission.If(true, default);
    }

    /// <summary>
    /// See whether one's reminder reached somebody: the sender who may still remind them. Whoever left the organisation counts to the unit they were last in, so that a sender who stays
    /// sees of them what was seen before.
    /// </summary>
    public static Permission SeeReminded(Asking asking, Person? person) => Here(asking)
        ?? (person is null ? new Permission.Denied(DenialReason.TargetUnknown) : Is(asking, person.Id) ? Permission.If(true, default) : OwnUnit(asking, person.Unit));

    /// <summary>Set or end somebody's leave: one's own, or that of somebody to whom one may give tasks.</summary>
    public static Permission ManageAbsence(Asking asking, Person? person) => Here(asking) ?? Target(asking, person) ?? Reach(asking, person!);

    /// <summary>Stand in for somebody: whoever is here and not the person.</summary>
    public static Permission StandIn(Asking asking, Person absent, Person? standIn) =>
        Target(asking, standIn) ?? Permission.If(standIn!.Id != absent.Id, DenialReason.TargetUnknown);

    /// <summary>Import the organisation, see who could not be matched.</summary>
    public static Permission AdministerOrganization(Asking asking) => Holds(asking, Role.Administrator);

    /// <summary>Keep directives, notes and questions.</summary>
    public static Permission KeepDirectives(Asking asking) => Holds(asking, Role.PolicyOwner);

    /// <summary>Draft a broadcast.</summary>
    public static Permission DraftBroadcast(Asking asking) => Holds(asking, Role.Drafter);

    /// <summary>Approve a broadcast: somebody else's.</summary>
    public static Permission ApproveBroadcast(Asking asking, string draftedBy) => Holds(asking, Role.Approver) switch
    {
        Permission.Granted => Permission.If(!Is(asking, draftedBy), DenialReason.OwnDraft),
        var denied => denied,
    };

    /// <summary>Read what a report says: who filed it; beyond that as its confidentiality has it. While its receiver is on leave whoever stands in reads it too, unless it is for the named receiver alone.</summary>
    public static Permission ReadReport(Asking asking, ReportFacts report)
    {
        if (Here(asking) is { } denied) return denied;
        if (report.Reporter is { } reporter && Is(asking, reporter)) return Permission.If(true, default);
        return report.Confidentiality != ReportConfidentiality.NamedReceiver && StandsInForReceiver(asking, report) ? Permission.If(true, default) : AsItIs(asking, report);
    }

    // Whoever acts for the receiver today, as long as that one may read it.
    private static bool StandsInForReceiver(Asking asking, ReportFacts report) =>
        report.Receiver is { } receiver && !Is(asking, receiver) && ActsFor(asking, receiver) && AsItIs(asking with { Asker = asking.Organization.Person(receiver) }, report).IsGranted;

    private static Permission AsItIs(Asking asking, ReportFacts report)
    {
        return report.Confidentiality switch
        {
            // A receiver who lost the role is none any more, whatever the report says.
            ReportConfidentiality.NamedReceiver => Permission.If(
                report.Receiver is { } named && Is(asking, named) && asking.Asker!.Has(Role.ReportReceiver, report.Form), DenialReason.OnlyReceiver),
            ReportConfidentiality.Receivers => Permission.If(Receives(asking, report) || ReceivesOfReceiver(asking, report), DenialReason.NotConcerned),
            ReportConfidentiality.UnitManagers => Permission.If(
                Receives(asking, report) || (report.Unit is not null && asking.Organization.Manages(asking.Asker!, report.Unit, asking.Day) && !IsBeneath(asking, report)) || ReceivesFromBelow(asking, report), DenialReason.NotConcerned),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    // Who receives such reports does not report to oneself: where nobody else has the role it is whoever stands above.
    private static bool ReceivesOfReceiver(Asking asking, ReportFacts report) =>
        asking.Organization.Person(report.Reporter) is { } reporter && reporter.Has(Role.ReportReceiver, report.Form) && ReceivesFromBelow(asking, report);

    // Its receiver stands above its reporter, wherever that is today: the unit in which it was filed may be no more.
    private static bool ReceivesFromBelow(Asking asking, ReportFacts report) =>
        report.Receiver is { } named && Is(asking, named) && report.Reporter is { } reporter && string.Equals(asking.Organization.ManagerOf(reporter, asking.Day)?.Id, named, StringComparison.OrdinalIgnoreCase);

    // A deputy of the unit manages it too, and does not read what its head reports to those above.
    private static bool IsBeneath(Asking asking, ReportFacts report) =>
        asking.Organization.Person(report.Reporter) is { } reporter && reporter.IsHereOn(asking.Day) && string.Equals(reporter.Unit, report.Unit, StringComparison.OrdinalIgnoreCase) && !asking.Organization.Reaches(asking.Asker!, reporter, asking.Day);

    /// <summary>See how many reports there are of a unit and all below it: whoever manages it; of one form also its receivers.</summary>
    public static Permission SeeCounts(Asking asking, Unit? unit, string? form = null)
    {
        if (Here(asking) is { } denied) return denied;
        if (form is not null && asking.Asker!.Has(Role.ReportReceiver, form)) return Permission.If(true, default);
        return unit is null ? new Permission.Denied(DenialReason.TargetUnknown) : OwnUnit(asking, unit.Id);
    }

    /// <summary>Read the audit.</summary>
    public static Permission ReadAudit(Asking asking) => Holds(asking, Role.Auditor);

    /// <summary>Hold reports, or everything of a person, for an inquiry, see what is held and release it: auditors and the policy owner. Reading them is another matter.</summary>
    public static Permission HoldReports(Asking asking) => Holds(asking, Role.Auditor) is Permission.Granted granted ? granted : Holds(asking, Role.PolicyOwner);

    private static Permission.Denied? Here(Asking asking) => asking.Asker switch
    {
        null => new(DenialReason.AskerUnknown),
        { } asker when !asker.IsHereOn(asking.Day) => new(DenialReason.AskerNotHere),
        _ => null,
    };

    private static Permission.Denied? Target(Asking asking, Person? person) => person switch
    {
        null => new(DenialReason.TargetUnknown),
        _ when !person.IsHereOn(asking.Day) => new(DenialReason.TargetNotHere),
        _ => null,
    };

    private static Permission.Denied? Target(Asking asking, Unit? unit) => unit switch
    {
        null => new(DenialReason.TargetUnknown),
        _ when !unit.ExistsOn(asking.Day) => new(DenialReason.TargetNotHere),
        _ => null,
    };

    private static Permission Reach(Asking asking, Person person)
    {
        if (Is(asking, person.Id)) return Permission.If(true, default);
        return asking.Organization.Manages(asking.Asker!, person.Unit, asking.Day)
            ? Permission.If(asking.Organization.Reaches(asking.Asker!, person, asking.Day), DenialReason.NotBelowYou)
            : new Permission.Denied(DenialReason.NotYourUnit);
    }

    private static Permission OwnUnit(Asking asking, string unit) => Permission.If(asking.Organization.Manages(asking.Asker!, unit, asking.Day), DenialReason.NotYourUnit);

    private static Permission? OwnUnitOrNull(Asking asking, string unit) => OwnUnit(asking, unit) is Permission.Denied denied ? denied : null;

    private static Permission Holds(Asking asking, Role role) => Here(asking) ?? Permission.If(asking.Asker!.Has(role), DenialReason.RoleMissing);

    private static bool Is(Asking asking, string id) => string.Equals(asking.Asker!.Id, id, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the asker is somebody, or the one who acts for them today.</summary>
    private static bool ActsFor(Asking asking, string id) =>
        Is(asking, id) || (asking.Organization.ActsFor(id, asking.Day) is StandInOutcome.StandsIn stands && Is(asking, stands.Person.Id));

    private static bool Works(Asking asking, TaskParties task) =>
        task.Assignees.Any(id => ActsFor(asking, id)) || (task.Unit is { } unit && string.Equals(asking.Asker!.Unit, unit, StringComparison.OrdinalIgnoreCase))
        || (task.Unit is { } of && asking.Organization.ManagersOf(of, asking.Day).Any(manager => ActsFor(asking, manager.Id)));

    /// <summary>The units of all who are to do it.</summary>
    private static IEnumerable<string> Assigned(Asking asking, TaskParties task) =>
        task.Assignees.Select(id => asking.Organization.Person(id)?.Unit).Append(task.Unit).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase);

    private static bool Receives(Asking asking, ReportFacts report) =>
        asking.Asker!.Has(Role.ReportReceiver, report.Form) || asking.Organization.Holding(Role.ReportReceiver, asking.Day, report.Form).Any(receiver => ActsFor(asking, receiver.Id));
}
