namespace ConductBot.Conversations.TextForms;

/// <summary>A card as a conversation in words: which button, then what its form asks, one thing at a time. Kept sealed with the conversation's state until it is done.</summary>
/// <param name="Buttons">What can be done.</param>
internal sealed record TextForm(IReadOnlyList<TextButton> Buttons)
{
    /// <summary>The button that was chosen; null while none is.</summary>
    public int? Chosen { get; init; }

    /// <summary>What was answered so far, by field.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>How many fields are done.</summary>
    public int Asked { get; init; }

    /// <summary>What is asked now; null when a button is to be chosen, or nothing is left.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public TextField? Field => Chosen is { } chosen && Asked < Buttons[chosen].Fields.Count ? Buttons[chosen].Fields[Asked] : null;
}
