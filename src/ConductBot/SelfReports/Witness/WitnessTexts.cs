namespace ConductBot.SelfReports.Witness;

/// <summary>What is said about confirming, in one language. Read from <c>Texts/vi.json</c> and <c>en.json</c>.</summary>
internal sealed record WitnessTexts
{
    public required string Ask { get; init; }

    public required string Who { get; init; }

    public required string Sentence { get; init; }

    public required string Missing { get; init; }

    public required string Send { get; init; }

    public required string Sent { get; init; }

    public required string Nobody { get; init; }

    public required string Several { get; init; }

    public required string Already { get; init; }

    public required string TooMany { get; init; }

    public required string NotThisPerson { get; init; }

    public required string NoWords { get; init; }

    public required string Ended { get; init; }

    public required string Denied { get; init; }

    public required string Title { get; init; }

    public required string About { get; init; }

    public required string Yes { get; init; }

    public required string No { get; init; }

    public required string Note { get; init; }

    public required string Confirmed { get; init; }

    public required string Declined { get; init; }

    public required string Closed { get; init; }

    public required string NoReport { get; init; }
}
