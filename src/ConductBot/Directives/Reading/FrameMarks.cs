using System.Text.RegularExpressions;

namespace ConductBot.Directives.Reading;

/// <summary>How the lines around a document's clauses are recognised.</summary>
internal static partial class FrameMarks
{
    [GeneratedRegex(@"C[ỘÔ]NG\s+H(?:ÒA|OÀ|ÓA|OA)\s+XÃ\s+HỘI|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM", RegexOptions.CultureInvariant)]
    public static partial Regex State();

    [GeneratedRegex(@"^Độc\s+lập\s*[-–—]\s*Tự\s+do", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex Motto();

    [GeneratedRegex(@"^(?<line>Số\s*:?\s*(?<number>\d{0,6}\s*[-/]\s*[\p{L}\d][\p{L}\d\-/&.]*(?:\s?[-/]\s?[\p{L}\d&.]+)*))", RegexOptions.CultureInvariant)]
    public static partial Regex Number();

    [GeneratedRegex(@"ngày\s*(?<day>\d{1,2})\s*tháng\s*(?<month>\d{1,2})\s*năm\s*(?<year>\d{4})", RegexOptions.CultureInvariant)]
    public static partial Regex Date();

    [GeneratedRegex(@"(?:(?<place>\p{Lu}[\p{L}.\s\-]{1,40}),\s*)ngày\s*(?:\d{1,2})?[\s.…]*tháng\s*(?:\d{1,2})?[\s.…]*năm\s*\d{4}\s*$", RegexOptions.CultureInvariant)]
    public static partial Regex PlaceAndDate();

    [GeneratedRegex(@"^(?:CÔNG\s+VĂN|VĂN\s+BẢN)\s+ĐẾN\b|^ĐẾN\s*(?:Số|$)", RegexOptions.CultureInvariant)]
    public static partial Regex Stamp();

    [GeneratedRegex(@"^(?:CHỈ\s+THỊ|CÔNG\s+ĐIỆN|CÔNG\s+VĂN|QUYẾT\s+ĐỊNH|NGHỊ\s+QUYẾT|KẾ\s+HOẠCH|THÔNG\s+BÁO|HƯỚNG\s+DẪN|KẾT\s+LUẬN|QUY\s+CHẾ|QUY\s+ĐỊNH|QUY\s+TẮC|NỘI\s+QUY|PHỤ\s+LỤC(?:\s+[\dIVX]+)?|THÔNG\s+TƯ|NGHỊ\s+ĐỊNH|LUẬT)$", RegexOptions.CultureInvariant)]
    public static partial Regex Kind();

    [GeneratedRegex(@"^(?:V\s*/\s*v\b|V/V\b|[Vv]ề\s+việc\b|VỀ\s+VIỆC\b)", RegexOptions.CultureInvariant)]
    public static partial Regex Title();

    [GeneratedRegex(@"^(?:Về|về|VỀ)\s", RegexOptions.CultureInvariant)]
    public static partial Regex TitleAfterKind();

    [GeneratedRegex(@"\b(?:yêu\s+cầu|chỉ\s+thị|quyết\s+định|chỉ\s+đạo|đề\s+nghị)\b", RegexOptions.CultureInvariant)]
    public static partial Regex Orders();

    [GeneratedRegex(@"^Kính\s+gửi\s*:?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex Salutation();

    [GeneratedRegex(@"^\p{Lu}[\p{L}\s]{3,80}\s(?:điện|ĐIỆN)\s*:?$", RegexOptions.CultureInvariant)]
    public static partial Regex Telegram();

    [GeneratedRegex(@"^\(\s*(?:Ban\s+hành\s+)?[Kk]èm\s+theo\s+(?<what>[^)]{3,200})\)$", RegexOptions.CultureInvariant)]
    public static partial Regex Attached();

    [GeneratedRegex(@"^N[ơo]i\s+nh[ậâạa]n\s*:?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex CopiedTo();

    [GeneratedRegex(@"^(?:TM\.|T\s?/\s?M\b|T\.M\b|KT\.|K/T\b|Q\.|TL\.|T/L\b|TUQ\.|CHỦ\s+TỊCH|PHÓ\s|THỦ\s+TƯỚNG(?!\s+CHÍNH\s+PHỦ)|BỘ\s+TRƯỞNG|THỨ\s+TRƯỞNG|GIÁM\s+ĐỐC|BÍ\s+THƯ|CHÁNH\s|TRƯỞNG\s|TỔNG\s|HIỆU\s+TRƯỞNG|CỤC\s+TRƯỞNG)", RegexOptions.CultureInvariant)]
    public static partial Regex Office();

    [GeneratedRegex(@"^(?:(?:PGS|GS|TS|ThS|BS|KS|CN)\.?\s?)*\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){1,5}$", RegexOptions.CultureInvariant)]
    public static partial Regex PersonName();

    [GeneratedRegex(@"^(?:Chương|CHƯƠNG|Mục|MỤC)\s+(?:[IVX]{1,5}|\d{1,2})\b", RegexOptions.CultureInvariant)]
    public static partial Regex Chapter();
}
