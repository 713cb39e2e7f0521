using System.Globalization;
using System.Text.RegularExpressions;

namespace ConductBot.Directives.Reading;

/// <summary>What a document says of itself, each field with the words that say it.</summary>
internal static partial class MetadataReader
{
    public static DirectiveMetadata Read(ReadDocument document, IReadOnlyList<Jurisdiction> jurisdictions)
    {
        var frame = document.Head;
        var number = Number(frame);
        var issuer = Issuer(document);
        var issued = VietnameseDate.In(frame.DateLine) is { } day ? new Sourced<DateOnly>(day, Provenance.InText, frame.DateLine!) : null;
        return new DirectiveMetadata
        {
            Number = number,
            Kind = Kind(frame, number),
            Title = frame.Title is { } title ? new Sourced<string>(TitleText(title), Provenance.InText, title) : null,
            Issuer = issuer,
            Jurisdiction = JurisdictionOf(document, issuer, OfDay(jurisdictions, issued?.Value)),
            Signatory = frame.Signatory is { } name ? new Sourced<string>(name, Provenance.InText, name) : null,
            SignatoryOffice = frame.Offices.Count > 0 ? new Sourced<string>(Capitalisation.Office(frame.Offices), Provenance.InText, string.Join(" / ", frame.Offices)) : null,
            Issued = issued,
            InForceFrom = InForceFrom(document, issued),
            Replaces = [.. Cited(document, Replaces())],
            Implements = [.. Cited(document, Implements())],
            SentTo = frame.SentTo,
            CopiedTo = frame.CopiedTo,
            Doubts = [.. document.Doubts.Select(static doubt => doubt.Vietnamese)],
            DoubtsEnglish = [.. document.Doubts.Select(static doubt => doubt.English)],
        };
    }

    private static Sourced<string>? Number(DocumentFrame frame)
    {
        if (frame.NumberLine is { } line && FrameMarks.Number().Match(line) is { Success: true } match)
        {
            var number = WhiteSpace().Replace(match.Groups["number"].Value, "");
            return char.IsAsciiDigit(number[0]) ? new Sourced<string>(number, Provenance.InText, line) : null;
        }

        return frame.AttachedTo is { } attached && DocumentNumber().Match(attached) is { Success: true } cited
            ? new Sourced<string>(cited.Groups["number"].Value, Provenance.Inferred, attached)
            : null;
    }

    private static Sourced<DirectiveKind>? Kind(DocumentFrame frame, Sourced<string>? number)
    {
        if (frame.KindLine is { } line && DirectiveKinds.Named(line) is { } named) return new(named, Provenance.InText, line);
        if (number is not null && DirectiveKinds.OfNumber(number.Value) is { } byNumber) return new(byNumber, Provenance.Inferred, number.Evidence);
        if (frame.KindLine is { } other) return new(DirectiveKind.Other, Provenance.InText, other);
        return frame.SentToLead is { } lead && number is not null ? new(DirectiveKind.OfficialLetter, Provenance.Inferred, $"{lead}; không ghi tên loại văn bản") : null;
    }

    private static string TitleText(string title)
    {
        var about = TitlePrefix().Match(title);
        var rest = title[about.Length..].Trim();
        return rest.Length == 0 ? title : about.Success ? $"Về việc {Capitalisation.LowerFirst(rest)}" : rest;
    }

    private static Sourced<string>? Issuer(ReadDocument document)
    {
        var organ = document.Head.Letterhead.Where(line => Organ().IsMatch(line)).ToArray();
        if (organ.Length > 0)
        {
            var whole = string.Join(' ', document.Head.Letterhead);
            return new Sourced<string>(Capitalisation.Organ(whole), Provenance.InText, whole);
        }

        foreach (var clause in document.Clauses.Where(clause => clause.Path.StartsWith('0')))
        {
            if (Orders().Match(clause.Text) is { Success: true } orders)
                return new Sourced<string>(orders.Groups["who"].Value, Provenance.InText, orders.Value);
        }

        return null;
    }

    private static Sourced<string>? JurisdictionOf(ReadDocument document, Sourced<string>? issuer, IReadOnlyList<Jurisdiction> jurisdictions)
    {
        if (issuer is not null && Central().IsMatch(issuer.Value)) return new(Jurisdiction.National, Provenance.Inferred, issuer.Evidence);
        string?[] places = [issuer?.Value, document.Head.DateLine, .. document.Clauses.Where(clause => clause.Path.StartsWith('0')).Select(clause => clause.Text)];
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i] is not { } text) continue;
            foreach (var jurisdiction in jurisdictions)
            {
                if (jurisdiction.Id == Jurisdiction.National || !text.Contains(i == 1 ? jurisdiction.PlaceName : jurisdiction.Name, StringComparison.OrdinalIgnoreCase)) continue;
                return new Sourced<string>(jurisdiction.Id, i == 0 ? Provenance.InText : Provenance.Inferred, i == 0 ? issuer!.Evidence : Around(text, jurisdiction.PlaceName));
            }
        }

        return null;
    }

    /// <summary>A name may belong to one territory before a merger and to another after it: those of the day come first.</summary>
    private static IReadOnlyList<Jurisdiction> OfDay(IReadOnlyList<Jurisdiction> jurisdictions, DateOnly? day) =>
        day is { } issued ? [.. jurisdictions.Where(jurisdiction => jurisdiction.ExistsOn(issued))] : [.. jurisdictions.OrderBy(jurisdiction => jurisdiction.To is null)];

    private static string Around(string text, string name)
    {
        var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        var (from, to) = (Math.Max(0, at - 30), Math.Min(text.Length, at + name.Length + 40));
        while (from > 0 && text[from - 1] != ' ') from--;
        while (to < text.Length && text[to] != ' ') to++;
        return text[from..to];
    }

    private static Sourced<DateOnly>? InForceFrom(ReadDocument document, Sourced<DateOnly>? issued)
    {
        foreach (var clause in document.Clauses)
        {
            if (ComesIntoForce().Match(clause.Text) is not { Success: true } force) continue;
            if (force.Groups["signing"].Success && issued is not null) return issued with { Evidence = force.Value };
            if (VietnameseDate.In(force.Value) is { } day) return new Sourced<DateOnly>(day, Provenance.InText, force.Value);
        }

        return issued is null ? null : issued with { From = Provenance.Inferred, Evidence = "Văn bản không ghi ngày có hiệu lực; tính từ ngày ban hành." };
    }

    private static IEnumerable<Sourced<string>> Cited(ReadDocument document, Regex regex)
    {
        var texts = document.Clauses.Where(clause => clause.Path.StartsWith('0') || clause.Path.StartsWith("end", StringComparison.Ordinal) || clause.Level() == 1).Select(clause => clause.Text);
        return texts.SelectMany(text => regex.Matches(text))
            .Select(match => new Sourced<string>(WhiteSpace().Replace(match.Groups["number"].Value, ""), Provenance.InText, match.Value))
            .DistinctBy(sourced => sourced.Value);
    }

    private static int Level(this Clause clause) => clause.Path.Count(character => character == '.') + 1;

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"^(?:V\s*/\s*v|Về việc|về việc|VỀ VIỆC|Về|về|VỀ)\s*:?", RegexOptions.CultureInvariant)]
    private static partial Regex TitlePrefix();

    [GeneratedRegex(@"số\s+(?<number>\d{1,6}[-/][\p{L}\d\-/]+)", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentNumber();

    [GeneratedRegex(@"(?:ỦY|UỶ)\s+BAN|THỦ TƯỚNG|CHÍNH PHỦ|^BỘ\s|^SỞ\s|TỈNH\s+(?:ỦY|UỶ)|THÀNH\s+(?:ỦY|UỶ)|HUYỆN\s+(?:ỦY|UỶ)|BAN THƯỜNG VỤ|HỘI ĐỒNG|^CỦA\s", RegexOptions.CultureInvariant)]
    private static partial Regex Organ();

    [GeneratedRegex(@"(?<who>(?:Chủ tịch\s+)?(?:(?:Uỷ|Ủy) ban nhân dân|UBND)\s+(?:tỉnh|thành phố|huyện|quận|xã|phường)(?:\s+\p{Lu}\p{L}*)*|Ban Thường vụ\s+(?:Tỉnh|Thành|Huyện|Thị)\s*(?:uỷ|ủy)(?:\s+\p{Lu}\p{L}*)*|Thủ tướng Chính phủ|Bộ trưởng Bộ(?:\s+\p{L}+){1,4}?)\s+(?:chỉ thị|yêu cầu|có ý kiến chỉ đạo|quyết định)", RegexOptions.CultureInvariant)]
    private static partial Regex Orders();

    [GeneratedRegex(@"^(?:Thủ tướng|Chính phủ|Bộ\s|Bộ trưởng|Quốc hội|Ban Bí thư|Bộ Chính trị|Ban Chấp hành Trung ương)", RegexOptions.CultureInvariant)]
    private static partial Regex Central();

    [GeneratedRegex(@"có hiệu lực\s+(?:thi hành\s+)?(?:kể\s+)?từ\s+(?:(?<signing>ngày\s+(?:ký|ban hành))|ngày\s+\d[\d\s/.\-]{5,12}|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})", RegexOptions.CultureInvariant)]
    private static partial Regex ComesIntoForce();

    [GeneratedRegex(@"thay thế\s+(?:cho\s+)?(?:Chỉ thị|Công văn|Công điện|Quyết định|Kế hoạch|Quy chế|Quy định)\s+(?:số\s+)?(?<number>\d{1,6}\s?[-/]\s?[\p{L}\d\-/]+)(?:,?\s+ngày\s+[\d/]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Replaces();

    [GeneratedRegex(@"^(?:Thực hiện|Triển khai)\s+(?:thực hiện\s+)?(?:Chỉ thị|Công văn|Công điện|Quyết định|Kế hoạch|Kết luận|Nghị quyết)\s+(?:số\s+)?(?<number>\d{1,6}\s?[-/]\s?[\p{L}\d\-/]+)(?:,?\s+ngày\s+[\d/]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Implements();
}
