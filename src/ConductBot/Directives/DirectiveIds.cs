using System.Globalization;
using System.Text;
using ConductBot.Directives.Reading;

namespace ConductBot.Directives;

/// <summary>Short names of directives, made from their numbers.</summary>
internal static class DirectiveIds
{
    /// <summary>"10/CT-CTUBND" gives "10-CT-CTUBND", "968/CĐ-TTg" gives "968-CD-TTg"; without a number the file's name and the place in it serve.</summary>
    public static string Suggest(DirectiveMetadata metadata, string sourceFile, int document)
    {
        if (metadata.Number is { } number) return Ascii(number.Value);
        var name = Ascii(Path.GetFileNameWithoutExtension(sourceFile));
        return document == 1 ? name : $"{name}-{document.ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>The id with the first free suffix: the year of issue, then numbers.</summary>
    public static string Distinct(string id, DateOnly? issued, Func<string, bool> taken)
    {
        if (!taken(id)) return id;
        if (issued is { } day)
        {
            id = $"{id}-{day.Year.ToString(CultureInfo.InvariantCulture)}";
            if (!taken(id)) return id;
        }

        return Enumerable.Range(2, 10_000).Select(number => $"{id}-{number.ToString(CultureInfo.InvariantCulture)}").First(candidate => !taken(candidate));
    }

    /// <summary>Whether a text can serve as an id.</summary>
    public static bool IsValid(string id) => id.Length is > 0 and <= 80 && id.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.');

    private static string Ascii(string text)
    {
        var plain = new StringBuilder();
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark) continue;
            plain.Append(character switch
            {
                'đ' => 'd',
                'Đ' => 'D',
                _ => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' ? character : '-',
            });
        }

        var id = plain.ToString().Trim('-');
        return id.Length == 0 ? "van-ban" : id.Length > 80 ? id[..80] : id;
    }
}
