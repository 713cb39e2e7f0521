using System.Text.Json.Serialization;

namespace ConductBot.Deliveries;

/// <summary>How many deliveries of a source stand where. Each number is changed in the very write that changes a delivery, so they are never estimates.</summary>
public sealed record DeliveryCounts
{
    /// <summary>None.</summary>
    public static readonly DeliveryCounts None = new();

    /// <summary>Not yet due, or in the queue.</summary>
    public int Waiting { get; init; }

    /// <summary>On their way.</summary>
    public int Sending { get; init; }

    /// <summary>Taken by the channel.</summary>
    public int Sent { get; init; }

    /// <summary>Put off by the channel.</summary>
    public int Retrying { get; init; }

    /// <summary>Given up.</summary>
    public int Failed { get; init; }

    /// <summary>Called off.</summary>
    public int Cancelled { get; init; }

    /// <summary>Parked until the person comes back.</summary>
    public int NotReachable { get; init; }

    /// <summary>Of all these, how many may have been received more than once.</summary>
    public int PossiblyRepeated { get; init; }

    /// <summary>All, each counted once.</summary>
    [JsonIgnore]
    public int Total => Waiting + Sending + Sent + Retrying + Failed + Cancelled + NotReachable;

    /// <summary>Those that may still go by themselves.</summary>
    [JsonIgnore]
    public int Open => Waiting + Sending + Retrying;

    /// <summary>The sum of two.</summary>
    public static DeliveryCounts operator +(DeliveryCounts one, DeliveryCounts other) => new()
    {
        Waiting = one.Waiting + other.Waiting,
        Sending = one.Sending + other.Sending,
        Sent = one.Sent + other.Sent,
        Retrying = one.Retrying + other.Retrying,
        Failed = one.Failed + other.Failed,
        Cancelled = one.Cancelled + other.Cancelled,
        NotReachable = one.NotReachable + other.NotReachable,
        PossiblyRepeated = one.PossiblyRepeated + other.PossiblyRepeated,
    };

    /// <summary>The difference of two.</summary>
    public static DeliveryCounts operator -(DeliveryCounts one, DeliveryCounts other) => new()
    {
        Waiting = one.Waiting - other.Waiting,
        Sending = one.Sending - other.Sending,
        Sent = one.Sent - other.Sent,
        Retrying = one.Retrying - other.Retrying,
        Failed = one.Failed - other.Failed,
        Cancelled = one.Cancelled - other.Cancelled,
        NotReachable = one.NotReachable - other.NotReachable,
        PossiblyRepeated = one.PossiblyRepeated - other.PossiblyRepeated,
    };

    /// <summary>The count of one delivery alone.</summary>
    internal static DeliveryCounts Of(Delivery delivery)
    {
        var repeated = delivery.PossibleRepeats > 0 ? 1 : 0;
        return delivery.State switch
        {
            DeliveryState.Waiting => new() { Waiting = 1, PossiblyRepeated = repeated },
            DeliveryState.Sending => new() { Sending = 1, PossiblyRepeated = repeated },
            DeliveryState.Sent => new() { Sent = 1, PossiblyRepeated = repeated },
            DeliveryState.Retrying => new() { Retrying = 1, PossiblyRepeated = repeated },
            DeliveryState.Failed => new() { Failed = 1, PossiblyRepeated = repeated },
            DeliveryState.Cancelled => new() { Cancelled = 1, PossiblyRepeated = repeated },
            DeliveryState.NotReachable => new() { NotReachable = 1, PossiblyRepeated = repeated },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
