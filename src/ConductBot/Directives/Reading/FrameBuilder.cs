namespace ConductBot.Directives.Reading;

/// <summary>Collects what stands around a document's clauses, and what each of those lines is.</summary>
internal sealed class FrameBuilder(int document, List<LineUse> uses)
{
    private const int ItemCharacters = 1000;

    private readonly List<string> _letterhead = [];
    private readonly List<string> _stamp = [];
    private readonly List<string> _sentTo = [];
    private readonly List<string> _copiedTo = [];
    private readonly List<string> _offices = [];
    private readonly List<int> _unreadable = [];
    private string? _number, _date, _kind, _sentToLead, _signatory, _attachedTo;

    public string? Title { get; private set; }

    public bool HasKind => _kind is not null;

    public string? LastSentTo => _sentTo.Count > 0 ? _sentTo[^1] : null;

    public LineRole Letterhead(SourceLine line, string issuer)
    {
        if (issuer.Length > 0) _letterhead.Add(issuer);
        return Use(line, LineRole.Letterhead);
    }

    public LineRole Number(SourceLine line, string text)
    {
        _number ??= text;
        return Use(line, LineRole.Number);
    }

    public LineRole Date(SourceLine line, string text)
    {
        _date ??= text;
        return Use(line, LineRole.DateLine);
    }

    public LineRole Stamp(SourceLine line)
    {
        _stamp.Add(line.Text);
        return Use(line, LineRole.Stamp);
    }

    public LineRole Kind(SourceLine line)
    {
        _kind ??= line.Text;
        return Use(line, LineRole.Kind);
    }

    public LineRole TitlePart(SourceLine line, RepairedText text)
    {
        Title = Title is null ? text.Text : $"{Title} {text.Text}";
        return Use(line, LineRole.Title);
    }

    public LineRole AttachedTo(SourceLine line)
    {
        _attachedTo ??= line.Text;
        return Use(line, LineRole.Number);
    }

    public LineRole SentToLead(SourceLine line)
    {
        var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
        _sentToLead = (colon < 0 ? line.Text : line.Text[..colon]).Trim();
        if (colon >= 0 && line.Text[(colon + 1)..].Trim() is { Length: > 0 } first) _sentTo.Add(first);
        return Use(line, LineRole.SentTo);
    }

    public LineRole SentToItem(SourceLine line)
    {
        AddItem(_sentTo, line);
        return Use(line, LineRole.SentTo);
    }

    public LineRole CopiedToLead(SourceLine line, string rest)
    {
        if (rest.Length > 0) _copiedTo.Add(rest);
        return Use(line, LineRole.CopiedTo);
    }

    public LineRole CopiedToItem(SourceLine line)
    {
        AddItem(_copiedTo, line);
        return Use(line, LineRole.CopiedTo);
    }

    public LineRole Office(SourceLine line)
    {
        _offices.Add(line.Text);
        return Use(line, LineRole.Signature);
    }

    public LineRole Signatory(SourceLine line)
    {
        _signatory = line.Text;
        return Use(line, LineRole.Signature);
    }

    public LineRole Heading(SourceLine line) => Use(line, LineRole.Heading);

    public LineRole Unreadable(SourceLine line)
    {
        _unreadable.Add(line.Number);
        return Use(line, LineRole.Unreadable);
    }

    public LineRole Signature(SourceLine line) => Use(line, LineRole.Signature);

    public DocumentFrame Build() => new()
    {
        Letterhead = _letterhead,
        NumberLine = _number,
        DateLine = _date,
        Stamp = _stamp,
        KindLine = _kind,
        Title = Title,
        AttachedTo = _attachedTo,
        SentTo = [.. _sentTo.Select(Tidy)],
        SentToLead = _sentToLead,
        CopiedTo = [.. _copiedTo.Select(Tidy)],
        Offices = _offices,
        Signatory = _signatory,
        UnreadableLines = _unreadable,
    };

    private static void AddItem(List<string> items, SourceLine line)
    {
        var label = Label.At(line.Text);
        if (label is { Level: ClauseLevel.Dash or ClauseLevel.Plus } || items.Count == 0 || items[^1].Length > ItemCharacters)
            items.Add(line.Content.Without(label?.Written.Length ?? 0).Text);
        else
            items[^1] = $"{items[^1]} {line.Text}";
    }

    private static string Tidy(string item) => item.Trim().TrimEnd(';', '.', ',').Trim();

    private LineRole Use(SourceLine line, LineRole role)
    {
        if (uses.Count == 0 || uses[^1].Line != line.Number) uses.Add(new LineUse(line.Number, role, document));
        return role;
    }
}
