using ConductBot.Organization.Permissions;

namespace ConductBot.Organization.Absences;

/// <summary>The pure decision about a leave.</summary>
internal static class AbsencePlan
{
    private const int MostDays = 366;

    /// <summary>What a request leads to; whoever asks must be allowed at the moment of the act.</summary>
    /// <param name="request">The leave.</param>
    /// <param name="asking">Who asks, when.</param>
    /// <param name="absences">All that are set.</param>
    public static AbsenceOutcome Of(AbsenceRequest request, Asking asking, IReadOnlyList<Absence> absences)
    {
        var person = asking.Organization.Person(request.PersonId);
        if (May.ManageAbsence(asking, person) is Permission.Denied denied) return new AbsenceOutcome.Denied(denied.Reason);
        if (request.Until < request.From) return new AbsenceOutcome.WrongDays(DaysFault.Backwards);
        if (request.Until < asking.Day) return new AbsenceOutcome.WrongDays(DaysFault.Past);
        if (request.Until.DayNumber - request.From.DayNumber > MostDays || request.From.DayNumber - asking.Day.DayNumber > MostDays) return new AbsenceOutcome.WrongDays(DaysFault.TooFar);

        var standIn = asking.Organization.Person(request.StandInId);
        if (request.StandInId is not null && May.StandIn(asking, person!, standIn) is Permission.Denied wrong) return new AbsenceOutcome.WrongStandIn(wrong.Reason);

        var absence = new Absence(request.Id, person!.Id, request.From, request.Until, standIn?.Id, asking.Asker!.Id);
        if (absences.FirstOrDefault(other => Is(other.PersonId, person.Id) && other.Id != request.Id && other.Overlaps(request.From, request.Until)) is { } existing) return new AbsenceOutcome.Overlaps(existing);
        return new AbsenceOutcome.Set(absence, Warning(absence, asking, absences));
    }

    private static AbsenceWarning Warning(Absence absence, Asking asking, IReadOnlyList<Absence> absences)
    {
        if (absence.StandInId is not { } standIn) return AbsenceWarning.NoStandIn;
        var organization = new OrganizationSnapshot(0, asking.Organization.Units, asking.Organization.People, [.. absences.Where(other => other.Id != absence.Id), absence]);
        var away = false;
        for (var day = absence.From < asking.Day ? asking.Day : absence.From; day <= absence.Until; day = day.AddDays(1))
        {
            if (organization.ActsFor(absence.PersonId, day) is StandInOutcome.Nobody) return AbsenceWarning.NobodyThere;
            away |= organization.AbsenceOn(standIn, day) is not null;
        }

        return away ? AbsenceWarning.StandInAway : AbsenceWarning.None;
    }

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
