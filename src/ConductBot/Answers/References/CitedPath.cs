using System.Globalization;
using ConductBot.Answers.Text;

namespace ConductBot.Answers.References;

/// <summary>
/// Reads the clause a question cites: "khoản 2 điểm e", "điểm đ khoản 1", "k2 đ.e", "point e of clause 2", "point 2.e", "gạch đầu dòng thứ ba", "the third dash".
/// Forms that are words of their own elsewhere ("k" is also "không") count only beside the name of a directive or before a point.
/// </summary>
internal static class CitedPath
{
    private static readonly HashSet<string> ClauseWords = new(StringComparer.Ordinal) { "khoan", "clause", "muc", "section" };
    private static readonly HashSet<string> PointWords = new(StringComparer.Ordinal) { "diem", "point", "item" };
    private static readonly HashSet<string> DashWords = new(StringComparer.Ordinal) { "dong", "gach", "dash", "bullet" };
    private static readonly HashSet<string> PartWords = new(StringComparer.Ordinal) { "doan", "paragraph" };
    private static readonly string[][] Ordinals = [["nhat", "first"], ["hai", "second", "nhi"], ["ba", "third"], ["tu", "fourth", "bon"], ["nam", "fifth"], ["sau", "sixth"], ["bay", "seventh"], ["tam", "eighth"], ["chin", "ninth"], ["muoi", "tenth"]];

    /// <summary>The path, or null; <paramref name="naming"/> holds the places of a directive's name, and those of the path are added.</summary>
    public static string? Read(IReadOnlyList<string> tokens, ISet<int> naming)
    {
        var name = naming.ToHashSet();
        var found = new Found();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!name.Contains(i)) ReadAt(tokens, i, (name, naming), found);
        }

        found.Clause ??= found.Whole;
        if (found.Clause is null) return null;
        var path = found.Point is null ? found.Clause : $"{found.Clause}.{found.Point}";
        if (found.Dash is not null) return $"{path}.{found.Dash}";
        return found.Part is null or "1" ? path : $"{path}.p{found.Part}";
    }

    private static void ReadAt(IReadOnlyList<string> tokens, int at, (HashSet<int> Name, ISet<int> Naming) places, Found found)
    {
        var word = Syllable.Fold(tokens[at]);
        var (next, value) = Value(tokens, at);
        var number = IsNumber(value) ? value : Syllable.Fold(At(tokens, next - 1)) == "thu" ? Ordinal(value) : null;

        // "Điều 5 chỉ thị 10": people say "điều" of any numbered clause; without a text of ours beside it, it is another law's.
        if (word is "dieu" or "article" && places.Name.Count > 0 && number is not null) found.Clause ??= Take(places.Naming, at, next, number);
        else if (ClauseWords.Contains(word) && number is not null) found.Clause = Take(places.Naming, at, next, number);
        else if (ClauseWords.Contains(word) && Glued(value) is { } both) (found.Clause, found.Point) = (both.Clause, Take(places.Naming, at, next, both.Point));
        else if (PointWords.Contains(word) && IsPoint(value)) found.Point = Take(places.Naming, at, next, value);
        else if (PointWords.Contains(word) && Glued(value) is { } joined) (found.Clause, found.Point) = (joined.Clause, Take(places.Naming, at, next, joined.Point));
        else if (PointWords.Contains(word) && number is not null && IsPoint(At(tokens, next + 1))) (found.Clause, found.Point) = (number, Take(places.Naming, at, next + 1, tokens[next + 1]));
        else if (PointWords.Contains(word) && number is not null && places.Name.Count > 0) found.Clause ??= Take(places.Naming, at, next, number);
        else if (DashWords.Contains(word)) found.Dash = Counted(tokens, at, (next, number), places.Naming) ?? found.Dash;
        else if (PartWords.Contains(word)) found.Part = Counted(tokens, at, (next, number), places.Naming) ?? found.Part;
        else if (IsPoint(tokens[at]) && word == "d" && IsPoint(value) && found.ClauseEnd == at - 1) found.Point = Take(places.Naming, at, at + 1, value);
        else if (Short(tokens, at, places.Name) is { } brief) (found.Clause, found.ClauseEnd) = (Take(places.Naming, at, brief.Last, brief.Number), brief.Last);
        else if (places.Name.Contains(at - 1) && IsNumber(tokens[at]) && IsPoint(At(tokens, at + 1))) (found.Clause, found.Point) = (tokens[at], Take(places.Naming, at, at + 1, tokens[at + 1]));
        else if (places.Name.Count > 0) found.Whole = Unnumbered(tokens, at, places.Naming) ?? found.Whole;
    }

    // "đoạn mở đầu", "phần cuối": what stands before the first number and after the last.
    private static string? Unnumbered(IReadOnlyList<string> tokens, int at, ISet<int> naming) => (Syllable.Fold(tokens[at]), Syllable.Fold(At(tokens, at + 1))) switch
    {
        ("mo", "dau") => Take(naming, at, at + 1, "0"),
        ("phan", "cuoi") or ("closing", "part") => Take(naming, at, at + 1, "end"),
        ("opening", _) => Take(naming, at, at, "0"),
        _ => null,
    };

    // "k2", "k.2": "k" alone is "không".
    private static (string Number, int Last)? Short(IReadOnlyList<string> tokens, int at, HashSet<int> name)
    {
        var token = tokens[at];
        var last = token == "k" ? at + 1 : at;
        var number = token == "k" ? At(tokens, at + 1) : token.Length > 1 && token[0] == 'k' ? token[1..] : "";
        if (!IsNumber(number)) return null;
        var isBeforePoint = Syllable.Fold(At(tokens, last + 1)) is "d" or "diem" && IsPoint(At(tokens, last + 2));
        return isBeforePoint || name.Count > 0 ? (number, last) : null;
    }

    // "dòng thứ ba", "the third dash".
    private static string? Counted(IReadOnlyList<string> tokens, int at, (int Next, string? Number) after, ISet<int> naming)
    {
        if (after.Number is not null) return Take(naming, at, after.Next, after.Number);
        if (Syllable.Fold(At(tokens, after.Next - 1)) == "thu" && Ordinal(At(tokens, after.Next)) is { } counted) return Take(naming, at, after.Next, counted);
        return at > 0 && Ordinal(tokens[at - 1]) is { } before ? Take(naming, at - 1, at, before) : null;
    }

    private static string? Ordinal(string token) => Array.FindIndex(Ordinals, forms => forms.Contains(Syllable.Fold(token))) is >= 0 and var at ? (at + 1).ToString(CultureInfo.InvariantCulture) : null;

    private static (int Next, string Value) Value(IReadOnlyList<string> tokens, int at)
    {
        var next = at + 1;
        while (Syllable.Fold(At(tokens, next)) is "so" or "thu" or "dau" or "dong" or "number" or "no") next++;
        return (next, At(tokens, next));
    }

    private static string At(IReadOnlyList<string> tokens, int at) => at < tokens.Count ? tokens[at] : "";

    private static string Take(ISet<int> naming, int from, int to, string value)
    {
        for (var i = from; i <= to; i++) naming.Add(i);
        return value;
    }

    private static bool IsNumber(string token) => token.Length is 1 or 2 && token.All(char.IsAsciiDigit);

    private static bool IsPoint(string token) => token.Length == 1 && (char.IsAsciiLetterLower(token[0]) || token[0] == 'đ');

    // "2e"
    private static (string Clause, string Point)? Glued(string token) =>
        token.Length is 2 or 3 && IsNumber(token[..^1]) && IsPoint(token[^1..]) ? (token[..^1], token[^1..]) : null;

    private sealed class Found
    {
        public string? Clause { get; set; }

        public int ClauseEnd { get; set; } = -1;

        public string? Point { get; set; }

        public string? Dash { get; set; }

        public string? Part { get; set; }

        public string? Whole { get; set; }
    }
}
