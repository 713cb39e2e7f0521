using System.Globalization;
using ConductBot.Reminders.Proposals;
using ConductBot.Tests.Directives;

namespace ConductBot.Tests.Reminders.Proposals;

/// <summary>A task that a reader found in a shipped document.</summary>
internal sealed record ExpectedTask(string Directive, string Path, string Words, string Who, string When, bool IsReport)
{
    public static IReadOnlyList<ExpectedTask> All { get; } = [.. File.ReadLines(Path_())
        .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))
        .Select(cells => new ExpectedTask(cells[0], cells[1], cells[2], cells[3], cells[4], cells is [.., "report"]))];

    public bool IsMetBy(TaskProposal proposal) =>
        proposal.Clause.Directive == Directive && proposal.Clause.Path == Path && proposal.Quote.Contains(Words, StringComparison.OrdinalIgnoreCase);

    public bool HasWho(TaskProposal proposal) => proposal.Who.Name.StartsWith(Who, StringComparison.OrdinalIgnoreCase);

    public bool HasWhen(TaskProposal proposal) => When == Of(proposal);

    public static string Of(TaskProposal proposal) => proposal.Until is { } day
        ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : proposal.Rhythm switch { ProposalRhythm.Once => "none", var rhythm => rhythm.ToString().ToLowerInvariant() };

    private static string Path_() => System.IO.Path.Combine(ShippedTexts.Folder, "..", "tests", "ConductBot.Tests", "Reminders", "Proposals", "expected.tsv");
}
