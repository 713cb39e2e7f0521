namespace ConductBot.Protocol.Cards;

/// <summary>Text in a small Markdown. What people or texts said goes through <see cref="MarkdownText.Escape"/>, or better into a <see cref="RichTextBlock"/>.</summary>
/// <param name="Text">Markdown.</param>
public sealed record TextBlock(string Text) : CardElement
{
    /// <summary>Size.</summary>
    public TextSize? Size { get; init; }

    /// <summary>Weight.</summary>
    public TextWeight? Weight { get; init; }

    /// <summary>Colour.</summary>
    public TextColor? Color { get; init; }

    /// <summary>Paler.</summary>
    public bool? IsSubtle { get; init; }

    /// <summary>Breaks lines; true unless said otherwise, since a cut rule is a wrong rule.</summary>
    public bool? Wrap { get; init; } = true;

    /// <summary>Lines shown at most.</summary>
    public int? MaxLines { get; init; }

    /// <summary>Place across.</summary>
    public HorizontalPlace? HorizontalAlignment { get; init; }

    /// <summary>Typeface.</summary>
    public FontKind? FontType { get; init; }

    /// <summary>A heading, for screen readers (schema 1.5; older clients ignore it).</summary>
    public TextStyle? Style { get; init; }
}
