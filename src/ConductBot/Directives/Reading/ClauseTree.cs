using System.Globalization;
using System.Text.RegularExpressions;

namespace ConductBot.Directives.Reading;

/// <summary>Gives every paragraph its place: khoản, điểm, dash, and the paragraphs without number before, within and after them.</summary>
internal sealed partial class ClauseTree
{
    private readonly List<PlaceStep> _open = [];
    private readonly Dictionary<string, int> _dashes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _unnumbered = new(StringComparer.Ordinal);
    private readonly bool _numberedSections;
    private readonly int _closingFrom;

    private ClauseTree(IReadOnlyList<Paragraph> paragraphs)
    {
        _numberedSections = paragraphs.Any(paragraph => paragraph.Label is { Level: ClauseLevel.Section });
        _closingFrom = ClosingFrom(paragraphs);
    }

    public static IReadOnlyList<PlacedParagraph> Place(IReadOnlyList<Paragraph> paragraphs)
    {
        var tree = new ClauseTree(paragraphs);
        return [.. paragraphs.Select((paragraph, index) => new PlacedParagraph(paragraph, tree.Place(paragraph, index)))];
    }

    /// <summary>Index of the first paragraph of the closing part: what stands without number after the last number, its heading's own text aside.</summary>
    private static int ClosingFrom(IReadOnlyList<Paragraph> paragraphs)
    {
        var last = paragraphs.Count - 1;
        while (last >= 0 && paragraphs[last].Label is null) last--;
        if (last < 0) return paragraphs.Count;
        if (Sentence.EndsFully(paragraphs[last].Text) && !paragraphs[last].Text.EndsWith(':')) return last + 1;
        if (paragraphs[last].Text.EndsWith(';')) return last + 1;
        for (var i = last + 1; i < paragraphs.Count; i++)
        {
            if (Closing().IsMatch(paragraphs[i].Text)) return i;
        }

        return paragraphs.Count;
    }

    private IReadOnlyList<PlaceStep> Place(Paragraph paragraph, int index)
    {
        if (index == _closingFrom)
        {
            _open.Clear();
            _open.Add(new PlaceStep(ClauseLevel.Paragraph, "end", "end"));
            if (paragraph.Label is null) return Unnumbered();
        }

        return paragraph.Label switch
        {
            null => Unnumbered(),
            { Level: ClauseLevel.Dash or ClauseLevel.Plus } dash => Dash(dash),
            { } label => Numbered(label),
        };
    }

    private IReadOnlyList<PlaceStep> Numbered(Label label)
    {
        CloseTo(label.Level);
        if (label.Level is ClauseLevel.Section or ClauseLevel.Subsection) _open.RemoveAll(step => step.Level == ClauseLevel.Clause);
        _open.Add(new PlaceStep(label.Level, label.Value, label.Value));
        return [.. _open];
    }

    private IReadOnlyList<PlaceStep> Dash(Label label)
    {
        CloseTo(label.Level);
        if (_open.Count == 0) _open.Add(new PlaceStep(ClauseLevel.Paragraph, "0", "0"));
        var parent = string.Join('.', _open.Select(step => step.Segment));
        var number = _dashes[parent] = _dashes.GetValueOrDefault(parent) + 1;
        var value = number.ToString(CultureInfo.InvariantCulture);
        _open.Add(new PlaceStep(label.Level, value, _numberedSections ? $"d{value}" : value));
        return [.. _open];
    }

    private IReadOnlyList<PlaceStep> Unnumbered()
    {
        CloseTo(ClauseLevel.Dash);
        if (_open.Count == 0) _open.Add(new PlaceStep(ClauseLevel.Paragraph, "0", "0"));
        var container = string.Join('.', _open.Select(step => step.Segment));
        var own = _open[^1].Level == ClauseLevel.Paragraph ? 0 : 1;
        var number = _unnumbered[container] = _unnumbered.GetValueOrDefault(container, own) + 1;
        if (number == 1) return [.. _open];
        var value = number.ToString(CultureInfo.InvariantCulture);
        return [.. _open, new PlaceStep(ClauseLevel.Paragraph, value, $"p{value}")];
    }

    private void CloseTo(ClauseLevel level) => _open.RemoveAll(step =>
        step.Level == ClauseLevel.Paragraph ? level < ClauseLevel.Dash : step.Level >= level);

    [GeneratedRegex(@"^(?:(?:Chỉ thị|Công điện|Công văn|Quyết định|Kế hoạch|Quy chế|Quy định|Văn bản) này|Yêu cầu|Đề nghị|Nhận được|Trên đây|Trong quá trình|\()", RegexOptions.CultureInvariant)]
    private static partial Regex Closing();
}
