namespace ConductBot.Reminders.Dates;

/// <summary>A text with what it says about time.</summary>
/// <param name="Text">The text in normal form, to which the spans refer.</param>
/// <param name="Findings">In order; empty when it says nothing about time.</param>
/// <param name="Rest">The text without them, tidied: what is left for a title.</param>
internal sealed record DateReading(string Text, IReadOnlyList<DateFinding> Findings, string Rest)
{
    /// <summary>When: the one finding that says so, or null. Two of them are ambiguous, unless only one is a deadline ("trước", "chậm nhất"); a refusal goes before all.</summary>
    public DateOutcome? When
    {
        get
        {
            var outcomes = Findings.Select(finding => finding.Outcome).Where(outcome => outcome is not DateOutcome.RemindBefore).ToList();
            if (outcomes.OfType<DateOutcome.Refused>().FirstOrDefault() is { } refused) return refused;
            if (outcomes.Count <= 1) return outcomes.FirstOrDefault();

            var deadlines = outcomes.Where(outcome => Moments(outcome).Any(moment => moment.Bound is Bound.Before or Bound.Until)).ToList();
            return deadlines.Count == 1 ? deadlines[0] : new DateOutcome.Ambiguous(AmbiguityKind.SeveralMoments, [.. outcomes.SelectMany(Moments).Distinct()]);
        }
    }

    /// <summary>The reminders that were asked for before the deadline.</summary>
    public IEnumerable<DateOutcome.RemindBefore> Leads => Findings.Select(finding => finding.Outcome).OfType<DateOutcome.RemindBefore>();

    private static IReadOnlyList<Moment> Moments(DateOutcome outcome) => outcome switch
    {
        DateOutcome.Clear clear => [clear.Moment],
        DateOutcome.Passed passed => [passed.Moment],
        DateOutcome.Ambiguous ambiguous => ambiguous.Choices,
        _ => [],
    };
}
