namespace ConductBot.Reminders.Dates.Reading;

/// <summary>Reads times of day: "8h", "8h30", "15:30", "2 giờ rưỡi", "9 giờ kém 15", "3 pm".</summary>
internal static class ClockReader
{
    private static readonly PhraseTable<bool> Hours = new(("giờ|h|o'clock|o’clock", true));
    private static readonly PhraseTable<bool> Minutes = new(("phút|p|'|’", true));
    private static readonly PhraseTable<bool> Half = new(("rưỡi", true));
    private static readonly PhraseTable<bool> Less = new(("kém", true));
    private static readonly PhraseTable<bool> AfterBare = new(("to|that|sharp|tomorrow|today|tonight|on|in the morning|in the afternoon|in the evening|every|each|about|:|,|;|.|!|?|-|–", true));
    private static readonly PhraseTable<bool> Halves = new(("am|a.m.|a.m", false), ("pm|p.m.|p.m", true));
    private static readonly PhraseTable<int> Named = new(("noon|midday|12 noon", 12), ("midnight", 24));

    public static DatePart? Read(DateText text, int at)
    {
        if (Named.At(text.Tokens, at) is { } named) return Clock(named.Value, 0, true) with { From = at, To = named.End };
        if (text.Glued(at) && at > 0 && text[at - 1]!.Exact is "/" or "." or ":" or ",") return null;
        return Colon(text, at) ?? TwelveHours(text, at) ?? WithHour(text, at) ?? Bare(text, at);
    }

    private static DatePart? Colon(DateText text, int at)
    {
        if (text.Number(at) is not (var hour and >= 0) || !text.Sign(at + 1, ":") || text[at + 2] is not { Number: >= 0, Length: 2, Spaced: false } minute) return null;

        var half = Halves.At(text.Tokens, at + 3);
        return (half is { } told ? OfHalf(hour, minute.Number, told.Value) : Clock(hour, minute.Number, text[at]!.Length == 2)) with { From = at, To = half?.End ?? at + 3 };
    }

    private static DatePart? TwelveHours(DateText text, int at) =>
        text.Number(at) is var hour and >= 0 && Halves.At(text.Tokens, at + 1) is { } half ? OfHalf(hour, 0, half.Value) with { From = at, To = half.End } : null;

    private static DatePart? WithHour(DateText text, int at)
    {
        if (text.Count(at) is not (var hour, var end) || (Hours.At(text.Tokens, end) ?? Glued(text, end)) is not { } unit) return null;

        var exact = text[at] is { Length: 2, Number: >= 0 };
        var to = unit.End;
        if (text.Has(Half, to)) return Clock(hour, 30, exact) with { From = at, To = to + 1 };
        if (text.Has(Less, to) && text.Count(to + 1) is { Value: > 0 and < 60 } less) return Clock(hour - 1, 60 - less.Value, exact) with { From = at, To = text.Skip(Minutes, less.End) };

        // "8h30", "8 giờ 30 phút"; in "8 giờ 30 người" the number is no minutes.
        if (text[to] is { Number: >= 0, Length: <= 2 } minute && !text.Sign(to + 1, "/") && (!minute.Spaced || text.Has(Minutes, to + 1))) return Clock(hour, minute.Number, exact) with { From = at, To = text.Skip(Minutes, to + 1) };
        return Clock(hour, 0, exact) with { From = at, To = to };
    }

    // "tomorrow at 9 to call Lan": a number between "at" and the end or one of these words.
    private static DatePart? Bare(DateText text, int at) =>
        at > 0 && text[at - 1] is { Exact: "at" } && text.Number(at) is var hour and >= 1 and <= 24 && (text[at + 1] is null || text.Has(AfterBare, at + 1)) ? Clock(hour, 0, text[at]!.Length == 2) with { From = at, To = at + 1 } : null;

    // "8g30": only written together, for "8 g" may be grams.
    private static (bool Value, int End)? Glued(DateText text, int at) => text.Sign(at, "g") ? (true, at + 1) : null;

    private static DatePart OfHalf(int hour, int minute, bool afternoon) =>
        hour is < 1 or > 12 ? new DatePart.Wrong(RefusalKind.NoSuchTime) : Clock((hour % 12) + (afternoon ? 12 : 0), minute, true);

    private static DatePart Clock(int hour, int minute, bool exact)
    {
        if (hour is < 0 or > 24 || minute is < 0 or > 59 || (hour == 24 && minute > 0)) return new DatePart.Wrong(RefusalKind.NoSuchTime);

        // Seven or earlier may be meant in the afternoon or evening, unless a zero or 24-hour form says otherwise.
        return new DatePart.Clock(hour, minute, exact || hour is 0 or > 7);
    }
}
