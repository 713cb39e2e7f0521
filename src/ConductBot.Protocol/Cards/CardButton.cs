using System.Text.Json.Serialization;

namespace ConductBot.Protocol.Cards;

/// <summary>An action of a card: a button.</summary>
/// <param name="Title">Its label.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(OpenUrlButton), "Action.OpenUrl")]
[JsonDerivedType(typeof(SubmitButton), "Action.Submit")]
[JsonDerivedType(typeof(ExecuteButton), "Action.Execute")]
[JsonDerivedType(typeof(ShowCardButton), "Action.ShowCard")]
[JsonDerivedType(typeof(ToggleVisibilityButton), "Action.ToggleVisibility")]
public abstract record CardButton(string Title)
{
    /// <summary>Name on the card.</summary>
    public string? Id { get; init; }

    /// <summary>How it stands out.</summary>
    public ActionStyle? Style { get; init; }

    /// <summary>https address of a small picture (schema 1.1).</summary>
    public string? IconUrl { get; init; }
}
