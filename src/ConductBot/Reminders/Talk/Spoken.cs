using ConductBot.Answers.Reading;
using ConductBot.Reminders.Dates;

namespace ConductBot.Reminders.Talk;

/// <summary>What a message says about time, and what else it says: its first line is what is to be done, the lines after it tell more. Pure.</summary>
internal sealed record Spoken
{
    /// <summary>The words about time: of the first line, or of all of them when that has none.</summary>
    public required DateReading Reading { get; init; }

    /// <summary>Whether it is marked urgent.</summary>
    public required bool Urgent { get; init; }

    private string First { get; init; } = "";

    private string Lines { get; init; } = "";

    private bool InFirst { get; init; }

    /// <summary>Reads what stands after the names, and what stood before the verb.</summary>
    public static Spoken Of((string Before, string After) said, DateContext context)
    {
        var (text, urgent) = TitleRule.Urgently(said.After.Trim());
        var split = text.Split('\n', 2, StringSplitOptions.TrimEntries);
        var first = said.Before.Length > 0 ? $"{said.Before.Trim()} ; {split[0]}" : split[0];
        var reading = DateReader.Read(first, context);
        var lines = split.Length > 1 ? split[1] : "";
        var below = reading.When is null && lines.Length > 0 ? DateReader.Read(lines, context) : null;
        return below?.When is null
            ? new Spoken { Reading = reading, Urgent = urgent, First = first, Lines = lines, InFirst = true }
            : new Spoken { Reading = below, Urgent = urgent, First = first, Lines = lines };
    }

    /// <summary>The first line without the words of an outcome and of reminders. What may also be a number stays: it is a day only when that is said.</summary>
    public string Used(DateOutcome? when) => InFirst ? DateReader.Rest(Reading.Text, Reading.Findings.Where(finding => finding.Outcome is DateOutcome.RemindBefore || (ReferenceEquals(finding.Outcome, when) && when is not DateOutcome.Ambiguous { Kind: AmbiguityKind.DateOrFraction }))) : First;

    /// <summary>The words that an outcome was read from.</summary>
    public string Words(DateOutcome when)
    {
        var spans = Reading.Findings.FirstOrDefault(finding => ReferenceEquals(finding.Outcome, when))?.Spans ?? [.. Reading.Findings.SelectMany(finding => finding.Spans)];
        return string.Join(" … ", spans.Select((TextSpan span) => span.Of(Reading.Text)));
    }

    /// <summary>What tells more: the part of a title that was too long, and the lines after the first.</summary>
    public string Detail(string title) => title.Length > 0 && Lines.Length > 0 ? $"{title}\n{Lines}" : title + Lines;
}
