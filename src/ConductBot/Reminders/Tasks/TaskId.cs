using System.Globalization;

namespace ConductBot.Reminders.Tasks;

/// <summary>Names one task: the same for ever, whoever is to do it now.</summary>
/// <param name="Series">The tasks that were given in one act share a series: 1 to 40 lower-case letters, digits and <c>-</c>, derived from the act.</param>
/// <param name="Number">Which of the series, from 0 in the order in which the assignees were confirmed.</param>
public sealed record TaskId(string Series, int Number)
{
    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else, as it may come from a card.</summary>
    public static TaskId? Read(string? text)
    {
        if (text is not { Length: <= 60 } || text.LastIndexOf('.') is not (> 0 and var dot)) return null;
        var series = text[..dot];
        return IsSeries(series) && int.TryParse(text.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture).Length == text.Length - dot - 1
            ? new TaskId(series, number)
            : null;
    }

    /// <summary>Whether a text can name a series.</summary>
    public static bool IsSeries(string? text) => text is { Length: >= 1 and <= 40 } && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    /// <summary>For keys and cards: <c>3f2a….2</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Series}.{Number}");
}
