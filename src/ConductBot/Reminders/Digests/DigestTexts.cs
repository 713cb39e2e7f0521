namespace ConductBot.Reminders.Digests;

/// <summary>What a digest says in one language. Read from <c>Texts/vi.json</c> and <c>Texts/en.json</c>.</summary>
internal sealed record DigestTexts
{
    public required string Title { get; init; }

    public required string Figures { get; init; }

    public required string Overdue { get; init; }

    public required string Waiting { get; init; }

    public required string Open { get; init; }

    public required string Ended { get; init; }

    public required string AndMore { get; init; }
}
