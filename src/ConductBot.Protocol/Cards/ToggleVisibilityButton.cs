namespace ConductBot.Protocol.Cards;

/// <summary>Shows what is hidden and hides what is shown, without a word to the bot (schema 1.2).</summary>
/// <param name="Title">Its label.</param>
/// <param name="TargetElements">The ids of the elements.</param>
public sealed record ToggleVisibilityButton(string Title, IReadOnlyList<string> TargetElements) : CardButton(Title);
