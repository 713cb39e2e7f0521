namespace ConductBot.Web.Directives;

/// <summary>The words of the pages of directives, in one language. Read from <c>Directives/Texts/vi.json</c> and <c>en.json</c>.</summary>
internal sealed record DirectiveTexts
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string SearchLabel { get; init; }

    public required string SearchPlaceholder { get; init; }

    public required string Search { get; init; }

    public required string Found { get; init; }

    public required string FoundMore { get; init; }

    public required string NotFound { get; init; }

    public required string All { get; init; }

    public required string Clauses { get; init; }

    public required string Version { get; init; }

    public required string Published { get; init; }

    public required string Validity { get; init; }

    public required string Binding { get; init; }

    public required string Binds { get; init; }

    public required string BindsNot { get; init; }

    public required string InForce { get; init; }

    public required string NotInForce { get; init; }

    public required string ValidityUnknown { get; init; }

    public required string Doubts { get; init; }

    public required string Metadata { get; init; }

    public required string Source { get; init; }

    public required string Versions { get; init; }

    public required string Newest { get; init; }

    public required string Compare { get; init; }

    public required string OlderShown { get; init; }

    public required string ShowNewest { get; init; }

    public required string OnDay { get; init; }

    public required string NoneOnDay { get; init; }

    public required string Addressee { get; init; }

    public required string AddresseeUnknown { get; init; }

    public required string InText { get; init; }

    public required string Inferred { get; init; }

    public required string ByOwner { get; init; }

    public required string Inherited { get; init; }

    public required string InheritedLetterhead { get; init; }

    public required string Note { get; init; }

    public required string NoteUnverified { get; init; }

    public required string NoteVerified { get; init; }

    public required string NoteSource { get; init; }

    public required string NotText { get; init; }

    public required string Scanned { get; init; }

    public required string ScannedMissing { get; init; }

    public required string Doubtful { get; init; }

    public required string Legend { get; init; }

    public required string LinkTo { get; init; }

    public required string NotFoundTitle { get; init; }

    public required string NotFoundText { get; init; }

    public required string BadRequestTitle { get; init; }

    public required string BadRequestText { get; init; }

    public required string ToList { get; init; }

    public required string DiffTitle { get; init; }

    public required string DiffNone { get; init; }

    public required string DiffFields { get; init; }

    public required string DiffClauses { get; init; }

    public required string Added { get; init; }

    public required string Removed { get; init; }

    public required string Changed { get; init; }

    public required string Renumbered { get; init; }

    public required string UnknownValue { get; init; }

    public required string UnknownNumber { get; init; }

    public required string IssuedOn { get; init; }
}
