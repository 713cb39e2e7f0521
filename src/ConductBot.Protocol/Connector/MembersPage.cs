namespace ConductBot.Protocol.Connector;

/// <summary>Which members are asked for.</summary>
/// <param name="Size">How many at most, 1 to 500. The channel takes it as a hint.</param>
/// <param name="ContinuationToken">What the page before gave, or null for the first.</param>
public sealed record MembersPage(int Size, string? ContinuationToken);
