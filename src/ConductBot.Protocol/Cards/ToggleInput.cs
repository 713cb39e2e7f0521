namespace ConductBot.Protocol.Cards;

/// <summary>Asks for yes or no; comes back as the text "true" or "false".</summary>
/// <param name="Title">Stands beside the box.</param>
public sealed record ToggleInput(string Title) : CardInput
{
    /// <summary>"true" or "false" at first.</summary>
    public string? Value { get; init; }

    /// <summary>Breaks lines.</summary>
    public bool? Wrap { get; init; } = true;
}
