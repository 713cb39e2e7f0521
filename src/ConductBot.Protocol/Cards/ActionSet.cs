namespace ConductBot.Protocol.Cards;

/// <summary>Buttons inside the card's body (schema 1.2).</summary>
public sealed record ActionSet(IReadOnlyList<CardButton> Actions) : CardElement;
