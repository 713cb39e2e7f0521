namespace ConductBot.Deliveries.Delivering;

/// <summary>The time of a decision, for how long a delivery is tried, and a chance from 0 to 1 that spreads the next tries.</summary>
internal readonly record struct AnswerTimes(DateTimeOffset Now, TimeSpan GivesUpAfter, double Chance)
{
    /// <summary>Those of a decision made now.</summary>
    public static AnswerTimes Of(DeliveryOptions options, TimeProvider time) => new(time.GetUtcNow(), options.GivesUpAfter, Random.Shared.NextDouble());
}
