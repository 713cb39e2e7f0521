namespace ConductBot.SelfReports.Watching;

/// <summary>What is said to who looks after open reports, in one language. Read from <c>Texts/vi.json</c> and <c>en.json</c>.</summary>
internal sealed record WatchTexts
{
    public required string Open { get; init; }

    public required string OpenMany { get; init; }

    public required string Line { get; init; }

    public required string StandIn { get; init; }

    public required string ConfidentialLine { get; init; }

    public required string ShowConfidential { get; init; }

    public required string Show { get; init; }
}
