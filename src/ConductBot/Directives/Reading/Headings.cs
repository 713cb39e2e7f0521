namespace ConductBot.Directives.Reading;

/// <summary>The headings that stand above a paragraph: its chapter, its part, its Điều.</summary>
internal sealed class Headings(IReadOnlyList<PlacedParagraph> placed)
{
    private readonly Dictionary<string, string> _parts = placed
        .Where(paragraph => paragraph.Level is ClauseLevel.Part or ClauseLevel.Article)
        .ToDictionary(paragraph => paragraph.Path, paragraph => $"{paragraph.Paragraph.Label!.Written} {paragraph.Paragraph.Text}", StringComparer.Ordinal);

    public string Above(PlacedParagraph paragraph)
    {
        var above = new List<string>();
        if (paragraph.Paragraph.Chapter.Length > 0) above.Add(paragraph.Paragraph.Chapter);
        for (var depth = 1; depth < paragraph.Steps.Count; depth++)
        {
            var path = string.Join('.', paragraph.Steps.Take(depth).Select(step => step.Segment));
            if (_parts.TryGetValue(path, out var heading) && heading.Length <= 300) above.Add(heading);
        }

        return string.Join(" · ", above);
    }
}
