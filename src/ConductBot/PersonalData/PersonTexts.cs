namespace ConductBot.PersonalData;

/// <summary>What is said about the data about a person, in one language. Read from <c>Texts/vi.json</c> and <c>en.json</c>.</summary>
internal sealed record PersonTexts
{
    public required string Have { get; init; }

    public required string Link { get; init; }

    public required string Download { get; init; }

    public required string NoLink { get; init; }

    public required string Rights { get; init; }

    public required string Alone { get; init; }
}
