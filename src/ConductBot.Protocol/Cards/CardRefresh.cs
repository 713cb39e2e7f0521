namespace ConductBot.Protocol.Cards;

/// <summary>Has the client fetch a person's own view of the card. The card then declares schema 1.5.</summary>
/// <param name="Action">What it asks: an <see cref="ExecuteButton"/>.</param>
/// <param name="UserIds">For whom, at most 60.</param>
public sealed record CardRefresh(CardButton Action, IReadOnlyList<string> UserIds);
