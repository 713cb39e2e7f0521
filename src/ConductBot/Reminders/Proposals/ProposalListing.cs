using ConductBot.Directives;
using ConductBot.Organization;
using ConductBot.Organization.Importing;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;

namespace ConductBot.Reminders.Proposals;

/// <summary>Pure: the tasks of a directive in the order in which they concern an organisation: its own, those of everybody of its kind, other bodies'.</summary>
internal static class ProposalListing
{
    private const int LeastName = 4;

    /// <summary>All of them; <paramref name="body"/> keeps those of one body.</summary>
    public static IReadOnlyList<ListedProposal> Of(Directive directive, LibrarySnapshot library, (OrganizationSnapshot Organization, DateOnly Day, string? Body) seen, WorkingCalendar calendar)
    {
        var units = seen.Organization.Units.Where(unit => unit.ExistsOn(seen.Day)).SelectMany(unit => unit.Aliases.Append(unit.Name).Select(name => (unit.Id, Name: Folding.Of(name)))).Where(unit => unit.Name.Length >= LeastName).ToArray();
        return
        [
            .. ProposalRule.Of(directive, calendar)
                .GroupBy(proposal => proposal.Clause.Path).SelectMany(same => same.Select((proposal, at) => Listed(directive, library, ($"{proposal.Clause.Path}/{at}", proposal), units)))
                .OfType<ListedProposal>()
                .Where(one => seen.Body is null || IsOf(one, seen.Body, units))
                .OrderBy(one => one.Reach),
        ];
    }

    /// <summary>The units that somebody may give tasks to, the outermost first.</summary>
    public static IReadOnlyList<Unit> Units(Asking asking) =>
        asking.Asker is { } asker ? [.. asking.Organization.Managed(asker, asking.Day).Where(unit => May.AssignToUnit(asking, unit).IsGranted)] : [];

    // Whatever is shown as a quote is an exact piece of the clause.
    private static ListedProposal? Listed(Directive directive, LibrarySnapshot library, (string Key, TaskProposal Proposal) one, IReadOnlyList<(string Id, string Name)> units)
    {
        if (directive.Find(one.Proposal.Clause.Path) is not { } clause || !clause.Text.Contains(one.Proposal.Quote, StringComparison.Ordinal)) return null;

        var who = Folding.Of(one.Proposal.Who.Name);
        var unit = units.Where(unit => unit.Name == who).Select(unit => unit.Id).FirstOrDefault();
        var changed = library.Bodies.FirstOrDefault(body => string.Equals(Folding.Of(body.Name), who, StringComparison.Ordinal) && body.Clauses.Any(at => one.Proposal.Clause.IsWithin(at)))
            ?? library.Bodies.FirstOrDefault(body => string.Equals(Folding.Of(body.Name), who, StringComparison.Ordinal));
        var reach = unit is not null ? ProposalReach.Named
            : one.Proposal.Who.Kind is AddresseeKind.Heads or AddresseeKind.Agencies or AddresseeKind.Unknown ? ProposalReach.General
            : ProposalReach.Others;
        return new ListedProposal(one.Key, one.Proposal, clause, reach, unit, changed);
    }

    private static bool IsOf(ListedProposal one, string body, IReadOnlyList<(string Id, string Name)> units)
    {
        var said = Folding.Of(body);
        return Folding.Of(one.Proposal.Who.Name).Contains(said, StringComparison.Ordinal) || units.Any(unit => unit.Name == said && unit.Id == one.Unit);
    }
}
