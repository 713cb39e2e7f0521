using System.Globalization;

namespace ConductBot.Reminders.Calendar;

/// <summary>The hours of a working day in which people may be written to; all else is quiet.</summary>
public sealed class SendingHours
{
    private SendingHours(IReadOnlyList<(TimeOnly From, TimeOnly To)> spans) => Spans = spans;

    /// <summary>From, inclusive, to before; in order and apart from each other.</summary>
    public IReadOnlyList<(TimeOnly From, TimeOnly To)> Spans { get; }

    /// <summary>Whether a time of day is in them.</summary>
    public bool Contains(TimeOnly time) => Spans.Any(span => time >= span.From && time < span.To);

    /// <summary>Reads "07:30-11:30, 13:30-17:00"; null when it is not one to six spans of at least five minutes, in order, apart from each other.</summary>
    public static SendingHours? Read(string? text)
    {
        var spans = new List<(TimeOnly From, TimeOnly To)>();
        foreach (var part in (text ?? "").Split(',', StringSplitOptions.TrimEntries))
        {
            if (part.Split('-', StringSplitOptions.TrimEntries) is not [var from, var to] || !Time(from, out var first) || !Time(to, out var end)) return null;
            if (end.ToTimeSpan() - first.ToTimeSpan() < TimeSpan.FromMinutes(5) || (spans.Count > 0 && first <= spans[^1].To)) return null;
            spans.Add((first, end));
        }

        return spans.Count <= 6 ? new SendingHours(spans) : null;
    }

    private static bool Time(string text, out TimeOnly time) => TimeOnly.TryParseExact(text, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
