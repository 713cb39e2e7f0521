namespace ConductBot.SelfReports.Files.Chat;

/// <summary>What is said about files, in one language. Read from <c>Texts/vi.json</c> and <c>en.json</c>.</summary>
internal sealed record FileTexts
{
    public required string Add { get; init; }

    public required string AddTo { get; init; }

    public required string SendNow { get; init; }

    public required string SendWithForm { get; init; }

    public required string Attached { get; init; }

    public required string Held { get; init; }

    public required string NotTaken { get; init; }

    public required string NoGoal { get; init; }

    public required string NothingToAddTo { get; init; }

    public required string PersonalOnly { get; init; }

    public required string WordsLeft { get; init; }

    public required string File { get; init; }

    public required string Open { get; init; }

    public required string OpenNote { get; init; }

    public required string NoAddress { get; init; }

    public required string NotYours { get; init; }

    public required string Ended { get; init; }

    public required string NotThisForm { get; init; }

    public required string Gone { get; init; }

    public required string Remove { get; init; }

    public required string RemoveLabel { get; init; }

    public required string RemoveYes { get; init; }

    public required string RemoveOne { get; init; }

    public required string RemoveWhich { get; init; }

    public required string NothingToRemove { get; init; }

    public required string Removed { get; init; }

    public required string KeptInTeams { get; init; }

    public required string RemoveHeld { get; init; }

    public required string RemoveEnded { get; init; }

    public required string Empty { get; init; }

    public required string TooLarge { get; init; }

    public required string KindNotTaken { get; init; }

    public required string Heic { get; init; }

    public required string NameAndContentDiffer { get; init; }

    public required string Damaged { get; init; }

    public required string Active { get; init; }

    public required string UnpacksTooLarge { get; init; }

    public required string TooMany { get; init; }

    public required string NotFetched { get; init; }

    public required string LinkExpired { get; init; }

    public required string NotThere { get; init; }

    public required string PlaceNotAllowed { get; init; }

    public required string TooSlow { get; init; }
}
