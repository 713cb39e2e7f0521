using System.Text.Json;

namespace ConductBot.Protocol.Cards;

/// <summary>
/// Sends the card's inputs with <see cref="Data"/> as an invoke that may answer with a new card. The card then declares schema 1.5. A client too old for it
/// shows <see cref="Fallback"/>; Direct Line sends it as a Submit (<see cref="CardDowngrade"/>).
/// </summary>
/// <param name="Title">Its label.</param>
/// <param name="Verb">What is to be done.</param>
public sealed record ExecuteButton(string Title, string Verb) : CardButton(Title)
{
    /// <summary>An object; see <see cref="SubmitButton.Data"/>.</summary>
    public JsonElement? Data { get; init; }

    /// <summary>The same press for clients without Execute: a <see cref="SubmitButton"/>.</summary>
    public CardButton? Fallback { get; init; }
}
