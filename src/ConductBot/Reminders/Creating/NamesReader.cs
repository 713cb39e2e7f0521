using ConductBot.Organization.Lookup;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Talk;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Creating;

/// <summary>People and units as they stand in a list of names. Pure.</summary>
/// <param name="Assignees">Those named beyond doubt.</param>
/// <param name="Unknown">Names that nobody bears.</param>
/// <param name="Doubts">Names of several.</param>
/// <param name="Notes">What is to be said of the rest.</param>
internal sealed record NamesReader(IReadOnlyList<TaskAssignee> Assignees, IReadOnlyList<string> Unknown, IReadOnlyList<TaskDoubt> Doubts, IReadOnlyList<TaskNote> Notes)
{
    public static NamesReader Read(string names, Asking asking)
    {
        var (reads, unknown) = (new List<LookupRead>(), new List<string>());
        var lookup = new OrganizationLookup(asking, LookupScope.Tasks);
        LookupExcept? except = null;
        foreach (var name in names.Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct())
        {
            if (lookup.Find(name) is not LookupOutcome.Nobody and var outcome) reads.Add(new LookupRead(name, outcome, name.Length));
            else if (lookup.ListAtStart(name) is [.., var last] several && last.End >= name.TrimEnd().Length) reads.AddRange(several);
            else if (Without(name, lookup, asking) is { } left) (reads, except) = ([.. reads, .. left.Reads], left.Except);
            else unknown.Add(name);
        }

        var told = new AssigneeTalk(reads, "", unknown) { Except = except };
        var (assignees, doubts, notes) = told.Settle(asking);
        return new NamesReader(assignees, told.UnclearExcept(asking) is { } unclear ? [.. unknown, unclear] : unknown, doubts, notes);
    }

    // "cả Sở trừ phòng một cửa", or "trừ phòng một cửa" after a comma.
    private static (IReadOnlyList<LookupRead> Reads, LookupExcept Except)? Without(string name, OrganizationLookup lookup, Asking asking)
    {
        var reads = lookup.ListAtStart(name);
        var from = reads.Count > 0 ? reads[^1].End : 0;
        return LookupExcept.AtStart(name[from..], asking) is { } except && from + except.End >= name.TrimEnd().Length ? (reads, except) : null;
    }
}
