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

    /// <summary>Whether it is tried although its conversation is thought to be blocked: an administrator said so.</summary>
    public bool Forced { get; init; }
}
