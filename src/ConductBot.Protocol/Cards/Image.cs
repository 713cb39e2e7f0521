namespace ConductBot.Protocol.Cards;

/// <summary>An image by https address.</summary>
/// <param name="Url">At most 1024 × 1024 px and 1 MB, no redirects (Teams).</param>
/// <param name="AltText">What a screen reader says.</param>
public sealed record Image(string Url, string AltText) : CardElement
{
    /// <summary>Size.</summary>
    public ImageSize? Size { get; init; }

    /// <summary>Place across.</summary>
    public HorizontalPlace? HorizontalAlignment { get; init; }

    /// <summary>What a press on it does; not ShowCard.</summary>
    public CardButton? SelectAction { get; init; }
}
