namespace ConductBot.Web.Hosting.Health;

/// <summary>What is told to whoever asks.</summary>
/// <param name="Status">ready, notReady or live.</param>
/// <param name="Parts">By name; null for live.</param>
internal sealed record HealthAnswer(string Status, IReadOnlyDictionary<string, HealthAnswerPart>? Parts = null);
