namespace ConductBot.SelfReports.Figures;

/// <summary>What is said about figures, in one language. Read from <c>Texts/vi.json</c> and <c>en.json</c>.</summary>
internal sealed record FigureTexts
{
    public required string Title { get; init; }

    public required string Month { get; init; }

    public required string Quarter { get; init; }

    public required string Year { get; init; }

    public required string None { get; init; }

    public required string Denied { get; init; }

    public required string UnknownUnit { get; init; }

    public required string Whole { get; init; }

    public required string Units { get; init; }

    public required string Months { get; init; }

    public required string Sum { get; init; }

    public required string Unit { get; init; }

    public required string Hidden { get; init; }

    public required string HiddenNote { get; init; }

    public required string Counted { get; init; }

    public required string More { get; init; }

    public required string Csv { get; init; }

    public required string Xlsx { get; init; }

    public required string FileNote { get; init; }
}
