using ConductBot.Answers.Text;

namespace ConductBot.Answers.References;

/// <summary>Reads the clause a question cites: "khoản 2 điểm e", "điểm đ khoản 1", "k.2 đ.e", "point e of clause 2", "2.e", "gạch đầu dòng thứ 3".</summary>
internal static class CitedPath
{
    private static readonly HashSet<string> ClauseWords = new(StringComparer.Ordinal) { "khoan", "clause", "muc", "section", "paragraph" };
    private static readonly HashSet<string> PointWords = new(StringComparer.Ordinal) { "diem", "point", "item" };
    private static readonly HashSet<string> DashWords = new(StringComparer.Ordinal) { "dong", "gach", "dash", "bullet" };
    private static readonly HashSet<string> PartWords = new(StringComparer.Ordinal) { "doan" };

    private static readonly Dictionary<string, string> Ordinals = new(StringComparer.Ordinal)
    {
        ["nhat"] = "1", ["mot"] = "1", ["hai"] = "2", ["nhi"] = "2", ["ba"] = "3", ["tu"] = "4", ["bon"] = "4", ["nam"] = "5", ["sau"] = "6", ["bay"] = "7", ["tam"] = "8", ["chin"] = "9",
        ["first"] = "1", ["second"] = "2", ["third"] = "3", ["fourth"] = "4", ["fifth"] = "5", ["sixth"] = "6",
    };

    /// <summary>The path, or null; the places of its tokens are added to <paramref name="naming"/>.</summary>
    public static string? Read(IReadOnlyList<string> tokens, ISet<int> naming)
    {
        string? clause = null, point = null, dash = null, part = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = Syllable.Fold(tokens[i]);
            if (word is ['k', >= '1' and <= '9', ..] && IsNumber(word[1..]))
            {
                naming.Add(i);
                clause = word[1..];
                continue;
            }

            var (next, ordinal) = Next(tokens, i);
            if (next < 0) continue;
            var value = ordinal && Ordinals.TryGetValue(Syllable.Fold(tokens[next]), out var number) ? number : tokens[next];
            if (ClauseWords.Contains(word) && IsNumber(value)) clause = Take(naming, (i, next), value);
            else if (PointWords.Contains(word) && IsPoint(value)) point = Take(naming, (i, next), value);
            else if (word is "point" or "item" && IsNumber(value)) clause ??= Take(naming, (i, next), value);
            else if (DashWords.Contains(word) && IsNumber(value)) dash = Take(naming, (i, next), value);
            else if (PartWords.Contains(word) && IsNumber(value)) part = Take(naming, (i, next), value);
        }

        if (clause is null) return null;
        var path = point is null ? clause : $"{clause}.{point}";
        if (dash is not null) return $"{path}.{dash}";
        return part is null or "1" ? path : $"{path}.p{part}";
    }

    // The value after "số", "thứ", "đầu dòng"; ordinals in words only after "thứ".
    private static (int At, bool Ordinal) Next(IReadOnlyList<string> tokens, int at)
    {
        var next = at + 1;
        var ordinal = false;
        while (next < tokens.Count && Syllable.Fold(tokens[next]) is "so" or "thu" or "dau" or "dong" or "number" or "no")
        {
            ordinal |= Syllable.Fold(tokens[next]) is "thu";
            next++;
        }

        return (next < tokens.Count ? next : -1, ordinal);
    }

    private static string Take(ISet<int> naming, (int From, int To) places, string value)
    {
        for (var i = places.From; i <= places.To; i++) naming.Add(i);
        return value;
    }

    private static bool IsNumber(string token) => token.Length is 1 or 2 && token.All(char.IsAsciiDigit);

    private static bool IsPoint(string token) => token.Length == 1 && (char.IsAsciiLetterLower(token[0]) || token[0] == 'đ');
}
