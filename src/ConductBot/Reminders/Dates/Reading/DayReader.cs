using ConductBot.Conversations;
using ConductBot.Reminders.Calendar;

namespace ConductBot.Reminders.Dates.Reading;

/// <summary>Reads a day: numbers, words, names.</summary>
internal static class DayReader
{
    private static readonly (int, int)[] Fractions = [(1, 2), (1, 3), (2, 3), (1, 4), (3, 4)];

    private static readonly PhraseTable<(int Day, int Month, bool Lunar)> Named = new(
        ("tết dương lịch|tết tây|new year's day", (1, 1, false)), ("tết nguyên đán|tết âm lịch|tết cổ truyền|tết ta|tết|lunar new year", (1, 1, true)), ("giỗ tổ hùng vương|giỗ tổ|hung kings", (10, 3, true)),
        ("tết trung thu|trung thu", (15, 8, true)), ("quốc khánh|national day", (2, 9, false)), ("giáng sinh|noel|christmas", (25, 12, false)));

    private static readonly PhraseTable<bool> Tet = new(("tết", true));
    private static readonly PhraseTable<bool> Eve = new(("giao thừa|đêm giao thừa", true));
    private static readonly PhraseTable<bool> Full = new(("rằm|ngày rằm", true));
    private static readonly PhraseTable<bool> Day = new(("ngày|hôm|day", true));
    private static readonly PhraseTable<bool> Month = new(("tháng", true));
    private static readonly PhraseTable<bool> Year = new(("năm", true));
    private static readonly PhraseTable<bool> Ordinal = new(("st|nd|rd|th", true));
    private static readonly PhraseTable<bool> The = new(("the", true));
    private static readonly PhraseTable<bool> OfWord = new(("of", true));

    public static DatePart? Read(DateText text, int at) =>
        InNumbers(text, at) ?? Worded(text, at) ?? English(text, at) ?? FullMoon(text, at) ?? ByName(text, at) ?? Relative(text, at) ?? OfMonth(text, at);

    // "ngày 5/12": the word belongs to it.
    private static DatePart? InNumbers(DateText text, int at)
    {
        var start = text.Skip(Day, at);
        return (Iso(text, start) ?? Numeric(text, start)) is { } part ? part with { From = at } : null;
    }

    private static DatePart? Iso(DateText text, int at) =>
        text.Year(at) is var year and > 0 && text.Sign(at + 1, "-") && text.Number(at + 2) is var month and > 0 && text.Glued(at + 2) && text.Sign(at + 3, "-") && text.Number(at + 4) is var day and > 0 && text.Glued(at + 4)
            ? DayRule.Solar(day, month, year, text.Context) with { From = at, To = at + 5 }
            : null;

    // 15/12, 15/12/2026, 15-12-2026, 15.12.2026; with "-" or "." a number like 3-5 or 1.2 is no date.
    private static DatePart? Numeric(DateText text, int at)
    {
        var day = text.Number(at);
        var sign = text[at + 1]?.Exact;
        if (day < 0 || sign is not ("/" or "-" or ".") || !text.Glued(at + 1) || !text.Glued(at + 2) || text.Number(at + 2) is not (var month and >= 0) || IsInside(text, at)) return null;

        var to = at + 3;
        int? year = null;
        if (text.Sign(to, sign) && text.Glued(to + 1) && (text.Year(to + 1) > 0 || text[to + 1] is { Number: >= 0, Length: 2 }))
        {
            year = text.Year(to + 1) > 0 ? text.Year(to + 1) : 2000 + text.Number(to + 1);
            to += 2;
        }
        else if (YearAfter(text, to) is { } worded)
        {
            (year, to) = (worded.Value, worded.End);
        }

        var announced = text.EndsWith(DateVocabulary.DateWords, at) || (at > 0 && DateVocabulary.Weekdays.At(text.Tokens, at - 2)?.End == at);
        if (Continues(text, to) || (sign != "/" && (sign == "." ? year is null : year is null && !announced)) || (year is null && text.Has(DateVocabulary.Counted, to))) return null;
        if (!announced && year is null && ((day, month) == (24, 7) || month > 12 || day > 39 || day == 0 || month == 0) && !(text.Context.Language == Language.English && month <= 31 && day <= 12)) return null;

        if (LunarMark(text, to) is { } lunar)
            return (lunar.Value ? DayRule.Lunar(day, month, year, text.Context) : DayRule.Solar(day, month, year, text.Context)) with { From = at, To = lunar.End };

        var part = text.Context.Language == Language.English ? InEnglish(day, month, year, text.Context) : DayRule.Solar(day, month, year, text.Context);
        if (!announced && year is null && part is DatePart.Day { Doubt: null or AmbiguityKind.NextYearOrPassed } one && text.Context.Language == Language.Vietnamese && Fractions.Contains((day, month)))
            part = one with { Days = [one.Days[0]], Doubt = AmbiguityKind.DateOrFraction };
        return part with { From = at, To = to };
    }

    private static DatePart InEnglish(int first, int second, int? year, DateContext context)
    {
        if (first > 12) return DayRule.Solar(first, second, year, context);
        if (second > 12) return DayRule.Solar(second, first, year, context);
        return (DayRule.Solar(first, second, year, context), DayRule.Solar(second, first, year, context)) switch
        {
            (DatePart.Day european, DatePart.Day american) when european.Days[0] != american.Days[0] => new DatePart.Day([european.Days[0], american.Days[0]], AmbiguityKind.DayOrMonthFirst, european.Shape),
            var (european, _) => european,
        };
    }

    // "ngày 15 tháng 12 năm 2026", "mùng 5 tháng Giêng", "15 tháng 12".
    private static DatePart? Worded(DateText text, int at)
    {
        var first = DateVocabulary.FirstTen.At(text.Tokens, at);
        var start = first?.End ?? text.Skip(Day, at);
        if (text.Count(start) is not (var day, var end) || (text[start]!.Number < 0 && start == at)) return first is null || Slash(text, start) is not { } slashed ? null : Slashed(text, slashed, at);

        if (Tet.At(text.Tokens, end) is { } tet && (first is not null || day >= 23)) return (day >= 23 ? DayRule.Lunar(day, 12, null, text.Context) : DayRule.Lunar(day, 1, null, text.Context)) with { From = at, To = tet.End };
        if (!text.Has(Month, end)) return first is null ? null : OfFirstTen(text, day, at, end);

        var named = DateVocabulary.LunarMonths.At(text.Tokens, end + 1);
        if ((named ?? text.Count(end + 1)) is not (var month, var to)) return null;
        int? year = null;
        if (YearAfter(text, to) is { } worded) (year, to) = (worded.Value, worded.End);

        var mark = LunarMark(text, to);
        to = mark?.End ?? to;
        var part = (mark?.Value, named, first) switch
        {
            (true, _, _) or (null, not null, _) => DayRule.Lunar(day, month, year, text.Context),
            (null, null, not null) => DayRule.SolarOrLunar(day, month, year, text.Context),
            _ => DayRule.Solar(day, month, year, text.Context),
        };
        return part with { From = at, To = to };
    }

    private static (int Day, int Month, int End)? Slash(DateText text, int at) =>
        text.Number(at) is var day and > 0 && text.Sign(at + 1, "/") && text.Glued(at + 2) && text.Number(at + 2) is var month and > 0 ? (day, month, at + 3) : null;

    private static DatePart Slashed(DateText text, (int Day, int Month, int End) read, int at)
    {
        int? year = null;
        var to = read.End;
        if (text.Sign(to, "/") && text.Year(to + 1) > 0) (year, to) = (text.Year(to + 1), to + 2);
        var mark = LunarMark(text, to);
        var part = mark?.Value switch
        {
            true => DayRule.Lunar(read.Day, read.Month, year, text.Context),
            false => DayRule.Solar(read.Day, read.Month, year, text.Context),
            null => DayRule.SolarOrLunar(read.Day, read.Month, year, text.Context),
        };
        return part with { From = at, To = mark?.End ?? to };
    }

    // "mùng 5" alone: of this month or the next, solar or lunar.
    private static DatePart OfFirstTen(DateText text, int day, int at, int to)
    {
        var lunarToday = LunarCalendar.Of(text.Today);
        var solar = DayRule.OfMonth(day, text.Context);
        if (solar is not DatePart.Day { Days: [var one, ..] }) return solar with { From = at, To = to };

        var lunar = Enumerable.Range(0, 62).Select(offset => text.Today.AddDays(offset)).FirstOrDefault(one => LunarCalendar.Of(one).Day == day, one);
        var mark = LunarMark(text, to);
        IReadOnlyList<DateOnly> days = mark?.Value switch { true => [lunar], false => [one], null => [one, lunar] };
        return new DatePart.Day(days, days.Count > 1 ? AmbiguityKind.SolarOrLunar : null, new DayShape(day, Lunar: mark?.Value == true)) { From = at, To = mark?.End ?? to };
    }

    // "15 December 2026", "December 15th", "the 25th".
    private static DatePart? English(DateText text, int at)
    {
        var start = text.Skip(The, at);
        if (DateVocabulary.Months.At(text.Tokens, start) is { } month && text.Number(month.End) is var day and > 0 && !IsMayTheVerb(text, start))
        {
            var end = text.Glued(month.End + 1) ? text.Skip(Ordinal, month.End + 1) : month.End + 1;
            return WithYear(text, day, month.Value, at, text[end]?.Exact == "," && text.Year(end + 1) > 0 ? end + 1 : end);
        }

        if (text.Number(start) is not (var number and > 0)) return null;
        var ordinal = text.Glued(start + 1) ? text.Skip(Ordinal, start + 1) : start + 1;
        var after = text.Skip(OfWord, ordinal);
        if (DateVocabulary.Months.At(text.Tokens, after) is { } later && !IsMayTheVerb(text, after)) return WithYear(text, number, later.Value, at, later.End);
        return start > at && ordinal > start + 1 ? DayRule.OfMonth(number, text.Context) with { From = at, To = ordinal } : null;
    }

    private static DatePart WithYear(DateText text, int day, int month, int from, int to) =>
        text.Year(to) > 0 ? DayRule.Solar(day, month, text.Year(to), text.Context) with { From = from, To = to + 1 } : DayRule.Solar(day, month, null, text.Context) with { From = from, To = to };

    // "may" without diacritics is mostly another word in Vietnamese.
    private static bool IsMayTheVerb(DateText text, int at) => text[at]!.Exact == "may" && text.Context.Language != Language.English;

    private static DatePart? FullMoon(DateText text, int at)
    {
        if (Full.At(text.Tokens, at) is not { } full) return null;
        if (!text.Has(Month, full.End))
        {
            var next = Enumerable.Range(0, 31).Select(offset => text.Today.AddDays(offset)).First(one => LunarCalendar.Of(one).Day == 15);
            return new DatePart.Day([next], null, new DayShape(15, Lunar: true)) { From = at, To = full.End };
        }

        return (DateVocabulary.LunarMonths.At(text.Tokens, full.End + 1) ?? text.Count(full.End + 1)) is { } month
            ? DayRule.Lunar(15, month.Value, null, text.Context) with { From = at, To = month.End }
            : null;
    }

    private static DatePart? ByName(DateText text, int at)
    {
        if (Eve.At(text.Tokens, at) is { } eve)
            return DayRule.Lunar(1, 1, null, text.Context) is DatePart.Day tet ? tet with { Days = [tet.Days[0].AddDays(-1)], Shape = DayShape.None, From = at, To = eve.End } : null;
        if (Named.At(text.Tokens, at) is not { } named) return null;

        var (day, month, lunar) = named.Value;
        int? year = null;
        var to = named.End;
        if (YearAfter(text, to) is { } told) (year, to) = (told.Value, told.End);
        var part = lunar ? DayRule.Lunar(day, month, year, text.Context) : DayRule.Solar(day, month, year, text.Context);

        // A holiday by name is the next one, however far.
        return (part is DatePart.Day several ? several with { Days = [several.Days[0]], Doubt = null } : part) with { From = at, To = to };
    }

    private static DatePart? Relative(DateText text, int at)
    {
        if (DateVocabulary.RelativeDays.At(text.Tokens, at) is not { } relative) return null;

        // "nhắc Mai": somebody's name.
        if (relative.End == at + 1 && text[at] is { Capital: true, Folded: "mai" } && at > 0 && DateVocabulary.Periods.At(text.Tokens, at - 1) is null) return null;
        return new DatePart.Day([text.Today.AddDays(relative.Value)], null, DayShape.None) { From = at, To = relative.End };
    }

    private static DatePart? OfMonth(DateText text, int at)
    {
        if (text[at] is not { } word || !text.Has(Day, at) || word.Folded == "day" || text.Number(at + 1) is not (var day and > 0) || text[at + 2] is { Spaced: false, Exact: "/" or "-" or ":" or "h" }) return null;

        var mark = LunarMark(text, at + 2);
        return mark?.Value == true ? OfFirstTen(text, day, at, at + 2) : DayRule.OfMonth(day, text.Context) with { From = at, To = mark?.End ?? at + 2 };
    }

    private static (int Value, int End)? YearAfter(DateText text, int at)
    {
        if (text.Sign(at, "/") && text.Year(at + 1) > 0) return (text.Year(at + 1), at + 2);
        if (text.Has(Year, at) && text.Year(at + 1) > 0) return (text.Year(at + 1), at + 2);
        if (text.Has(Year, at) && DateVocabulary.This.At(text.Tokens, at + 1) is { } now) return (text.Today.Year, now.End);
        if (text.Has(Year, at) && DateVocabulary.Next.At(text.Tokens, at + 1) is { } next) return (text.Today.Year + 1, next.End);
        return null;
    }

    private static (bool Value, int End)? LunarMark(DateText text, int at) => DateVocabulary.LunarMarks.At(text.Tokens, at);

    // Part of a longer number or of a document's: 1/15/12, 510/UBND.
    private static bool IsInside(DateText text, int at) => text.Glued(at) && at > 0 && text[at - 1]!.Exact is "/" or "-" or "." or "," or ":";

    private static bool Continues(DateText text, int at) =>
        (text[at] is { Spaced: false, Exact: "/" or "-" } && text[at + 1] is { Spaced: false }) || (text[at] is { Spaced: false } glued && (glued.Number >= 0 || char.IsLetter(glued.Exact[0])));
}
