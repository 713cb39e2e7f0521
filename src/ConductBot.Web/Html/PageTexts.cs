namespace ConductBot.Web.Html;

/// <summary>The words of the pages, in one language. Read from <c>Html/Texts/vi.json</c> and <c>en.json</c>.</summary>
internal sealed record PageTexts
{
    public required string Product { get; init; }

    public required string ToContent { get; init; }

    public required string Documents { get; init; }

    public required string Chat { get; init; }

    public required string OtherLanguage { get; init; }

    public required string OtherLanguageCode { get; init; }

    public required string ChatAs { get; init; }

    public required string ChatAsHint { get; init; }

    public required string NewConversation { get; init; }

    public required string ChatRegion { get; init; }

    public required string ChatOpening { get; init; }

    public required string ChatUnavailable { get; init; }

    public required string ChatTryAgain { get; init; }

    public required string ChatNeedsScript { get; init; }

    public required string LocalNotice { get; init; }

    public required string SendPlaceholder { get; init; }

    public required string ChatFileTooLarge { get; init; }

    public required string ChatNotSent { get; init; }
}
