using System.Globalization;
using ConductBot.Reminders.Proposals;
using ConductBot.Tests.Directives;
using ConductBot.Tests.Reminders.Calendar;

namespace ConductBot.Tests.Reminders.Proposals;

/// <summary>What is proposed from the shipped documents, beside what a reader found in them.</summary>
internal sealed class ProposalScore
{
    private ProposalScore(IReadOnlyList<ExpectedTask> expected, IReadOnlyList<TaskProposal> proposed)
    {
        (Expected, Proposed) = (expected, proposed);
        Found = [.. expected.Select(one => (one, proposed.FirstOrDefault(one.IsMetBy))).Where(pair => pair.Item2 is not null).Select(pair => (pair.one, pair.Item2!))];
        Missed = [.. expected.Where(one => !proposed.Any(one.IsMetBy))];
        Wrong = [.. proposed.Where(one => !expected.Any(wanted => wanted.IsMetBy(one)))];
    }

    public IReadOnlyList<ExpectedTask> Expected { get; }

    public IReadOnlyList<TaskProposal> Proposed { get; }

    public IReadOnlyList<(ExpectedTask Expected, TaskProposal Proposed)> Found { get; }

    public IReadOnlyList<ExpectedTask> Missed { get; }

    public IReadOnlyList<TaskProposal> Wrong { get; }

    public double Recall => (double)Found.Count / Expected.Count;

    public double Precision => (double)(Proposed.Count - Wrong.Count) / Proposed.Count;

    /// <summary>Of what was found, how much has the right day or rhythm; and so on.</summary>
    public double Share(Func<ExpectedTask, TaskProposal, bool> right) => (double)Found.Count(pair => right(pair.Expected, pair.Proposed)) / Found.Count;

    public static ProposalScore Of(params string[] directives)
    {
        var expected = ExpectedTask.All.Where(one => directives.Length == 0 || directives.Contains(one.Directive)).ToList();
        var proposed = ShippedTexts.Library.Directives.Where(directive => directives.Length == 0 || directives.Contains(directive.Id)).SelectMany(directive => ProposalRule.Of(directive, Shipped.Calendar)).ToList();
        return new ProposalScore(expected, proposed);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"recall {Recall:0.000} ({Found.Count}/{Expected.Count}), precision {Precision:0.000} ({Proposed.Count - Wrong.Count}/{Proposed.Count}), who {Share((e, p) => e.HasWho(p)):0.000}, when {Share((e, p) => e.HasWhen(p)):0.000}, report {Share((e, p) => e.IsReport == p.IsReport):0.000}");
}
