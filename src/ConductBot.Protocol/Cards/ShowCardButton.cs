namespace ConductBot.Protocol.Cards;

/// <summary>Opens a card within the card.</summary>
/// <param name="Title">Its label.</param>
/// <param name="Card">What opens.</param>
public sealed record ShowCardButton(string Title, AdaptiveCard Card) : CardButton(Title);
