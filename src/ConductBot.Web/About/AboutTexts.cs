namespace ConductBot.Web.About;

/// <summary>The words of the pages on privacy and terms, in one language; paragraphs are parted by a line break. Read from <c>About/Texts/vi.json</c> and <c>en.json</c>.</summary>
internal sealed record AboutTexts
{
    public required string PrivacyTitle { get; init; }

    /// <summary>{0}: days that transcripts live, {1}: days of dialog state.</summary>
    public required string Privacy { get; init; }

    public required string TermsTitle { get; init; }

    public required string Terms { get; init; }
}
