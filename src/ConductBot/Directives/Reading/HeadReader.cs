using System.Text.RegularExpressions;

namespace ConductBot.Directives.Reading;

/// <summary>Reads what stands before the clauses of a document: letterhead, number, date, stamps, title, "Kính gửi".</summary>
internal sealed class HeadReader(IReadOnlyList<SourceLine> lines, FrameBuilder frame)
{
    /// <summary>No title is longer: what goes on beyond it is a text without its header.</summary>
    private const int TitleCharacters = 1500;

    private LineRole _last = LineRole.Blank;
    private bool _listOpen;

    /// <summary>Index of the first line that is no longer head.</summary>
    public int Read(int start)
    {
        for (var i = start; i < lines.Count; i++)
        {
            if ((lines[i].AfterBlank || i == start) && StampBlock(i) is { } afterStamp)
            {
                for (; i < afterStamp; i++) frame.Stamp(lines[i]);
                i--;
                _last = LineRole.Stamp;
                continue;
            }

            if (Role(lines[i], i) is not { } role) return i;
            _last = role;
        }

        return lines.Count;
    }

    private int? StampBlock(int start)
    {
        var end = EndOfBlock(start);
        return Enumerable.Range(start, end - start).Any(i => FrameMarks.Stamp().IsMatch(lines[i].Text)) ? end : null;
    }

    private int EndOfBlock(int start)
    {
        var end = start + 1;
        while (end < lines.Count && !lines[end].AfterBlank) end++;
        return end;
    }

    private LineRole? Role(SourceLine line, int index)
    {
        var text = line.Text;
        if (FrameMarks.State().Match(text) is { Success: true } state) return frame.Letterhead(line, text[..state.Index].Trim());
        if (FrameMarks.Motto().IsMatch(text)) return frame.Letterhead(line, "");
        if (FrameMarks.Number().IsMatch(text)) return NumberAndDate(line);
        if (FrameMarks.PlaceAndDate().IsMatch(text) && text.Length < 100) return frame.Date(line, text);
        if (FrameMarks.Kind().IsMatch(text)) return frame.Kind(line);
        if (_last == LineRole.SentTo && SentToGoesOn(line)) return frame.SentToItem(line);
        if (FrameMarks.Salutation().IsMatch(text) || FrameMarks.Telegram().IsMatch(text)) return OpenList(line);
        if (TitleRole(line, index) is { } title) return title;
        if (FrameMarks.Attached().IsMatch(text)) return frame.AttachedTo(line);
        if (Sentence.Capitals(text) > 0.8 && Label.At(text) is null && !FrameMarks.Chapter().IsMatch(text)) return frame.Letterhead(line, text);
        return Sentence.Unreadable(text) && Label.At(text) is null ? frame.Unreadable(line) : null;
    }

    private LineRole NumberAndDate(SourceLine line)
    {
        if (FrameMarks.PlaceAndDate().Match(line.Text) is not { Success: true } date) return frame.Number(line, line.Text);
        frame.Date(line, date.Value);
        return frame.Number(line, line.Text[..date.Index].Trim());
    }

    private LineRole OpenList(SourceLine line)
    {
        _listOpen = true;
        return frame.SentToLead(line);
    }

    private bool SentToGoesOn(SourceLine line)
    {
        if (Label.At(line.Text) is { } label)
        {
            if (label.Level is ClauseLevel.Dash or ClauseLevel.Plus) return true;
            _listOpen = false;
            return false;
        }

        if (!_listOpen || FrameMarks.Title().IsMatch(line.Text)) return false;
        var open = frame.LastSentTo is not { } last || !last.EndsWith('.');
        return open && (line.BeginsLowerCase || !line.AfterBlank || (frame.LastSentTo is null && line.Text.Length < 150));
    }

    private LineRole? TitleRole(SourceLine line, int index)
    {
        var text = line.Text;
        if (_last == LineRole.Title && Label.At(text) is null && frame.Title is { Length: < TitleCharacters } &&
            (!line.AfterBlank || (line.BeginsLowerCase && !Sentence.Ends(frame.Title ?? ""))) && !IsLeadIn(line, index))
            return frame.TitlePart(line, line.Content);
        if (frame.Title is not null) return null;
        if (FrameMarks.Title().IsMatch(text) || (frame.HasKind && FrameMarks.TitleAfterKind().IsMatch(text))) return frame.TitlePart(line, line.Content);
        var about = text.IndexOf("về việc", StringComparison.Ordinal);
        if (about > 0 && Sentence.Unreadable(text[..about])) return frame.TitlePart(line, line.Content.Without(about));
        if (!frame.HasKind || !line.AfterBlank || Label.At(text) is not null || text.StartsWith("Căn cứ", StringComparison.Ordinal) ||
            FrameMarks.Attached().IsMatch(text)) return null;
        return Sentence.Ends(lines[EndOfBlock(index) - 1].Text) || text.EndsWith(',') ? null : frame.TitlePart(line, line.Content);
    }

    // "Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:" begins the text, however close it stands below the title.
    private bool IsLeadIn(SourceLine line, int index) =>
        !line.BeginsLowerCase && lines[EndOfBlock(index) - 1].Text.EndsWith(':') && FrameMarks.Orders().IsMatch(string.Join(' ', lines.Skip(index).Take(EndOfBlock(index) - index).Select(static part => part.Text)));
}
