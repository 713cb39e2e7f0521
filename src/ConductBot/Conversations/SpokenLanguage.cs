using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace ConductBot.Conversations;

/// <summary>Pure: which language a message is clearly written in, whatever the client's locale says. By letters that only Vietnamese has, else by common words of either language without diacritics.</summary>
internal static class SpokenLanguage
{
    private const int MostCharacters = 400;
    private const int LongestWord = 16;

    // Syllables of everyday questions that are no English words.
    private const string Vietnamese =
        "khong ko khg dc duoc phai toi tui minh chung anh chi em sep thu truong lanh dao co quan quyen hop thay lam viec gio trua sang chieu toi ngay mai hom nay tuan thang nghi phep tre som som uong ruou bia thuoc hut "
        + "nguoi dan tiep khach nha bao phat ngon gap hoi tra loi neu thi nhu nao gi sao dau bao nhieu nhung cac cua voi cho nay do kia va hay hoac vi nen roi chua bi cam xin chao cam on tro giup chi thi cong van khoan diem dieu "
        + "van ban toan ky hieu luc don vi phong ban giup truc xe cong quy dinh ky luat vi pham dong nghiep can bo cong chuc vien chuc ai dang tien qua bieu tang chuyen noi dung nhu the thi duoc";

    private const string English =
        "what who whom whose when where why how which may can could must shall should will would do does did is are was were am be been have has had i my me we our us you your he she they their it its the a an this that "
        + "these those of to in on at for from with without by about and or but if not no yes please hello hi help thanks thank before after during when while allowed leave today tomorrow work meeting late early drink say says mean";

    // Of which languages a word is: one look for both.
    private static readonly FrozenDictionary<string, (int Vietnamese, int English)>.AlternateLookup<ReadOnlySpan<char>> Known = WordsOf(Vietnamese.Split(' '), English.Split(' '));

    /// <summary>The language, or null when the words do not tell.</summary>
    public static Language? Of(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;

        var (words, marked, vietnamese, english) = (0, 0, 0, 0);
        Span<char> folded = stackalloc char[LongestWord];
        var rest = text.AsSpan(0, Math.Min(text.Length, MostCharacters));
        while (Next(ref rest) is { IsEmpty: false } word)
        {
            words++;
            if (word.ContainsAnyExceptInRange('\0', '\u007F') && IsVietnamese(word)) marked++;
            else if (word.Length <= LongestWord && Known.TryGetValue(folded[..word.ToLowerInvariant(folded)], out var known))
            {
                vietnamese += known.Vietnamese;
                english += known.English;
            }
        }

        // A word with diacritics in an English sentence is a name ("Phú Yên"); "do", "an" and "me" are words of both.
        if (marked * 4 > words && english <= marked + vietnamese) return Language.Vietnamese;
        if (marked == 0 && vietnamese >= 2 && vietnamese * 2 >= words && vietnamese > english) return Language.Vietnamese;
        return english >= 2 && english * 3 > words && english > marked + vietnamese ? Language.English : null;
    }

    // Words between marks such as <at> are names; letters beside digits are parts of a number or a code, which says nothing in any language.
    private static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> rest)
    {
        var touches = false;
        while (!rest.IsEmpty)
        {
            if (rest[0] == '<' && rest.IndexOf('>') is var end and > 0)
            {
                rest = rest[(end + 1)..];
                continue;
            }

            var length = 0;
            while (length < rest.Length && IsLetter(rest[length])) length++;
            var word = rest[..length];
            var touched = touches || (length < rest.Length && char.IsAsciiDigit(rest[length]));
            touches = length == 0 && char.IsAsciiDigit(rest[0]);
            rest = rest[Math.Max(length, 1)..];
            if (length > 0 && !touched) return word;
        }

        return default;
    }

    private static bool IsLetter(char character) => char.IsAscii(character) ? char.IsAsciiLetter(character) : char.IsLetter(character) || char.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;

    private static bool IsVietnamese(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            // Combining marks; đ ă ơ ư and the letters that have a tone beside another mark. à, é, ô and their like are French too, but stand here among Vietnamese words.
            if (letter is 'đ' or 'Đ' or 'ă' or 'Ă' or 'ơ' or 'Ơ' or 'ư' or 'Ư' or (>= '\u1EA0' and <= '\u1EF9') or (>= '\u0300' and <= '\u0323') or (>= '\u00C0' and <= '\u00FD') or 'ĩ' or 'Ĩ' or 'ũ' or 'Ũ') return true;
        }

        return false;
    }

    private static FrozenDictionary<string, (int Vietnamese, int English)>.AlternateLookup<ReadOnlySpan<char>> WordsOf(string[] vietnamese, string[] english)
    {
        var words = vietnamese.Distinct().ToDictionary(static word => word, static _ => (Vietnamese: 1, English: 0), StringComparer.Ordinal);
        foreach (var word in english) words[word] = (words.GetValueOrDefault(word).Vietnamese, 1);
        return words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
