using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace ConductBot.Directives.Reading;

/// <summary>The numbers that Word makes itself (automatic lists), counted paragraph by paragraph.</summary>
internal sealed partial class DocxNumbers(MainDocumentPart main)
{
    private readonly Numbering? _numbering = main.NumberingDefinitionsPart?.Numbering;
    private readonly Styles? _styles = main.StyleDefinitionsPart?.Styles;
    private readonly Dictionary<(int List, int Level), int> _counts = [];

    /// <summary>"1. ", "a) ", "- " as Word would print it before this paragraph, or empty.</summary>
    public string Next(WordParagraph paragraph)
    {
        if (ListOf(paragraph) is not var (list, level) || list == 0 || LevelOf(list, level) is not { } format) return "";
        var start = format.StartNumberingValue?.Val?.Value ?? 1;
        var count = _counts[(list, level)] = _counts.TryGetValue((list, level), out var before) ? before + 1 : start;
        foreach (var deeper in _counts.Keys.Where(key => key.List == list && key.Level > level).ToArray()) _counts.Remove(deeper);
        if (format.NumberingFormat?.Val?.Value == NumberFormatValues.Bullet) return "- ";
        var pattern = format.LevelText?.Val?.Value ?? $"%{level + 1}.";
        return Placeholder().Replace(pattern, match => Shown(list, match.Value[1] - '1', count)) + " ";
    }

    private string Shown(int list, int level, int ownCount)
    {
        var format = LevelOf(list, level)?.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal;
        var count = _counts.GetValueOrDefault((list, level), ownCount);
        if (format == NumberFormatValues.LowerLetter) return Letter(count);
        if (format == NumberFormatValues.UpperRoman) return Roman(count);
        return count.ToString(CultureInfo.InvariantCulture);
    }

    private (int List, int Level)? ListOf(WordParagraph paragraph)
    {
        if (Own(paragraph.ParagraphProperties?.NumberingProperties) is { } own) return own;
        var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        for (var depth = 0; style is not null && depth < 10; depth++)
        {
            var definition = _styles?.Elements<Style>().FirstOrDefault(candidate => candidate.StyleId?.Value == style);
            if (Own(definition?.StyleParagraphProperties?.NumberingProperties) is { } inherited) return inherited;
            style = definition?.BasedOn?.Val?.Value;
        }

        return null;
    }

    private static (int List, int Level)? Own(NumberingProperties? properties) =>
        properties?.NumberingId?.Val?.Value is { } list ? (list, properties.NumberingLevelReference?.Val?.Value ?? 0) : null;

    private Level? LevelOf(int list, int level)
    {
        var instance = _numbering?.Elements<NumberingInstance>().FirstOrDefault(candidate => candidate.NumberID?.Value == list);
        var overridden = instance?.Elements<LevelOverride>().FirstOrDefault(candidate => candidate.LevelIndex?.Value == level)?.Level;
        if (overridden is not null) return overridden;
        var definition = instance?.AbstractNumId?.Val?.Value;
        return _numbering?.Elements<AbstractNum>().FirstOrDefault(candidate => candidate.AbstractNumberId?.Value == definition)
            ?.Elements<Level>().FirstOrDefault(candidate => candidate.LevelIndex?.Value == level);
    }

    /// <summary>Word counts a, b, c, d, e: an automatic list has no đ, and what it prints is what is cited.</summary>
    private static string Letter(int count) => new((char)('a' + ((count - 1) % 26)), 1);

    private static string Roman(int count)
    {
        (int Value, string Sign)[] signs = [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var text = "";
        foreach (var (value, sign) in signs)
        {
            for (; count >= value; count -= value) text += sign;
        }

        return text;
    }

    [GeneratedRegex("%[1-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
