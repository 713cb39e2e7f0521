namespace ConductBot.Deliveries.Storing;

/// <summary>Says that deliveries of a source in this shard may have outlived their days.</summary>
internal sealed record RetentionRecord(string Source);
