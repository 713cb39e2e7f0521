namespace ConductBot.Answers;

/// <summary>What is said around quotations, in one language. Read from <c>Texts/vi.json</c> and <c>Texts/en.json</c>; both have every key and no other.</summary>
internal sealed record AnswerTexts
{
    public required string Prohibited { get; init; }

    public required string Conditional { get; init; }

    public required string ProhibitedIf { get; init; }

    public required string Required { get; init; }

    public required string RequiredAsSaid { get; init; }

    public required string RequiredOf { get; init; }

    public required string HeadsBelow { get; init; }

    public required string BodiesBelow { get; init; }

    public required string Permitted { get; init; }

    public required string Stated { get; init; }

    public required string OnlyLookedAfter { get; init; }

    public required string Cited { get; init; }

    public required string Also { get; init; }

    public required string AlsoSaid { get; init; }

    public required string Topic { get; init; }

    public required string Addressee { get; init; }

    public required string AddresseeOther { get; init; }

    public required string Old { get; init; }

    public required string Foreign { get; init; }

    public required string Note { get; init; }

    public required string NoteUnverified { get; init; }

    public required string NoteHeading { get; init; }

    public required string NoteHeadingUnverified { get; init; }

    public required string NoteSources { get; init; }

    public required string Source { get; init; }

    public required string Repair { get; init; }

    public required string Doubtful { get; init; }

    public required string NotInTexts { get; init; }

    public required string NotInTextsHint { get; init; }

    public required string Related { get; init; }

    public required string NoSuchClause { get; init; }

    public required string NoSuchClauseAnywhere { get; init; }

    public required string NoSuchText { get; init; }

    public required string OtherTerritory { get; init; }

    public required string WhichOne { get; init; }

    public required string Greeting { get; init; }

    public required string Thanks { get; init; }

    public required string Help { get; init; }

    public required string Nothing { get; init; }

    public required string Signatory { get; init; }

    public required string SignatoryUnknown { get; init; }

    public required string Issued { get; init; }

    public required string Unknown { get; init; }

    public required string FullText { get; init; }

    public required string FullTextNoLink { get; init; }

    public required string Replaces { get; init; }

    public required string ReplacesNothing { get; init; }

    public required string Implements { get; init; }

    public required string Recipients { get; init; }

    public required string RecipientsUnknown { get; init; }

    public required string Copied { get; init; }

    public required string ProvenanceText { get; init; }

    public required string ProvenanceInferred { get; init; }

    public required string ProvenanceOwner { get; init; }

    public required string OpenText { get; init; }

    public required string OpenFullText { get; init; }

    public required string Helpful { get; init; }

    public required string NotHelpful { get; init; }

    public required string NotHelpfulWhy { get; init; }

    public required string ReasonWrongClause { get; init; }

    public required string ReasonIncomplete { get; init; }

    public required string ReasonUnclear { get; init; }

    public required string ReasonOutdated { get; init; }

    public required string FeedbackThanks { get; init; }

    public required string PassOn { get; init; }

    public required string PassedOn { get; init; }

    public required string PassOnMore { get; init; }

    public required string PassOnNeedsChat { get; init; }

    /// <summary>{0}: characters allowed.</summary>
    public required string MoreTooLong { get; init; }

    public required string FeedbackMore { get; init; }

    public required string FeedbackSend { get; init; }

    public required string NothingToPassOn { get; init; }

    public required string NothingToCancel { get; init; }

    public required string OwnerAnswer { get; init; }

    public required string LibraryList { get; init; }

    public required string LibraryLine { get; init; }
}
