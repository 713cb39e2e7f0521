using ConductBot.Organization;
using ConductBot.Organization.Lookup;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Dates.Reading;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Talk;

/// <summary>Whom a text names to do something: "chị Hoa và anh Nam rà soát …", "báo cáo tuần cho chị Hoa". Pure.</summary>
/// <param name="Targets">Each with the words that name it.</param>
/// <param name="Rest">The text without them.</param>
/// <param name="Unknown">What looks like a name that nobody bears.</param>
internal sealed record AssigneeTalk(IReadOnlyList<LookupRead> Targets, string Rest, IReadOnlyList<string> Unknown)
{
    public bool HasTargets => Targets.Count > 0;

    /// <summary>Who of them is left out: "cả Sở trừ phòng một cửa"; null when nobody is.</summary>
    public LookupExcept? Except { get; init; }

    public static AssigneeTalk Read(string text, Asking asking, TaskTrigger trigger)
    {
        var told = Named(text, asking, trigger);
        if (!told.HasTargets) return told;
        if (LookupExcept.AtStart(told.Rest, asking) is { } first) return told with { Rest = told.Rest[first.End..], Except = first };
        return LookupExcept.AtEnd(told.Rest, asking) is { } last ? told with { Rest = told.Rest[..last.From].TrimEnd(' ', '(', ','), Except = last } : told;
    }

    private static AssigneeTalk Named(string text, Asking asking, TaskTrigger trigger)
    {
        var lookup = new OrganizationLookup(asking, LookupScope.Tasks);
        if (lookup.ListAtStart(text) is { Count: > 0 } first)
        {
            var rest = text[first[^1].End..];
            return UnknownAfter(rest) is { } unknown ? new AssigneeTalk(first, rest[(rest.IndexOf(unknown, StringComparison.Ordinal) + unknown.Length)..], [unknown]) : new AssigneeTalk(first, rest, []);
        }

        var tokens = DateTokens.Of(text);
        for (var at = 1; at < tokens.Count - 1; at++)
        {
            if (TaskPhrases.To.At(tokens, at) is not { } to || to.End >= tokens.Count) continue;
            if (lookup.ListAtStart(text[tokens[to.End].Start..]) is { Count: > 0 } later)
                return new AssigneeTalk(later, $"{text[..tokens[at].Start].TrimEnd()} {text[(tokens[to.End].Start + later[^1].End)..].TrimStart()}", []);
        }

        if (trigger != TaskTrigger.GiveWhenNamed || LooksNamed(tokens))
        {
            if (Unknowns(text) is { } name) return After(name, text, lookup);
        }

        return new AssigneeTalk([], text, []);
    }

    /// <summary>Whether nobody but the asker is named.</summary>
    public bool IsAskerAlone(Asking asking) => Targets is [{ Outcome: LookupOutcome.Found { Target: LookupTarget.OnePerson one } }] && one.Person == asking.Asker;

    /// <summary>Those who are named beyond doubt, who are to be chosen among, and who may not be given anything.</summary>
    public (IReadOnlyList<TaskAssignee> Assignees, IReadOnlyList<TaskDoubt> Doubts, IReadOnlyList<TaskNote> Notes) Settle(Asking asking)
    {
        var (assignees, doubts, notes) = (new List<TaskAssignee>(), new List<TaskDoubt>(), new List<TaskNote>());
        foreach (var read in Targets)
        {
            switch (read.Outcome)
            {
                case LookupOutcome.Found { Target: LookupTarget.EverybodyManaged }:
                    assignees.AddRange(asking.Organization.Staff(asking.Asker!, asking.Day).Where(person => May.AssignTo(asking, person).IsGranted).Select(person => new TaskAssignee.OnePerson(person.Id)));
                    break;
                case LookupOutcome.Found found:
                    assignees.Add(Of(found.Target));
                    break;
                case LookupOutcome.Every every:
                    assignees.AddRange(every.Targets.Select(Of));
                    break;
                case LookupOutcome.Several several:
                    doubts.Add(new TaskDoubt.Whom(read.Words, [.. several.Candidates.Where(one => one is not LookupTarget.EverybodyManaged).Select(Of)]));
                    break;
                case LookupOutcome.OutOfReach far:
                    notes.Add(new TaskNote(TaskNoteKind.OutOfReach, read.Words) { Denial = far.Reason });
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }

        notes.AddRange(Unknown.Select(name => new TaskNote(TaskNoteKind.Unknown, name)));
        if (Except is null) return ([.. assignees.Distinct()], doubts, notes);

        var (left, unclear) = Left([.. assignees.Distinct()], Except, asking);
        notes.Add(new TaskNote(unclear is null ? TaskNoteKind.LeftOut : TaskNoteKind.Unknown, Except.Said));
        return (left, doubts, notes);
    }

    /// <summary>The words of those who are left out and are not clear; null when all is.</summary>
    public string? UnclearExcept(Asking asking) => Except is null ? null : Left([.. Settled(asking)], Except, asking).Unclear;

    private IEnumerable<TaskAssignee> Settled(Asking asking) => (this with { Except = null }).Settle(asking).Assignees;

    // A unit of which some are left out is everybody else of it: it has nothing as a whole.
    private static (IReadOnlyList<TaskAssignee> Left, string? Unclear) Left(IReadOnlyList<TaskAssignee> assignees, LookupExcept except, Asking asking)
    {
        var organization = asking.Organization;
        var (people, units, unclear) = except.Settle(person => assignees.Any(assignee => Holds(assignee, person)));
        var left = assignees.SelectMany(assignee => assignee switch
        {
            TaskAssignee.OnePerson one => organization.Person(one.Id) is { } person && LookupExcept.IsOut(person, (people, units), organization) ? [] : [assignee],
            TaskAssignee.WholeUnit unit when units.Any(gone => organization.IsWithin(unit.Id, gone)) => [],
            TaskAssignee.WholeUnit unit when units.Any(gone => organization.IsWithin(gone, unit.Id)) || people.Any(gone => organization.IsWithin(organization.Person(gone)?.Unit, unit.Id)) =>
                organization.Everybody(unit.Id, asking.Day).Where(person => person != asking.Asker && May.AssignTo(asking, person).IsGranted && !LookupExcept.IsOut(person, (people, units), organization))
                    .Select(person => new TaskAssignee.OnePerson(person.Id)),
            _ => Enumerable.Repeat(assignee, 1),
        });
        return ([.. left.Distinct()], unclear);

        bool Holds(TaskAssignee assignee, Person person) => assignee switch
        {
            TaskAssignee.OnePerson one => string.Equals(one.Id, person.Id, StringComparison.OrdinalIgnoreCase),
            TaskAssignee.WholeUnit unit => organization.IsWithin(person.Unit, unit.Id),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static TaskAssignee Of(LookupTarget target) => target switch
    {
        LookupTarget.OnePerson one => new TaskAssignee.OnePerson(one.Person.Id),
        LookupTarget.OneUnit one => new TaskAssignee.WholeUnit(one.Unit.Id),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // "chị Hoa và anh Tèo rà soát": the second is nobody.
    private static string? UnknownAfter(string rest)
    {
        var tokens = DateTokens.Of(rest);
        return tokens.Count > 1 && tokens[0].Folded is "," or "va" or "cung" or "and" && TaskPhrases.Honorifics.At(tokens, 1) is not null ? Unknowns(rest[tokens[1].Start..]) : null;
    }

    // "anh Tèo và chị Hoa dọn kho": the first is nobody, the others may be known.
    private static AssigneeTalk After(string name, string text, OrganizationLookup lookup)
    {
        var rest = text[(text.IndexOf(name, StringComparison.Ordinal) + name.Length)..];
        var tokens = DateTokens.Of(rest);
        if (tokens.Count > 1 && tokens[0].Folded is "," or "va" or "cung" or "and" && lookup.ListAtStart(rest[tokens[1].Start..]) is { Count: > 0 } others)
            return new AssigneeTalk(others, rest[(tokens[1].Start + others[^1].End)..], [name]);
        return new AssigneeTalk([], WithoutFirst(text, name), [name]);
    }

    // Only what looks like a name: "anh Tèo", "Tèo", "phòng kế toán".
    private static string? Unknowns(string text)
    {
        var tokens = DateTokens.Of(text);
        var honorific = TaskPhrases.Honorifics.At(tokens, 0)?.End ?? 0;
        var end = honorific;
        while (end < tokens.Count && tokens[end].Capital && end < honorific + 5) end++;
        if (end > honorific) return text[tokens[0].Start..tokens[end - 1].End];
        return TaskPhrases.UnitKinds.At(tokens, 0) is { } unit && TaskPhrases.NoUnits.At(tokens, 0) is null && unit.End < tokens.Count && char.IsLetter(tokens[unit.End].Folded[0])
            ? text[tokens[0].Start..tokens[Math.Min(unit.End + 1, tokens.Count - 1)].End]
            : null;
    }

    // "giao anh Tèo …", "giao phòng kế toán …"; a capital alone may begin any sentence.
    private static bool LooksNamed(IReadOnlyList<DateToken> tokens) =>
        (TaskPhrases.Honorifics.At(tokens, 0) is { } honorific && honorific.End < tokens.Count && tokens[honorific.End].Capital) || (TaskPhrases.UnitKinds.At(tokens, 0) is not null && TaskPhrases.NoUnits.At(tokens, 0) is null);

    private static string WithoutFirst(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? text : $"{text[..at].TrimEnd(' ', ',')} {text[(at + words.Length)..].TrimStart()}".Trim();
    }
}
