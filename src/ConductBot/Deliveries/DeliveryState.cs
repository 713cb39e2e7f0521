using System.Text.Json.Serialization;

namespace ConductBot.Deliveries;

/// <summary>Where a delivery stands: a closed set. The discriminators stand in rows: they are never changed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Waiting), "waiting")]
[JsonDerivedType(typeof(Sending), "sending")]
[JsonDerivedType(typeof(Sent), "sent")]
[JsonDerivedType(typeof(Retrying), "retrying")]
[JsonDerivedType(typeof(Failed), "failed")]
[JsonDerivedType(typeof(Cancelled), "cancelled")]
[JsonDerivedType(typeof(NotReachable), "not-reachable")]
public abstract record DeliveryState
{
    private DeliveryState() { }

    /// <summary>Whether nothing more will happen by itself. One that is not reachable is not finished: it goes when the person comes back.</summary>
    [JsonIgnore]
    public bool IsFinished => this is Sent or Failed or Cancelled;

    /// <summary>Goes from that moment on, within sending hours where it keeps them.</summary>
    public sealed record Waiting(DateTimeOffset From) : DeliveryState;

    /// <summary>Claimed, and perhaps on its way: at most 16 at a time.</summary>
    /// <param name="Since">When it was claimed.</param>
    /// <param name="Message">The message that carries it; several deliveries to one person may share one.</param>
    public sealed record Sending(DateTimeOffset Since, string Message) : DeliveryState;

    /// <summary>The channel took it.</summary>
    /// <param name="At">When.</param>
    /// <param name="ActivityId">The channel's name for the message; null where it gave none.</param>
    /// <param name="Place">Where it was sent, for a later update.</param>
    public sealed record Sent(DateTimeOffset At, string? ActivityId, SentPlace Place) : DeliveryState;

    /// <summary>The channel put it off.</summary>
    /// <param name="From">From when on it is tried again.</param>
    /// <param name="Reason">The channel's code, never content.</param>
    public sealed record Retrying(DateTimeOffset From, string Reason) : DeliveryState;

    /// <summary>The channel will never take it, or did not for too long. An administrator may have it tried again.</summary>
    /// <param name="At">When it was given up.</param>
    /// <param name="Reason">The channel's code, never content.</param>
    public sealed record Failed(DateTimeOffset At, string Reason) : DeliveryState;

    /// <summary>It was called off before it went.</summary>
    /// <param name="At">When.</param>
    /// <param name="Reason">A code of whoever called it off, such as <c>done</c>; never words that somebody wrote.</param>
    public sealed record Cancelled(DateTimeOffset At, string Reason) : DeliveryState;

    /// <summary>There is no way to the person now. It goes when the person comes back, or when an administrator has it tried again.</summary>
    /// <param name="At">Since when.</param>
    /// <param name="Reason">Why.</param>
    public sealed record NotReachable(DateTimeOffset At, UnreachableReason Reason) : DeliveryState;
}
