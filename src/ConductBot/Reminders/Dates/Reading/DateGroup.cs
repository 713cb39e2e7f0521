namespace ConductBot.Reminders.Dates.Reading;

/// <summary>Pieces that say one thing together: "trước", "thứ sáu", "15h".</summary>
internal sealed record DateGroup
{
    public IReadOnlyList<(int From, int To)> Places { get; init; } = [];

    public DatePart.Mark? Mark { get; init; }

    public DatePart.Day? Day { get; init; }

    public DatePart.Weekday? Weekday { get; init; }

    public DatePart.Week? Week { get; init; }

    public DatePart.Clock? Clock { get; init; }

    public DatePart.Period? Period { get; init; }

    public DatePart.Every? Every { get; init; }

    public DatePart.Lead? Lead { get; init; }

    public DatePart.Instant? Instant { get; init; }

    public DatePart.Wrong? Wrong { get; init; }

    /// <summary>Whether it names a day or days.</summary>
    public bool HasDay => Day is not null || Weekday is not null || Week is { Shift: > 0 } || (Week is not null && Mark is not null);

    /// <summary>Whether it names a time of day and nothing else.</summary>
    public bool IsClockOnly => Clock is not null && !HasDay && Week is null && Every is null && Wrong is null;

    /// <summary>Whether it names a repetition and nothing else.</summary>
    public bool IsEveryOnly => Every is not null && !HasDay && Clock is null && Wrong is null;

    /// <summary>Whether it says anything by itself.</summary>
    public bool Says => HasDay || Clock is not null || Every is not null || Lead is not null || Instant is not null || Wrong is not null;

    /// <summary>The group with one more piece; null when that begins another one.</summary>
    public DateGroup? With(DatePart part)
    {
        if (Lead is not null || Instant is not null || (part is DatePart.Lead && Places.Count > 0)) return null;

        DateGroup? more = part switch
        {
            DatePart.Mark mark when Places.Count == 0 => this with { Mark = mark },
            DatePart.Day day when Day is null && Week is null => this with { Day = day },
            DatePart.Weekday weekday when Weekday is null => this with { Weekday = weekday },
            DatePart.Week week when Week is null && Day is null => this with { Week = week },
            DatePart.Clock clock when Clock is null => this with { Clock = clock },
            DatePart.Period period when Period is null => this with { Period = period },
            DatePart.Every every when Every is null => this with { Every = every },
            DatePart.Lead lead => this with { Lead = lead },
            DatePart.Instant instant when !HasDay && Clock is null => this with { Instant = instant },
            DatePart.Wrong wrong when Wrong is null => this with { Wrong = wrong },
            _ => null,
        };
        if (more is null) return null;

        var from = Places.Count > 0 ? Places[0].From : part.From;
        return more with { Places = [(from, Math.Max(part.To, Places.Count > 0 ? Places[0].To : 0))] };
    }

    /// <summary>Both as one: day here, time there.</summary>
    public DateGroup And(DateGroup other) => new()
    {
        Places = [.. Places.Concat(other.Places).OrderBy(place => place.From)],
        Mark = Mark ?? other.Mark,
        Day = Day ?? other.Day,
        Weekday = Weekday ?? other.Weekday,
        Week = Week ?? other.Week,
        Clock = Clock ?? other.Clock,
        Period = Period ?? other.Period,
        Every = Every ?? other.Every,
    };
}
