namespace ConductBot.SelfReports.Keeping;

/// <summary>What is said about holds, in one language. Read from <c>Texts/vi.json</c> and <c>en.json</c>.</summary>
internal sealed record KeepingTexts
{
    public required string Held { get; init; }

    public required string Released { get; init; }

    public required string NotHeld { get; init; }

    public required string NotThere { get; init; }

    public required string TooLate { get; init; }

    public required string ReasonMissing { get; init; }

    public required string MayNot { get; init; }

    public required string WhoUnclear { get; init; }

    public required string Everything { get; init; }

    public required string Title { get; init; }

    public required string Line { get; init; }

    public required string None { get; init; }

    public required string Operator { get; init; }
}
