using System.Text.Json.Serialization;

namespace ConductBot.Deliveries.Storing;

/// <summary>A delivery as its row has it: the authority.</summary>
internal sealed record DeliveryRecord
{
    public required Delivery Delivery { get; init; }

    /// <summary>The fencing token of the last claim; a lower one claims it no more.</summary>
    public long Token { get; init; }

    /// <summary>The time under which it stands in the queue; null when it stands in none.</summary>
    public DateTimeOffset? Queued { get; init; }

    /// <summary>When it was claimed for the first time, or for the first time since an administrator had it tried again.</summary>
    public DateTimeOffset? TriedSince { get; init; }

    /// <summary>Whether it may go a little before it is due, with another one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool GoesAlong { get; init; }

    /// <summary>Whether it may go with another one at a time: it is due, or goes along and waits for nothing but the others.</summary>
    public bool MayGoWithOthers(DateTimeOffset now) =>
        Queued <= now || (GoesAlong && Delivery.State is DeliveryState.Waiting && Queued == Delivery.Due && Queued <= now + NewDelivery.Ahead);

    /// <summary>Whether it is tried although its conversation is thought to be blocked: an administrator said so.</summary>
    public bool Forced { get; init; }
}
