namespace ConductBot.Protocol.Cards;

/// <summary>Opens an address.</summary>
/// <param name="Title">Its label.</param>
/// <param name="Url">https.</param>
public sealed record OpenUrlButton(string Title, string Url) : CardButton(Title);
