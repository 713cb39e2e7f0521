namespace ConductBot.SelfReports.Storing;

/// <summary>A piece of a report, sealed with the report's own key.</summary>
/// <param name="Data">Nonce, content, tag.</param>
internal sealed record SealedPart(byte[] Data);
