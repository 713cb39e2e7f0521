using ConductBot.Reminders.Dates;

namespace ConductBot.Broadcasts.Reading;

/// <summary>What a message says of time.</summary>
/// <param name="When">What was understood; null when nothing was said.</param>
/// <param name="Said">In which words.</param>
/// <param name="Place">Where they stand.</param>
internal sealed record SaidTime(DateOutcome? When, string Said, TimePlace Place)
{
    /// <summary>Nothing was said.</summary>
    public static readonly SaidTime Nothing = new(null, "", TimePlace.BeforeTheVerb);

    /// <summary>"nhắc trước 30 phút": how long before.</summary>
    public TimeSpan? Lead { get; init; }

    /// <summary>Whether it is a meeting that is spoken of.</summary>
    public bool IsMeeting { get; init; }

    /// <summary>The moment that the reminder's words speak of, where it is not the one at which it goes.</summary>
    public Moment? About { get; init; }
}
