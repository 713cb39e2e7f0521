namespace ConductBot.Reminders.Dates.Reading;

/// <summary>Puts pieces together that stand beside each other, then day and time that stand apart.</summary>
internal static class DateGrouping
{
    private const int FarthestLink = 4;

    public static IReadOnlyList<DateGroup> Of(DateText text, IReadOnlyList<DatePart> parts)
    {
        var groups = new List<DateGroup>();
        var current = new DateGroup();
        foreach (var part in parts)
        {
            var joined = current.Places.Count == 0 || IsLinked(text, current.Places[0].To, part.From) ? current.With(part) : null;
            if (joined is null)
            {
                groups.Add(current);
                joined = new DateGroup().With(part)!;
            }

            current = joined;
        }

        groups.Add(current);
        return Joined([.. groups.Where(group => group.Says)]);
    }

    private static List<DateGroup> Joined(List<DateGroup> groups)
    {
        // "báo cáo hàng tuần … trước thứ sáu": the report is weekly, the deadline is one.
        if (groups.FindAll(group => group.IsEveryOnly) is [var every] && groups.FindAll(group => group.HasDay) is { Count: > 0 } dated)
        {
            groups.Remove(every);
            if (dated is [{ Every: null } only] && (only.Mark is null ? GivesDay(every, only) : IsOfEveryMonth(every, only))) Replace(groups, only, every.And(only));
        }

        if (groups.FindAll(group => group.IsClockOnly) is [var clock] && groups.FindAll(group => (group.HasDay || group.Every is not null) && group.Wrong is null) is [{ Clock: null } day])
        {
            groups.Remove(clock);
            Replace(groups, day, day.And(clock));
        }

        return groups;
    }

    // "tomorrow at 9 … the weekly report", "mai nộp báo cáo hàng tuần": the report is weekly; "thứ sáu … hàng tuần" says which day.
    private static bool GivesDay(DateGroup every, DateGroup dated) => every.Every!.Unit switch
    {
        RepeatUnit.Week => dated.Weekday is not null,
        RepeatUnit.Month => dated.Day?.Shape is { Day: not null } or { Edge: not null },
        RepeatUnit.Year => dated.Day?.Shape is { Day: not null, Month: not null },
        _ => true,
    };

    // "hàng tháng … trước ngày 10": the day has no month of its own.
    private static bool IsOfEveryMonth(DateGroup every, DateGroup dated) => every.Every!.Unit == RepeatUnit.Month && dated.Day?.Shape is { Day: not null, Month: null, Lunar: false };

    private static void Replace(List<DateGroup> groups, DateGroup old, DateGroup joined) => groups[groups.IndexOf(old)] = joined;

    private static bool IsLinked(DateText text, int from, int to)
    {
        if (to - from > FarthestLink) return false;
        for (var at = from; at < to;)
        {
            if (DateVocabulary.Links.At(text.Tokens, at) is not { } link || link.End > to) return false;
            at = link.End;
        }

        return true;
    }
}
