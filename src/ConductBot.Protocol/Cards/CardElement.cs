using System.Text.Json.Serialization;

namespace ConductBot.Protocol.Cards;

/// <summary>Something on a card. Only what schema 1.2 has: the mobile clients of Teams officially show no more.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(FactSet), "FactSet")]
[JsonDerivedType(typeof(Image), "Image")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
[JsonDerivedType(typeof(NumberInput), "Input.Number")]
[JsonDerivedType(typeof(DateInput), "Input.Date")]
[JsonDerivedType(typeof(TimeInput), "Input.Time")]
[JsonDerivedType(typeof(ToggleInput), "Input.Toggle")]
[JsonDerivedType(typeof(ChoiceSetInput), "Input.ChoiceSet")]
public abstract record CardElement
{
    /// <summary>Name on the card; of an input also its name in the answer.</summary>
    public string? Id { get; init; }

    /// <summary>Room above.</summary>
    public ElementSpacing? Spacing { get; init; }

    /// <summary>A line above.</summary>
    public bool? Separator { get; init; }

    /// <summary>False hides it until a toggle shows it (schema 1.2).</summary>
    public bool? IsVisible { get; init; }
}
