namespace ConductBot.Directives.Reading;

/// <summary>Reads the documents of a file, one after the other.</summary>
internal static class DocumentReader
{
    /// <summary>The documents, or why the file is refused. Any text leads to one or the other.</summary>
    public static ReadOutcome Read(SourceLines source)
    {
        var uses = new List<LineUse>();
        var documents = new List<ReadDocument>();
        var next = 0;
        while (next < source.Lines.Count)
        {
            var (document, after, refusal) = ReadOne(source, next, documents.Count + 1, uses);
            if (refusal is not null) return refusal;
            if (document is not null) documents.Add(document);
            next = after;
        }

        return documents.Count > 0 ? new ReadOutcome.Understood(documents, Complete(uses, source)) : Refusals.NoClause();
    }

    private static (ReadDocument? Document, int Next, ReadOutcome.Refused? Refusal) ReadOne(SourceLines source, int start, int ordinal, List<LineUse> uses)
    {
        var frame = new FrameBuilder(ordinal, uses);
        var bodyAt = new HeadReader(source.Lines, frame).Read(start);
        var (paragraphs, tailAt) = new BodyReader(source, frame).Read(bodyAt);
        var next = new TailReader(source.Lines, frame).Read(tailAt);
        if (next == start) throw new InvalidOperationException($"Line {source.Lines[start].Number} was read by nobody.");
        if (!paragraphs.Any(paragraph => paragraph.Label is not null))
            return paragraphs.Count > 0 ? (null, next, Refusals.NoClause(paragraphs[0].FirstLine)) : (null, next, ordinal == 1 ? null : Refusals.NoClause(source.Lines[start].Number));
        var placed = ClauseTree.Place(paragraphs);
        if (Duplicate(placed) is { } duplicate) return (null, next, duplicate);
        Use(uses, placed, ordinal, source.Lines.Skip(bodyAt).Take(tailAt - bodyAt));
        var built = frame.Build();
        var document = new ReadDocument(
            ordinal, source.Lines[start].Number, source.Lines[next - 1].Number, built, Clauses(placed, built), Doubts.Of(placed, built));
        return (document, next, null);
    }

    private static ReadOutcome.Refused? Duplicate(IReadOnlyList<PlacedParagraph> placed)
    {
        var seen = new Dictionary<string, PlacedParagraph>(StringComparer.Ordinal);
        foreach (var paragraph in placed)
        {
            if (!seen.TryAdd(paragraph.Path, paragraph))
                return Refusals.Duplicate(paragraph.Paragraph, seen[paragraph.Path].Paragraph.FirstLine, CitationWords.Vietnamese(paragraph.Steps), CitationWords.English(paragraph.Steps));
        }

        return null;
    }

    private static Clause[] Clauses(IReadOnlyList<PlacedParagraph> placed, DocumentFrame frame)
    {
        var addressees = AddresseeReader.Read(placed, frame);
        var headings = new Headings(placed);
        return [.. placed.Select((paragraph, index) => new Clause
        {
            Path = paragraph.Path,
            Parent = paragraph.Parent,
            Label = paragraph.Paragraph.Label?.Written ?? "",
            Text = paragraph.Paragraph.Text,
            Heading = headings.Above(paragraph),
            Addressee = addressees[index],
            Repairs = paragraph.Paragraph.Content.Repairs,
            FirstLine = paragraph.Paragraph.FirstLine,
            LastLine = paragraph.Paragraph.LastLine,
            Citation = CitationWords.Vietnamese(paragraph.Steps),
            CitationEn = CitationWords.English(paragraph.Steps),
        })];
    }

    private static void Use(List<LineUse> uses, IReadOnlyList<PlacedParagraph> placed, int ordinal, IEnumerable<SourceLine> body)
    {
        var taken = uses.Select(use => use.Line).ToHashSet();
        var current = 0;
        foreach (var line in body)
        {
            while (current + 1 < placed.Count && placed[current + 1].Paragraph.FirstLine <= line.Number) current++;
            if (!taken.Contains(line.Number)) uses.Add(new LineUse(line.Number, LineRole.Clause, ordinal, placed[current].Path));
        }
    }

    private static List<LineUse> Complete(List<LineUse> uses, SourceLines source)
    {
        var byLine = uses.ToDictionary(use => use.Line);
        var pageMarks = source.PageMarks.ToHashSet();
        return [.. Enumerable.Range(1, source.Count).Select(line =>
            byLine.TryGetValue(line, out var use) ? use : new LineUse(line, pageMarks.Contains(line) ? LineRole.PageMark : LineRole.Blank, 0))];
    }
}
