using System.Text.RegularExpressions;
using ConductBot.Answers.Text;
using ConductBot.Organization.Importing;

namespace ConductBot.SelfReports.Keeping;

/// <summary>Reads "giữ lại TB-2026-000123 vì …", "giữ lại mọi dữ liệu của … vì …", "thôi giữ …", "đang giữ lại những gì"; null for every other message. Pure.</summary>
internal static partial class HoldTalk
{
    private static readonly string[] Lists = ["dang giu lai nhung gi", "dang giu lai gi", "dang giu nhung gi", "danh sach giu lai", "cac bao cao dang giu", "bao cao dang giu", "holds", "what is held", "list of holds"];

    // These and what the patterns below begin with.
    private static readonly Openings Opening = new([.. Lists, "giu lai", "hold", "thoi giu", "bo giu", "ngung giu", "release"]);

    public static HoldWish? Read(string text)
    {
        if (!Opening.MayBegin(text)) return null;
        var said = text.Trim().TrimEnd('.', '!');
        if (said.Length is 0 or > 900) return null;
        if (Lists.Contains(Folding.Of(said.TrimEnd('?')))) return new HoldWish.See();
        if (Place().Match(said) is { Success: true } place) return new HoldWish.Place(What(place), place.Groups["who"].Success, place.Groups["why"].Value.Trim());
        return Release().Match(said) is { Success: true } release ? new HoldWish.Release(What(release), release.Groups["who"].Success) : null;
    }

    private static string What(Match match) => (match.Groups["who"].Success ? match.Groups["who"] : match.Groups["number"]).Value.Trim();

    private const string Number = @"(?:b[áa]o c[áa]o\s+|report\s+)?(?<number>TB[-. ]\d{4}[-. ]\d{1,9})";
    private const string Person = @"(?:(?:m[ọo]i|t[ấa]t c[ảa]|to[àa]n b[ộo])(?:\s+(?:d[ữu] li[ệe]u|b[áa]o c[áa]o|th[ứu]))?\s+c[ủu]a|everything\s+of)\s+(?<who>[^,;:]{1,120}?)";

    [GeneratedRegex($@"^(?:gi[ữu]\s+l[ạa]i|hold)\s+(?:{Number}|{Person})(?:[\s,:]+(?:v[ìi]|do|because|for)\s+(?<why>.+))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Place();

    [GeneratedRegex($@"^(?:th[ôo]i\s+gi[ữu](?:\s+l[ạa]i)?|b[ỏo]\s+gi[ữu](?:\s+l[ạa]i)?|ng[ừu]ng\s+gi[ữu](?:\s+l[ạa]i)?|release)\s+(?:{Number}|{Person})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Release();
}
