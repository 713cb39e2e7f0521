namespace ConductBot.Reminders.Proposals;

/// <summary>What is said about proposed tasks, in one language. Read from <c>Texts/vi.json</c> and <c>en.json</c>.</summary>
internal sealed record ProposalTexts
{
    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required string Note { get; init; }

    public required string None { get; init; }

    public required string NoneOfBody { get; init; }

    public required string OnlyManagers { get; init; }

    public required string Line { get; init; }

    public required string More { get; init; }

    public required string See { get; init; }

    public required string SeeOthers { get; init; }

    public required string One { get; init; }

    public required string Quote { get; init; }

    public required string Who { get; init; }

    public required string Now { get; init; }

    public required string NowNobody { get; init; }

    public required string Due { get; init; }

    public required string DuePassed { get; init; }

    public required string DueNone { get; init; }

    public required string Weekly { get; init; }

    public required string Monthly { get; init; }

    public required string Quarterly { get; init; }

    public required string HalfYearly { get; init; }

    public required string Yearly { get; init; }

    public required string Periodic { get; init; }

    public required string Constant { get; init; }

    public required string Report { get; init; }

    public required string Given { get; init; }

    public required string GivenTo { get; init; }

    public required string GivenOn { get; init; }

    public required string Unit { get; init; }

    public required string UnitOther { get; init; }

    public required string Accept { get; init; }

    public required string Drop { get; init; }

    public required string Back { get; init; }

    public required string Over { get; init; }

    public required string Accepted { get; init; }

    public required string Changed { get; init; }

    public required string Detail { get; init; }

    public required string DetailWho { get; init; }

    public required string BindsNot { get; init; }
}
