using System.Text.RegularExpressions;

namespace ConductBot.Directives.Reading;

/// <summary>How a text names those it obliges: what kind a name is, and where in a sentence it ends.</summary>
internal static partial class AddresseeWords
{
    /// <summary>The kind of who is named at the start of <paramref name="text"/>, or <see cref="AddresseeKind.Unknown"/>.</summary>
    public static AddresseeKind KindAt(string text)
    {
        if (Heads().IsMatch(text)) return AddresseeKind.Heads;
        if (Staff().IsMatch(text)) return AddresseeKind.Staff;
        if (Party().IsMatch(text)) return AddresseeKind.Party;
        if (Agencies().IsMatch(text)) return AddresseeKind.Agencies;
        return Body().IsMatch(text) ? AddresseeKind.Body : AddresseeKind.Unknown;
    }

    /// <summary>The name at the start of <paramref name="text"/> up to its verb, colon or end; null where no name or no end of it is found.</summary>
    public static string? NameAt(string text)
    {
        if (KindAt(text) == AddresseeKind.Unknown) return null;
        var piece = text.Length > 600 ? text[..600] : text;
        var end = Predicate().Match(piece) is { Success: true } verb ? verb.Index : -1;
        if (end < 0 && piece.Length <= 200 && !piece.Contains(';', StringComparison.Ordinal)) end = piece.Length;
        if (end <= 0) return null;
        var name = Dangling().Replace(piece[..end].Trim().TrimEnd(',', ':', '.', ';').Trim(), "");
        return name.Length > 1 ? name : null;
    }

    [GeneratedRegex(@"^(?:các đồng chí\s+|Các đồng chí\s+)?(?:Thủ trưởng|Người đứng đầu|người đứng đầu|thủ trưởng|Chủ tịch|Bộ trưởng|Giám đốc|Chánh\s|Lãnh đạo\s|Bí thư|Hiệu trưởng|Cục trưởng|Trưởng\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Heads();

    [GeneratedRegex(@"^(?:(?:Toàn thể|toàn thể|Mỗi|mỗi|Từng|từng|Các|các|Mọi|mọi|Đội ngũ)\s+)?(?:[Cc]án bộ|[Cc]ông chức|[Vv]iên chức|[Nn]gười lao động|[Đđ]ảng viên|[Nn]hân viên)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Staff();

    [GeneratedRegex(@"^(?:(?:[Cc]ác\s+)?(?:[Cc]ấp (?:uỷ|ủy)|[Tt]ổ chức [Đđ]ảng|[Bb]an đảng|[Đđ]ảng (?:uỷ|ủy)|[Hh]uyện (?:uỷ|ủy)|[Tt]hị (?:uỷ|ủy)|[Tt]hành (?:uỷ|ủy)|[Cc]hi bộ|[Tt]ỉnh (?:uỷ|ủy)|[Đđ]ảng đoàn|[Bb]an [Cc]án sự [Đđ]ảng)|Ban Thường vụ|(?:Ban Tuyên giáo|Ban Tổ chức|Ban Dân vận|Ban Nội chính|Văn phòng|(?:Uỷ|Ủy) ban Kiểm tra) (?:Tỉnh|Thành|Huyện|Thị|Trung ương|Đảng)\s?(?:uỷ|ủy)?)", RegexOptions.CultureInvariant)]
    private static partial Regex Party();

    [GeneratedRegex(@"^(?:(?:Các|các)\s+(?:sở|cơ quan|đơn vị|bộ|ngành|ban|địa phương|phòng|tổ chức)|Sở, ban|Sở, ngành|sở, ban|[Cc]ơ quan, đơn vị|(?:UBND|(?:Uỷ|Ủy) ban nhân dân)\s+(?:các\s+)?(?:cấp|huyện|xã|quận|các))", RegexOptions.CultureInvariant)]
    private static partial Regex Agencies();

    [GeneratedRegex(@"^(?:Sở\s+\p{Lu}|Bộ\s+\p{Lu}|Thanh tra\s|Văn phòng\s+(?:UBND|HĐND|Chính phủ|(?:Uỷ|Ủy) ban|\p{Lu})|UBND\s|(?:Uỷ|Ủy) ban\s|Công an\s|Bộ Chỉ huy|Cục\s+\p{Lu}|Tổng cục\s|Mặt trận Tổ quốc|Trung tâm\s+\p{Lu}|Báo\s|Đài\s|Kho bạc\s|Ngân hàng\s|Bảo hiểm xã hội|Tòa án|Viện\s+\p{Lu}|Ban\s+\p{Lu}|Phòng\s+\p{Lu}|Đoàn\s+[\p{Lu}k]|Hội\s+\p{Lu}|Liên đoàn|Trường\s+\p{Lu}|Chi cục\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Body();

    [GeneratedRegex(@"[\s,]+(?:và|hoặc)$", RegexOptions.CultureInvariant)]
    private static partial Regex Dangling();

    [GeneratedRegex(@"(?:[:;.]|,?\s+(?:có trách nhiệm|chịu trách nhiệm|chủ trì|phối hợp|làm đầu mối|tham mưu|(?<!cán bộ )lãnh đạo|chỉ đạo|định hướng|xây dựng|theo dõi|theo chức năng|theo thẩm quyền|theo nhiệm vụ|hướng dẫn|trước hết|phải|cần|căn cứ|thực hiện|triển khai|tiếp tục|chủ động|thường xuyên|khẩn trương|nghiêm túc|tăng cường|đẩy mạnh|rà soát|tập trung|kịp thời|báo cáo|tổ chức (?:thực hiện|quán triệt|triển khai|sơ kết|tốt)|không|nghiêm cấm|chấp hành|gương mẫu|nâng cao|nêu cao|đôn đốc|kiểm tra|cụ thể|quán triệt|phổ biến|để|làm|về việc|trong việc)(?=[\s,.:])|,\s+(?:sự|việc)\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Predicate();
}
