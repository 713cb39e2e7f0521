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

    public static AssigneeTalk Read(string text, Asking asking, TaskTrigger trigger)
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
        return ([.. assignees.Distinct()], doubts, notes);
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
