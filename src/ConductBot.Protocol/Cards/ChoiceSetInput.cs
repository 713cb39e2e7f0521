namespace ConductBot.Protocol.Cards;

/// <summary>Asks for one of several, or some of them; those come back joined by commas, so no value holds one.</summary>
public sealed record ChoiceSetInput(IReadOnlyList<Choice> Choices) : CardInput
{
    /// <summary>Shown while nothing is chosen.</summary>
    public string? Placeholder { get; init; }

    /// <summary>What is chosen at first.</summary>
    public string? Value { get; init; }

    /// <summary>Several may be chosen.</summary>
    public bool? IsMultiSelect { get; init; }

    /// <summary>List or buttons.</summary>
    public ChoiceStyle? Style { get; init; }

    /// <summary>Breaks lines (schema 1.2).</summary>
    public bool? Wrap { get; init; } = true;
}
