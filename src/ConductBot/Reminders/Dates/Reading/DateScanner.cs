namespace ConductBot.Reminders.Dates.Reading;

/// <summary>Finds the pieces of words about time, from left to right; at each place the first reader that knows it takes all it can.</summary>
internal static class DateScanner
{
    private static readonly PhraseTable<bool> First = new(("thứ nhất|thứ 1", true));
    private static readonly PhraseTable<bool> Coming = new(("tới", true));
    private static readonly PhraseTable<bool> Now = new(("nay", true));
    private static readonly PhraseTable<DayPeriod> TodayPeriods = new(("tonight", DayPeriod.Evening));

    public static IReadOnlyList<DatePart> Scan(DateText text)
    {
        var parts = new List<DatePart>();
        var ordinals = Enumerable.Range(0, text.Tokens.Count).Any(at => text.Has(First, at));
        for (var at = 0; at < text.Tokens.Count;)
        {
            if (Period(text, at, parts) is var afterPeriod and > 0)
            {
                at = afterPeriod;
                continue;
            }

            var part = SpanReader.ReadLead(text, at) ?? Every(text, at) ?? SpanReader.Read(text, at) ?? StretchReader.Read(text, at) ?? Week(text, at) ?? Weekday(text, at, ordinals)
                ?? DayReader.Read(text, at) ?? ClockReader.Read(text, at) ?? Mark(text, at);
            if (part is not null) parts.Add(part);
            at = part?.To ?? at + 1;
        }

        return parts;
    }

    private static DatePart? Every(DateText text, int at)
    {
        if (DateVocabulary.Repeats.At(text.Tokens, at) is { } repeat) return new DatePart.Every(repeat.Value) { From = at, To = repeat.End };
        return DateVocabulary.Every.At(text.Tokens, at) is { } every && DateVocabulary.Weekdays.At(text.Tokens, every.End) is not null ? new DatePart.Every(RepeatUnit.Week) { From = at, To = every.End } : null;
    }

    private static DatePart? Week(DateText text, int at) =>
        DateVocabulary.Weeks.At(text.Tokens, at) is { } week ? new DatePart.Week(week.Value, Bound.Until) { From = at, To = week.End } : null;

    private static DatePart? Weekday(DateText text, int at, bool ordinals)
    {
        if (text[at] is not { } first || text.EndsWith(DateVocabulary.OrdinalNouns, at)) return null;
        if (DateVocabulary.WrongWeekdays.At(text.Tokens, at) is { } wrong && !ordinals) return new DatePart.Wrong(RefusalKind.NoSuchWeekday) { From = at, To = wrong.End };

        var next = first.Folded is "next" or "this" ? at + 1 : at;
        if (DateVocabulary.Weekdays.At(text.Tokens, next) is not { } weekday || (ordinals && first.Folded == "thu")) return null;

        // "thứ sáu này", "thứ sáu tới": the one to come, as without it.
        var to = DateVocabulary.This.At(text.Tokens, weekday.End)?.End ?? text.Skip(Coming, weekday.End);
        return new DatePart.Weekday(weekday.Value, first.Folded == "next" ? 1 : null) { From = at, To = to };
    }

    private static DatePart? Mark(DateText text, int at)
    {
        if (DateVocabulary.Marks.At(text.Tokens, at) is not { } mark) return null;
        var edge = mark.End - at > 1 && text.Has(DateVocabulary.EdgeAfterMark, mark.End - 1);
        return new DatePart.Mark(mark.Value) { From = at, To = edge ? mark.End - 1 : mark.End };
    }

    // "chiều nay" and "tối nay" name the day as well. Returns the place after, or 0.
    private static int Period(DateText text, int at, List<DatePart> parts)
    {
        if (TodayPeriods.At(text.Tokens, at) is { } tonight)
        {
            parts.Add(new DatePart.Period(tonight.Value) { From = at, To = tonight.End });
            parts.Add(new DatePart.Day([text.Today], null, DayShape.None) { From = at, To = tonight.End });
            return tonight.End;
        }

        if (DateVocabulary.Periods.At(text.Tokens, at) is not { } period || IsAnotherWord(text, at, period.End, parts)) return 0;

        parts.Add(new DatePart.Period(period.Value) { From = at, To = period.End });
        if (!text.Has(Now, period.End)) return period.End;

        parts.Add(new DatePart.Day([text.Today], null, DayShape.None) { From = period.End, To = period.End + 1 });
        return period.End + 1;
    }

    // "toi", "sang", "dem" without diacritics: tôi, sang, đem, unless a time stands beside them and nobody is spoken of.
    private static bool IsAnotherWord(DateText text, int at, int end, List<DatePart> parts)
    {
        if (text[at] is not { IsPlain: true, Folded: "toi" or "sang" or "dem" }) return false;
        if (text.EndsWith(DateVocabulary.Speakers, at)) return true;

        var afterTime = parts.Count > 0 && parts[^1].To == at && parts[^1] is DatePart.Clock;
        return !afterTime && !text.Has(Now, end) && DayReader.Read(text, end) is null && Weekday(text, end, false) is null;
    }
}
