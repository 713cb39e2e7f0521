using System.Text.Json;

namespace ConductBot.Protocol.Cards;

/// <summary>Sends the card's inputs with <see cref="Data"/> as a message whose value they are.</summary>
/// <param name="Title">Its label.</param>
public sealed record SubmitButton(string Title) : CardButton(Title)
{
    /// <summary>An object. The inputs join it on the way back; it is in the user's hand, so it is checked like any input.</summary>
    public JsonElement? Data { get; init; }
}
