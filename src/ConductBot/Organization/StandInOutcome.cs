namespace ConductBot.Organization;

/// <summary>Who acts for somebody on a day: a closed set.</summary>
public abstract record StandInOutcome
{
    private StandInOutcome() { }

    /// <summary>The person is there.</summary>
    public sealed record Present(Person Person) : StandInOutcome;

    /// <summary>The person is away and <paramref name="Person"/> acts.</summary>
    /// <param name="Person">Who acts.</param>
    /// <param name="Through">Ids of those who are away too, in order, the person asked for first.</param>
    public sealed record StandsIn(Person Person, IReadOnlyList<string> Through) : StandInOutcome;

    /// <summary>The person is away and nobody acts.</summary>
    public sealed record Nobody(NobodyReason Reason) : StandInOutcome;
}
