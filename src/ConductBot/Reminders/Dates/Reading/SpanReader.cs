namespace ConductBot.Reminders.Dates.Reading;

/// <summary>Reads what is counted from now, and reminders counted back from the deadline.</summary>
internal static class SpanReader
{
    private const int MostDays = 3660;
    private static readonly PhraseTable<bool> Half = new(("nửa|half an|half a|half", true));
    private static readonly PhraseTable<bool> AndHalf = new(("rưỡi", true));
    private static readonly PhraseTable<bool> And = new((",|và|and|/|;", true));
    private static readonly PhraseTable<bool> Bare = new(("trước|trước hạn|trước đó", true));

    /// <summary>"trong 3 ngày", "3 ngày làm việc nữa", "sau 2 tuần", "nửa tiếng nữa".</summary>
    public static DatePart? Read(DateText text, int at)
    {
        var start = DateVocabulary.SpanStarts.At(text.Tokens, at);
        if (Measure(text, start?.End ?? at) is not { } measure) return null;

        // "hạn 16h" is a time of day, "hạn 3 ngày" a span.
        if (start is { End: var from } && measure.Unit == SpanUnit.Hour && text[from - 1] is { Folded: "han" }) return null;

        var ending = DateVocabulary.SpanEnds.At(text.Tokens, measure.End);
        if (start is null && ending is null) return null;

        var to = ending?.End ?? measure.End;
        return Of(measure, start?.Value ?? Bound.At, text.Context) with { From = at, To = to };
    }

    /// <summary>"nhắc trước 3 ngày", "trước 7, 3, 1 ngày làm việc", "remind me 2 days before".</summary>
    public static DatePart? ReadLead(DateText text, int at)
    {
        if (DateVocabulary.LeadStarts.At(text.Tokens, at) is not { } start) return null;

        var counts = new List<int>();
        for (var place = start.End; ;)
        {
            if (text.Count(place) is not (var count, var end)) return null;
            counts.Add(count);
            if (DateVocabulary.SpanUnits.At(text.Tokens, end) is { } unit)
            {
                // "trước 15 tháng 12" and "trước 2 giờ" are deadlines.
                if (IsMonthOfADate(text, unit) || (unit.Value == SpanUnit.Hour && start.End == at + 1)) return null;
                if (Unit(unit.Value) is not { } lead || counts.Exists(one => one is < 1 or > 366)) return null;
                var back = text.Skip(Bare, unit.End);
                var ahead = text.Skip(DateVocabulary.LeadEnds, back);

                // "remind me 3 days" alone says nothing; "trước" has said it already.
                if (ahead == unit.End && !text.EndsWith(Bare, start.End)) return null;
                return new DatePart.Lead([.. counts.Distinct()], lead) { From = at, To = ahead };
            }

            if (And.At(text.Tokens, end) is not { } more) return null;
            place = more.End;
        }
    }

    private static (double Count, SpanUnit Unit, int End)? Measure(DateText text, int at)
    {
        if (text[at] is { Exact: "a" or "an" } && DateVocabulary.SpanUnits.At(text.Tokens, at + 1) is { } single) return (1, single.Value, single.End);
        if (Half.At(text.Tokens, at) is { } half && DateVocabulary.SpanUnits.At(text.Tokens, half.End) is { Value: SpanUnit.Hour or SpanUnit.Month or SpanUnit.Day } of) return (0.5, of.Value, of.End);
        if (text.Count(at) is not (var count, var end) || DateVocabulary.SpanUnits.At(text.Tokens, end) is not { } unit || IsMonthOfADate(text, unit)) return null;
        return unit.Value == SpanUnit.Hour && text.Has(AndHalf, unit.End) ? (count + 0.5, unit.Value, unit.End + 1) : (count, unit.Value, unit.End);
    }

    private static bool IsMonthOfADate(DateText text, (SpanUnit Value, int End) unit) =>
        unit.Value == SpanUnit.Month && ((text[unit.End] is { Number: >= 0 } && !text.Has(DateVocabulary.SpanEnds, unit.End)) || DateVocabulary.LunarMonths.At(text.Tokens, unit.End) is not null);

    private static DatePart Of((double Count, SpanUnit Unit, int End) measure, Bound bound, DateContext context)
    {
        var (count, unit, _) = measure;
        var days = count * unit switch
        {
            SpanUnit.Minute => 1 / 1440.0,
            SpanUnit.Hour => 1 / 24.0,
            SpanUnit.Week => 7,
            SpanUnit.Month => 30,
            SpanUnit.Year => 366,
            SpanUnit.WorkingDay => 1.6,
            _ => 1,
        };
        if (days > MostDays) return new DatePart.Wrong(RefusalKind.TooFar);

        return unit switch
        {
            SpanUnit.Minute => new DatePart.Instant(context.Now.AddMinutes(count), bound),
            SpanUnit.Hour => new DatePart.Instant(context.Now.AddHours(count), bound),
            SpanUnit.Day when count == 0.5 => new DatePart.Instant(context.Now.AddHours(12), bound),
            SpanUnit.WorkingDay => Day(context.Calendar.AddWorkingDays(context.Today, (int)count)),
            SpanUnit.Week => Day(context.Today.AddDays((int)count * 7)),
            SpanUnit.Month => Day(count == 0.5 ? context.Today.AddDays(15) : context.Today.AddMonths((int)count)),
            SpanUnit.Year => Day(context.Today.AddYears((int)count)),
            _ => Day(context.Today.AddDays((int)count)),
        };

        DatePart Day(DateOnly day) => new DatePart.Day([day], null, DayShape.None, bound);
    }

    private static LeadUnit? Unit(SpanUnit unit) => unit switch
    {
        SpanUnit.Minute => LeadUnit.Minutes,
        SpanUnit.Hour => LeadUnit.Hours,
        SpanUnit.Day => LeadUnit.Days,
        SpanUnit.WorkingDay => LeadUnit.WorkingDays,
        SpanUnit.Week => LeadUnit.Weeks,
        SpanUnit.Month => LeadUnit.Months,
        _ => null,
    };
}
