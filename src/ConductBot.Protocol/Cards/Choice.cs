namespace ConductBot.Protocol.Cards;

/// <summary>What can be chosen.</summary>
/// <param name="Title">Shown.</param>
/// <param name="Value">Comes back.</param>
public sealed record Choice(string Title, string Value);
