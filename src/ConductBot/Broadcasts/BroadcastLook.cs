using ConductBot.Organization;

namespace ConductBot.Broadcasts;

/// <summary>What a sender is shown of a reminder: a closed set, decided anew each time.</summary>
internal abstract record BroadcastLook
{
    private BroadcastLook() { }

    /// <summary>There is none, or it is another sender's.</summary>
    public sealed record Gone : BroadcastLook;

    /// <summary>How it stands, as far as it is about people whom the sender may still remind.</summary>
    public sealed record Seen(BroadcastReport Report) : BroadcastLook;

    /// <summary>Nobody of those it is for is the sender's any more.</summary>
    /// <param name="Broadcast">The reminder.</param>
    /// <param name="Managers">Who manages them now, a few of them.</param>
    public sealed record Hidden(Broadcast Broadcast, IReadOnlyList<Person> Managers) : BroadcastLook;
}
