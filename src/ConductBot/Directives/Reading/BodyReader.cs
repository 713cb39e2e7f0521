namespace ConductBot.Directives.Reading;

/// <summary>Joins the lines of a body into paragraphs: wrapped lines, and paragraphs that a page breaks.</summary>
internal sealed class BodyReader(SourceLines source, FrameBuilder frame)
{
    private readonly List<ParagraphDraft> _paragraphs = [];
    private int _lastClause;
    private string _chapter = "";
    private bool _chapterOpen;

    /// <summary>The paragraphs, and the index of the first line that is no longer body.</summary>
    public (IReadOnlyList<Paragraph> Paragraphs, int Next) Read(int start)
    {
        var i = start;
        for (; i < source.Lines.Count; i++)
        {
            var line = source.Lines[i];
            if (TailReader.BeginsAt(line) || (i > start && TailReader.NextDocumentBeginsAt(source.Lines, i) && !FrameMarks.Chapter().IsMatch(line.Text))) break;
            if (!TakeHeading(line)) Take(line, i);
        }

        return ([.. _paragraphs.Select(draft => draft.Build())], i);
    }

    private bool TakeHeading(SourceLine line)
    {
        var begins = FrameMarks.Chapter().IsMatch(line.Text) && line.Text.Length < 150;
        var goesOn = _chapterOpen && Label.At(line.Text) is null && Sentence.Capitals(line.Text) > 0.8;
        _chapterOpen = begins || goesOn;
        if (!_chapterOpen) return false;
        _chapter = begins ? line.Text : $"{_chapter} {line.Text}";
        frame.Heading(line);
        return true;
    }

    private void Take(SourceLine line, int index)
    {
        var label = Label.At(line.Text);
        if (label is not null && !Accept(label, line, index)) label = null;
        if (label is null && GoesOn(line, index))
        {
            _paragraphs[^1].Add(line.Content, line.Number);
            return;
        }

        if (label is { Level: ClauseLevel.Clause or ClauseLevel.Section }) _lastClause = int.Parse(label.Value.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture);
        if (label is { Level: ClauseLevel.Part or ClauseLevel.Article }) _lastClause = 0;
        _paragraphs.Add(new ParagraphDraft(label, line.Content.Without(label?.Written.Length ?? 0), line.Number, _chapter));
    }

    /// <summary>In the middle of wrapped text a number at a line's start may be part of a sentence.</summary>
    private bool Accept(Label label, SourceLine line, int index)
    {
        if (label.Level == ClauseLevel.Section && int.Parse(label.Value.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture) != _lastClause &&
            !(_lastClause == 0 && label.Value.StartsWith("1.", StringComparison.Ordinal)) &&
            label.Value != $"{_lastClause + 1}.1") return false;
        if (_paragraphs.Count == 0 || index == 0) return true;
        var previous = _paragraphs[^1].Ending;
        var rest = line.Content.Without(label.Written.Length).Text;
        var midSentence = !Sentence.Ends(previous) && rest.Length > 0 && char.IsLower(rest[0]);
        if (label.Level is ClauseLevel.Dash or ClauseLevel.Plus && midSentence && (line.AfterPage || !line.AfterBlank) && !previous.EndsWith(',')) return false;
        if (line.AfterBlank || !source.HardWrapped || Sentence.Ends(previous)) return true;
        return label.Level switch
        {
            ClauseLevel.Clause => label.Value == (_lastClause + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) && !midSentence,
            ClauseLevel.Dash or ClauseLevel.Plus => !midSentence,
            _ => false,
        };
    }

    private bool GoesOn(SourceLine line, int index)
    {
        if (_paragraphs.Count == 0) return false;
        var previous = _paragraphs[^1].Ending;
        if (previous.Length == 0) return true;
        if (line.BeginsLowerCase && !Sentence.EndsFully(previous)) return true;
        if (line.AfterPage && !Sentence.Ends(previous) && !previous.EndsWith(',')) return true;
        if (line.AfterBlank || !source.HardWrapped) return false;
        var above = source.Lines[index - 1].Text;
        return !(Sentence.Ends(above) && above.Length < source.Width * 3 / 4);
    }
}
