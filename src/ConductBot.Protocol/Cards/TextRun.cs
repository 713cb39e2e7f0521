using System.Text.Json.Serialization;

namespace ConductBot.Protocol.Cards;

/// <summary>A piece of a <see cref="RichTextBlock"/>; never Markdown.</summary>
public sealed record TextRun(string Text)
{
    /// <summary>The schema's name.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "TextRun";

    /// <summary>Size.</summary>
    public TextSize? Size { get; init; }

    /// <summary>Weight.</summary>
    public TextWeight? Weight { get; init; }

    /// <summary>Colour.</summary>
    public TextColor? Color { get; init; }

    /// <summary>Paler.</summary>
    public bool? IsSubtle { get; init; }

    /// <summary>Slanted.</summary>
    public bool? Italic { get; init; }

    /// <summary>Struck through.</summary>
    public bool? Strikethrough { get; init; }

    /// <summary>Marked.</summary>
    public bool? Highlight { get; init; }

    /// <summary>Typeface.</summary>
    public FontKind? FontType { get; init; }

    /// <summary>What a press on it does; not ShowCard.</summary>
    public CardButton? SelectAction { get; init; }
}
