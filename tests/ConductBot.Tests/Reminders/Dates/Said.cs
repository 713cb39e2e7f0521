using System.Globalization;
using ConductBot.Conversations;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Dates;
using ConductBot.Tests.Reminders.Calendar;

namespace ConductBot.Tests.Reminders.Dates;

/// <summary>Reads words as said on Monday 23 November 2026 at 10:00 in Vietnam, and writes down the outcome in short.</summary>
internal static class Said
{
    public static DateContext Context(Language language = Language.Vietnamese) => new(VietnamClock.At(new DateOnly(2026, 11, 23), new TimeOnly(10, 0)), Shipped.Calendar, language);

    public static DateReading Read(string text, Language language = Language.Vietnamese) => DateReader.Read(text, Context(language));

    public static string Short(DateOutcome? outcome) => outcome switch
    {
        null => "nothing",
        DateOutcome.Clear clear => Short(clear.Moment),
        DateOutcome.Passed passed => $"passed {Short(passed.Moment)}",
        DateOutcome.Ambiguous ambiguous => $"{ambiguous.Kind}: {string.Join(" | ", ambiguous.Choices.Select(Short))}",
        DateOutcome.Repeating repeating => $"{repeating.Recurrence.ToString()!.Replace(" ", "", StringComparison.Ordinal)}{(repeating.Time is { } time ? $" {time:HH:mm}" : "")}",
        DateOutcome.Incomplete incomplete => $"which {incomplete.Missing}",
        DateOutcome.RemindBefore lead => $"{string.Join(',', lead.Counts)} {lead.Unit} before",
        DateOutcome.Refused refused => $"{refused.Kind} ({refused.Said})",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static string Short(Moment moment)
    {
        var bound = moment.Bound switch { Bound.At => "", Bound.Before => "before ", Bound.Until => "until ", _ => "after " };
        return $"{bound}{moment.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{(moment.Time is { } time ? time.ToString(" HH:mm", CultureInfo.InvariantCulture) : "")}";
    }
}
