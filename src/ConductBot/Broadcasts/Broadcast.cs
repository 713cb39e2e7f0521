using ConductBot.Deliveries;
using ConductBot.Reminders.Dates;

namespace ConductBot.Broadcasts;

/// <summary>A reminder to many, as it was confirmed and as it stands: the authority. Its deliveries are the ledger's.</summary>
public sealed record Broadcast
{
    /// <summary>Derived from the turn that showed it.</summary>
    public required string Id { get; init; }

    /// <summary>Who sends it.</summary>
    public required string SenderId { get; init; }

    /// <summary>What it says.</summary>
    public required string Words { get; init; }

    /// <summary>The moment that it speaks of ("14h họp"), or null.</summary>
    public Moment? About { get; init; }

    /// <summary>Whom it is for.</summary>
    public required Audience Audience { get; init; }

    /// <summary>When it goes.</summary>
    public required BroadcastTime Time { get; init; }

    /// <summary>Whether it goes outside sending hours too.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>When it was confirmed.</summary>
    public required DateTimeOffset Confirmed { get; init; }

    /// <summary>The next occurrence; null when none is to come.</summary>
    public DateTimeOffset? Next { get; init; }

    /// <summary>The latest occurrences that have had their turn, the newest last.</summary>
    public IReadOnlyList<BroadcastRun> Runs { get => field ?? []; init; } = [];

    /// <summary>Why no more goes; null while more may.</summary>
    public BroadcastEnd? End { get; init; }

    /// <summary>When its row dies; null while more may go.</summary>
    public DateTimeOffset? Dies { get; init; }

    internal SendingTime Hours => IsUrgent ? SendingTime.AnyTime : SendingTime.OfficeHours;

    /// <summary>Whether what is handed in may still go.</summary>
    internal bool MayGo => End is null or BroadcastEnd.Done;
}
