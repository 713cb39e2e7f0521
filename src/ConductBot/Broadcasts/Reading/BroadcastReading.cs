using ConductBot.Organization.Permissions;

namespace ConductBot.Broadcasts.Reading;

/// <summary>What a message that asks for a reminder to others says: a closed set.</summary>
internal abstract record BroadcastReading
{
    private BroadcastReading() { }

    /// <summary>People are to be reminded.</summary>
    /// <param name="Audience">Whom, as far as it is clear.</param>
    /// <param name="Unclear">Names that may mean several.</param>
    /// <param name="Words">Of what; "" when nothing was said.</param>
    /// <param name="Time">When.</param>
    public sealed record Wish(Audience Audience, IReadOnlyList<UnclearName> Unclear, string Words, SaidTime Time) : BroadcastReading;

    /// <summary>Nobody is called so.</summary>
    public sealed record UnknownName(string Said) : BroadcastReading;

    /// <summary>There is such a person or unit, but not for this sender.</summary>
    public sealed record OutOfReach(string Said, DenialReason Reason) : BroadcastReading;

    /// <summary>It says "trừ …", and it is not clear who is left out.</summary>
    public sealed record UnclearException(string Said) : BroadcastReading;

    /// <summary>Nobody was named.</summary>
    public sealed record NobodyNamed : BroadcastReading;
}
