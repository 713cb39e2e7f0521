using ConductBot.Answers.Text;

namespace ConductBot.Answers.References;

/// <summary>Short names by which people call an issuer, as folded words.</summary>
internal static class IssuerAliases
{
    private static readonly (string In, string[] Called)[] Known =
    [
        ("thu tuong", ["thu tuong", "ttg", "prime minister", "pm"]),
        ("tinh uy", ["tinh uy", "ban thuong vu", "provincial party committee", "party committee", "party directive"]),
        ("uy ban nhan dan tinh", ["chu tich tinh", "uy ban nhan dan tinh", "ubnd tinh", "provincial chairman", "provincial peoples committee"]),
    ];

    /// <summary>The short names of an issuer.</summary>
    public static IEnumerable<string> Of(string issuer)
    {
        var folded = string.Join(' ', Vocabulary.Tokens(issuer).Select(Syllable.Fold));
        foreach (var (part, called) in Known)
        {
            if (folded.Contains(part, StringComparison.Ordinal)) return called;
        }

        return [];
    }
}
