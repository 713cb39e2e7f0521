using ConductBot.Broadcasts.Planning;
using ConductBot.Deliveries;
using ConductBot.Organization;
using ConductBot.Organization.Permissions;

namespace ConductBot.Broadcasts;

/// <summary>What would happen to a reminder: a closed set.</summary>
internal abstract record PreviewOutcome
{
    private PreviewOutcome() { }

    /// <summary>It would go.</summary>
    /// <param name="Moment">When.</param>
    /// <param name="People">To how many.</param>
    /// <param name="Away">Who is on leave then and does not get it.</param>
    /// <param name="Unreachable">Who can't be reached now, and why.</param>
    public sealed record Shown(SendingMoment Moment, int People, IReadOnlyList<Person> Away, IReadOnlyList<(Person Person, UnreachableReason Reason)> Unreachable) : PreviewOutcome;

    /// <summary>The sender may not.</summary>
    public sealed record Denied(DenialReason Reason) : PreviewOutcome;

    /// <summary>More people than one reminder may go to.</summary>
    public sealed record TooMany(int People, int Most) : PreviewOutcome;

    /// <summary>Nobody is there to be reminded.</summary>
    public sealed record Nobody : PreviewOutcome;

    /// <summary>Its moment is over.</summary>
    public sealed record Passed(DateTimeOffset At) : PreviewOutcome;
}
