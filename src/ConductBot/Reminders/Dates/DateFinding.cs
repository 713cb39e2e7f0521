using ConductBot.Answers.Reading;

namespace ConductBot.Reminders.Dates;

/// <summary>Words about time in a text.</summary>
/// <param name="Spans">Where they stand: one piece, or two when day and time of day stand apart.</param>
/// <param name="Outcome">What they say.</param>
internal sealed record DateFinding(IReadOnlyList<TextSpan> Spans, DateOutcome Outcome);
