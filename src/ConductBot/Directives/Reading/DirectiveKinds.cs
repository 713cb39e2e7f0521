using System.Text.RegularExpressions;

namespace ConductBot.Directives.Reading;

/// <summary>The kinds of documents by their names and by the letters in their numbers.</summary>
internal static partial class DirectiveKinds
{
    public static DirectiveKind? Named(string heading) => WhiteSpace().Replace(heading, " ").Trim() switch
    {
        "CHỈ THỊ" => DirectiveKind.Directive,
        "CÔNG VĂN" => DirectiveKind.OfficialLetter,
        "CÔNG ĐIỆN" => DirectiveKind.OfficialTelegram,
        "QUYẾT ĐỊNH" => DirectiveKind.Decision,
        "KẾ HOẠCH" => DirectiveKind.Plan,
        _ => null,
    };

    /// <summary>"10/CT-CTUBND" is a Chỉ thị by its letters; null where the letters are those of the office that wrote it.</summary>
    public static DirectiveKind? OfNumber(string number) => Letters().Match(number).Groups["kind"].Value switch
    {
        "CT" => DirectiveKind.Directive,
        "CĐ" => DirectiveKind.OfficialTelegram,
        "QĐ" => DirectiveKind.Decision,
        "KH" => DirectiveKind.Plan,
        "CV" => DirectiveKind.OfficialLetter,
        _ => null,
    };

    /// <summary>"Chỉ thị"; "Văn bản" for a kind that has no name here.</summary>
    public static string Name(DirectiveKind kind) => kind switch
    {
        DirectiveKind.Directive => "Chỉ thị",
        DirectiveKind.OfficialLetter => "Công văn",
        DirectiveKind.OfficialTelegram => "Công điện",
        DirectiveKind.Decision => "Quyết định",
        DirectiveKind.Plan => "Kế hoạch",
        _ => "Văn bản",
    };

    [GeneratedRegex(@"^\d+[-/](?:\d{4}[-/])?(?<kind>\p{L}+)", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex WhiteSpace();
}
