namespace ConductBot.Protocol.Cards;

/// <summary>Runs of text with no Markdown in them: shown character by character (schema 1.2). The place for quotes and for what people wrote.</summary>
public sealed record RichTextBlock(IReadOnlyList<TextRun> Inlines) : CardElement
{
    /// <summary>Place across.</summary>
    public HorizontalPlace? HorizontalAlignment { get; init; }

    /// <summary>One plain run.</summary>
    public static RichTextBlock Of(string text) => new([new TextRun(text)]);
}
