namespace ConductBot.Deliveries;

/// <summary>What came of having a delivery tried again: a closed set.</summary>
public abstract record RetryOutcome
{
    private RetryOutcome() { }

    /// <summary>It waits again, from now on.</summary>
    public sealed record Waiting : RetryOutcome;

    /// <summary>It is not one that failed or could not reach its person; nothing changed.</summary>
    public sealed record NothingToRetry(DeliveryState State) : RetryOutcome;

    /// <summary>There is no such delivery.</summary>
    public sealed record NotFound : RetryOutcome;
}
