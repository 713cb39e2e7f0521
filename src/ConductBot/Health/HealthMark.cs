namespace ConductBot.Health;

/// <summary>Written to see that the storage writes.</summary>
internal sealed record HealthMark(DateTimeOffset At);
