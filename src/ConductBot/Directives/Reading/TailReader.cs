namespace ConductBot.Directives.Reading;

/// <summary>Reads what stands after the clauses of a document: "Nơi nhận", office and name of who signed.</summary>
internal sealed class TailReader(IReadOnlyList<SourceLine> lines, FrameBuilder frame)
{
    /// <summary>Within so many lines a document shows its number or the state's name.</summary>
    private const int HeaderLines = 30;

    private bool _listOpen;

    /// <summary>Whether the tail begins here.</summary>
    public static bool BeginsAt(SourceLine line) =>
        FrameMarks.CopiedTo().IsMatch(line.Text) || (FrameMarks.Office().IsMatch(line.Text) && Sentence.Capitals(line.Text) > 0.7);

    /// <summary>Whether another document begins at this line.</summary>
    public static bool NextDocumentBeginsAt(IReadOnlyList<SourceLine> lines, int index)
    {
        if (!lines[index].AfterBlank) return false;
        for (var (i, blocks) = (index, 0); i < Math.Min(lines.Count, index + HeaderLines); i++)
        {
            if (i > index && lines[i].AfterBlank && ++blocks > 2) return false;
            var text = lines[i].Text;
            if (FrameMarks.State().IsMatch(text) || FrameMarks.Number().IsMatch(text)) return true;
            if (blocks == 0 && FrameMarks.Kind().IsMatch(text)) return true;
            if (Sentence.Capitals(text) < 0.8 || FrameMarks.Office().IsMatch(text)) return false;
        }

        return false;
    }

    /// <summary>Index of the first line of the next document, or the end.</summary>
    public int Read(int start)
    {
        for (var i = start; i < lines.Count; i++)
        {
            if (i > start && NextDocumentBeginsAt(lines, i)) return i;
            Role(lines[i]);
        }

        return lines.Count;
    }

    private LineRole Role(SourceLine line)
    {
        var text = line.Text;
        if (FrameMarks.CopiedTo().Match(text) is { Success: true } lead)
        {
            _listOpen = true;
            return frame.CopiedToLead(line, text[lead.Length..].Trim());
        }

        if (_listOpen && Label.At(text) is { Level: ClauseLevel.Dash or ClauseLevel.Plus }) return frame.CopiedToItem(line);
        if (Sentence.Capitals(text) > 0.7 && text.Length < 100)
        {
            _listOpen = false;
            return frame.Office(line);
        }

        if (FrameMarks.PersonName().IsMatch(text) && (line.AfterBlank || !_listOpen)) return frame.Signatory(line);
        if (_listOpen) return frame.CopiedToItem(line);
        return Sentence.Unreadable(text) ? frame.Unreadable(line) : frame.Signature(line);
    }
}
