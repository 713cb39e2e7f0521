using System.Text.RegularExpressions;

namespace ConductBot.Directives.Reading;

/// <summary>Decides whom each clause obliges: its own words first, then the lead-in it stands under, then the document's list of recipients.</summary>
internal sealed partial class AddresseeReader
{
    /// <summary>Whom a paragraph addresses stands within so many characters of its start, an order within as many of its end.</summary>
    private const int Looked = 4000;

    private static readonly Addressee Unsaid = new(AddresseeKind.Unknown, "", Provenance.Inferred, "");

    private readonly Dictionary<string, Addressee> _decided = new(StringComparer.Ordinal);
    private readonly Addressee _general;

    private AddresseeReader(IReadOnlyList<PlacedParagraph> paragraphs, DocumentFrame frame) => _general = General(paragraphs, frame);

    /// <summary>In the order of the paragraphs.</summary>
    public static IReadOnlyList<Addressee> Read(IReadOnlyList<PlacedParagraph> paragraphs, DocumentFrame frame)
    {
        var reader = new AddresseeReader(paragraphs, frame);
        return [.. paragraphs.Select(reader.Decide)];
    }

    private Addressee Decide(PlacedParagraph placed)
    {
        var addressee = Own(placed) ?? Inherited(placed) ?? _general;
        if (string.Equals(addressee.InheritedFrom, placed.Path, StringComparison.Ordinal)) addressee = addressee with { InheritedFrom = null };
        _decided[placed.Path] = addressee;
        return addressee;
    }

    private Addressee? Inherited(PlacedParagraph placed)
    {
        if (placed.Parent is not { } parent || !_decided.TryGetValue(parent, out var above)) return null;
        if (above.Kind == AddresseeKind.Unknown || parent is "0" or "end") return null;
        return above with { InheritedFrom = above.InheritedFrom ?? parent };
    }

    private static Addressee? Own(PlacedParagraph placed)
    {
        var whole = placed.Paragraph.Text;
        var text = whole.Length > Looked ? whole[..Looked] : whole;
        var first = placed.Steps[0];
        if (first is { Level: ClauseLevel.Paragraph, Value: "0" }) return LeadIn(whole);
        if (first is { Level: ClauseLevel.Paragraph, Value: "end" }) return Told(text) ?? Ordered(text) ?? Subject(text);
        if (Regarding().Match(text) is { Success: true } regarding && Named(regarding.Groups["name"].Value, text) is { } group) return group;
        if ((Told(text) ?? Ordered(text) ?? Subject(text)) is { } own && (IsTop(placed.Level) || own.Kind != AddresseeKind.Agencies)) return own;
        return IsTop(placed.Level) && Role().Match(text) is { Success: true } role && Named(text[role.Groups["name"].Index..], text) is { } inferred
            ? inferred with { From = Provenance.Inferred }
            : null;
    }

    private static bool IsTop(ClauseLevel level) => level is ClauseLevel.Part or ClauseLevel.Article or ClauseLevel.Clause or ClauseLevel.Section;

    /// <summary>"… yêu cầu Thủ trưởng các sở …".</summary>
    private static Addressee? LeadIn(string whole)
    {
        var text = whole.Length > Looked ? whole[^Looked..] : whole;
        foreach (Match order in Order().Matches(text))
        {
            if (Named(text[order.Groups["name"].Index..], order.Value) is { } named) return named;
        }

        return null;
    }

    /// <summary>"Giao Sở Nội vụ làm đầu mối", "Yêu cầu các đồng chí Bộ trưởng …".</summary>
    private static Addressee? Ordered(string text) =>
        OrderAtStart().Match(text) is { Success: true } order ? Named(text[order.Length..], text) : null;

    /// <summary>"… được phổ biến đến các sở, ban, ngành … để thực hiện".</summary>
    private static Addressee? Told(string text) =>
        Spread().Match(text) is { Success: true } spread ? Named(text[spread.Groups["name"].Index..], text) : null;

    private static Addressee? Subject(string text) => Named(text, text);

    private static Addressee? Named(string fromName, string evidenceFrom)
    {
        if (AddresseeWords.NameAt(fromName) is not { } name) return null;
        var end = evidenceFrom.IndexOf(name, StringComparison.Ordinal) + name.Length;
        var evidence = end >= name.Length && end <= evidenceFrom.Length ? evidenceFrom[..end] : name;
        return new Addressee(AddresseeWords.KindAt(fromName), name, Provenance.InText, evidence);
    }

    private static Addressee General(IReadOnlyList<PlacedParagraph> paragraphs, DocumentFrame frame)
    {
        foreach (var placed in paragraphs.Where(placed => placed.Steps[0] is { Level: ClauseLevel.Paragraph, Value: "0" }).Reverse())
        {
            if (LeadIn(placed.Paragraph.Text) is { } leadIn) return leadIn with { InheritedFrom = placed.Path };
        }

        if (Listed(frame.SentTo, frame.SentToLead ?? "") is { } sentTo) return sentTo;
        foreach (var placed in paragraphs.Where(placed => placed.Steps[0] is { Level: ClauseLevel.Paragraph, Value: "end" }))
        {
            if (placed.Paragraph.Text.Length <= Looked && SpreadToDo().IsMatch(placed.Paragraph.Text) && Told(placed.Paragraph.Text) is { } told)
                return told with { From = Provenance.Inferred, InheritedFrom = placed.Path };
        }

        var bound = frame.CopiedTo.Where(item => !Superior().IsMatch(item) && AddresseeWords.KindAt(item) != AddresseeKind.Unknown).ToArray();
        return Listed(bound, "Nơi nhận") ?? Unsaid;
    }

    private static Addressee? Listed(IReadOnlyList<string> items, string lead)
    {
        var kind = items.Select(AddresseeWords.KindAt).FirstOrDefault(kind => kind != AddresseeKind.Unknown);
        if (kind == AddresseeKind.Unknown) return null;
        var names = string.Join("; ", items);
        return new Addressee(kind, names, Provenance.Inferred, $"{lead}: {names}", "");
    }

    [GeneratedRegex(@"^(?:\d+\.\s*)?Đối với\s+(?<name>[^.:;]{3,200}?)\s*(?:[:.;]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Regarding();

    [GeneratedRegex(@"(?:yêu cầu|chỉ thị|đề nghị|giao|chỉ đạo)\s+(?<name>\p{L}[^.:;]{3,300})", RegexOptions.CultureInvariant)]
    private static partial Regex Order();

    [GeneratedRegex(@"^(?:Giao|Yêu cầu|Đề nghị)\s+(?:cho\s+|các đồng chí\s+|đồng chí\s+)?", RegexOptions.CultureInvariant)]
    private static partial Regex OrderAtStart();

    [GeneratedRegex(@"(?:phổ biến|quán triệt)\s+(?:đến|tới|trong)\s+(?<name>\p{L}[^.;]{3,300})", RegexOptions.CultureInvariant)]
    private static partial Regex Spread();

    [GeneratedRegex(@"phổ biến\s+(?:đến|tới)\s[^.;]{3,300}để\s+(?:biết|thực hiện|triển khai)", RegexOptions.CultureInvariant)]
    private static partial Regex SpreadToDo();

    [GeneratedRegex(@"^(?:Phát huy|Tăng cường|Đề cao|Nâng cao)\s+(?:vai trò|trách nhiệm)[^.;:]{0,80}?\scủa\s+(?<name>\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Role();

    [GeneratedRegex(@"\(b/c\)|^(?:Như trên|Lưu|TT\.|Thường trực|Văn phòng (?:Chính phủ|Trung ương)|Ban Bí thư|Bộ\s)|Trung ương theo dõi", RegexOptions.CultureInvariant)]
    private static partial Regex Superior();
}
