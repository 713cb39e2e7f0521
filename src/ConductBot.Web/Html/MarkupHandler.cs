using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ConductBot.Web.Html;

/// <summary>Collects an interpolated string as HTML: its literal parts as they are, its holes encoded for text and for attributes in double quotes.</summary>
[InterpolatedStringHandler]
internal readonly ref struct MarkupHandler(int literalLength, int formattedCount)
{
    // Vietnamese letters stand as they are; what has a meaning in HTML never does.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new(literalLength + (formattedCount * 32));

    public void AppendLiteral(string literal) => _html.Append(literal);

    public void AppendFormatted(string? text)
    {
        if (text is not null) _html.Append(Encoder.Encode(text));
    }

    public void AppendFormatted(int number) => _html.Append(CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(Markup markup) => _html.Append(markup.ToString());

    public void AppendFormatted(IEnumerable<Markup> pieces)
    {
        foreach (var piece in pieces) _html.Append(piece.ToString());
    }

    /// <inheritdoc/>
    public override string ToString() => _html.ToString();
}
