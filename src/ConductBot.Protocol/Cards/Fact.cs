namespace ConductBot.Protocol.Cards;

/// <summary>A name and its value.</summary>
public sealed record Fact(string Title, string Value);
