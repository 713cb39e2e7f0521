using ConductBot.Reminders.Calendar;

namespace ConductBot.Reminders.Dates.Reading;

/// <summary>Reads edges of weeks, months, quarters and years: "cuối tháng", "ngày làm việc cuối tháng 12", "trong quý IV", "tháng sau".</summary>
internal static class StretchReader
{
    private static readonly PhraseTable<int> Romans = new(("i", 1), ("ii", 2), ("iii", 3), ("iv", 4));
    private static readonly PhraseTable<bool> Year = new(("năm", true));

    public static DatePart? Read(DateText text, int at)
    {
        if (DateVocabulary.Edges.At(text.Tokens, at) is { } edge)
        {
            var start = text.Skip(DateVocabulary.Of, edge.End);
            if (edge.Value == EdgeKind.LastWorkingDay && DateVocabulary.Repeats.At(text.Tokens, start) is { Value: RepeatUnit.Month })
                return new DatePart.Day([text.Context.Calendar.LastWorkingDayOfMonth(text.Today.Year, text.Today.Month)], null, new DayShape(Edge: EdgeKind.LastWorkingDay)) { From = at, To = edge.End };
            if (Stretch(text, start) is { } found) return Edge(edge.Value, found.Value, text.Context) with { From = at, To = found.End };
            return edge.Value == EdgeKind.LastWorkingDay ? Edge(edge.Value, Month(text.Today, RepeatUnit.Month), text.Context) with { From = at, To = edge.End } : null;
        }

        // Alone only what is to come: "tháng sau", "năm sau", "quý sau"; weeks are read with their weekdays.
        return DateVocabulary.Units.At(text.Tokens, at) is { Value: not RepeatUnit.Week } unit && DateVocabulary.Next.At(text.Tokens, unit.End) is not null && Stretch(text, at) is { } next
            ? Edge(EdgeKind.Within, next.Value, text.Context) with { From = at, To = next.End }
            : null;
    }

    private static (Stretch Value, int End)? Stretch(DateText text, int at)
    {
        var next = DateVocabulary.Next.At(text.Tokens, at);
        if (next is { } before && DateVocabulary.Units.At(text.Tokens, before.End) is { } english) return (Shift(Around(text.Today, english.Value), 1), english.End);

        var start = text.Skip(DateVocabulary.This, at);
        if (DateVocabulary.Units.At(text.Tokens, start) is not { } unit) return null;
        if (DateVocabulary.Next.At(text.Tokens, unit.End) is { } after) return (Shift(Around(text.Today, unit.Value), 1), after.End);
        if (DateVocabulary.This.At(text.Tokens, unit.End) is { } now) return (Around(text.Today, unit.Value) with { Named = true }, now.End);
        if (Numbered(text, unit.Value, unit.End) is { } numbered) return numbered;

        // "trong quy định" without diacritics is no quarter, nor "trong nam" a year.
        return text[start] is { IsPlain: true, Folded: "quy" or "qui" or "nam" } ? null : (Around(text.Today, unit.Value) with { Named = start > at }, unit.End);
    }

    // "tháng 12", "quý IV/2026", "năm 2026".
    private static (Stretch Value, int End)? Numbered(DateText text, RepeatUnit unit, int at)
    {
        if (unit == RepeatUnit.Year) return text.Year(at) is var only and > LunarCalendar.FirstYear and < LunarCalendar.LastYear ? (Around(new DateOnly(only, 1, 1), unit) with { Named = true }, at + 1) : null;

        var number = unit == RepeatUnit.Quarter && Romans.At(text.Tokens, at) is { } roman ? roman.Value : text.Number(at);
        if (number < 1 || number > (unit == RepeatUnit.Quarter ? 4 : 12) || unit == RepeatUnit.Week) return null;

        var (year, to) = (text.Today.Year, at + 1);
        var told = true;
        if (text.Sign(to, "/") && text.Year(to + 1) > 0) (year, to) = (text.Year(to + 1), to + 2);
        else if (text.Has(Year, to) && text.Year(to + 1) > 0) (year, to) = (text.Year(to + 1), to + 2);
        else told = false;
        if (year is <= LunarCalendar.FirstYear or >= LunarCalendar.LastYear) return null;

        var stretch = Around(new DateOnly(year, unit == RepeatUnit.Quarter ? (number * 3) - 2 : number, 1), unit) with { Named = true };
        return (!told && stretch.Last < text.Today ? Around(stretch.First.AddYears(1), unit) with { Named = true } : stretch, to);
    }

    private static DatePart Edge(EdgeKind edge, Stretch stretch, DateContext context)
    {
        var day = Of(edge, stretch, context.Calendar);
        if (!stretch.Named && day < context.Today) day = Of(edge, Shift(stretch, 1), context.Calendar);
        var shape = stretch.Named ? DayShape.None : edge switch
        {
            EdgeKind.LastWorkingDay when stretch.Unit == RepeatUnit.Month => new DayShape(Edge: EdgeKind.LastWorkingDay),
            EdgeKind.Last when stretch.Unit == RepeatUnit.Month => new DayShape(31),
            EdgeKind.Middle when stretch.Unit == RepeatUnit.Month => new DayShape(15),
            _ => DayShape.None,
        };
        return new DatePart.Day([day], null, shape, edge == EdgeKind.Within ? Bound.Until : Bound.At);
    }

    private static DateOnly Of(EdgeKind edge, Stretch stretch, WorkingCalendar calendar) => (edge, stretch.Unit) switch
    {
        (EdgeKind.First, _) => calendar.WorkingDayFrom(stretch.First),
        (EdgeKind.Middle, RepeatUnit.Month) => stretch.First.AddDays(14),
        (EdgeKind.Middle, _) => stretch.First.AddDays((stretch.Last.DayNumber - stretch.First.DayNumber) / 2),
        (EdgeKind.LastWorkingDay, _) or (_, RepeatUnit.Week) => calendar.WorkingDayUntil(stretch.Last),
        _ => stretch.Last,
    };

    private static Stretch Around(DateOnly day, RepeatUnit unit) => unit switch
    {
        RepeatUnit.Week => new Stretch(day.AddDays(-(((int)day.DayOfWeek + 6) % 7)), day.AddDays(6 - (((int)day.DayOfWeek + 6) % 7)), unit, false),
        RepeatUnit.Year => new Stretch(new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 12, 31), unit, false),
        RepeatUnit.Quarter => Month(day.AddMonths(-((day.Month - 1) % 3)), unit),
        _ => Month(day, unit),
    };

    private static Stretch Month(DateOnly day, RepeatUnit unit)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return new Stretch(first, first.AddMonths(unit == RepeatUnit.Quarter ? 3 : 1).AddDays(-1), unit, false);
    }

    private static Stretch Shift(Stretch stretch, int by) => Around(stretch.Last.AddDays(by), stretch.Unit) with { Named = true };
}
