using System.Globalization;
using System.Text;
using ConductBot.Directives;
using ConductBot.Web.Html;

namespace ConductBot.Web.Directives;

/// <summary>Finds the paragraphs that hold all words of a search, with or without diacritics; those that hold them as typed come first.</summary>
internal sealed class ClauseSearch
{
    private const int LongestSearch = 200;

    private readonly string[] _words;
    private readonly string[] _folded;

    private ClauseSearch(string[] words) => (_words, _folded) = (words, [.. words.Select(Fold)]);

    /// <summary>Reads what was typed; null when there is no word in it.</summary>
    public static ClauseSearch? Of(string? typed)
    {
        var text = (typed is { Length: > LongestSearch } ? typed[..LongestSearch] : typed ?? "").Normalize(NormalizationForm.FormC).ToLowerInvariant();
        var words = Words(text);
        return words.Length == 0 ? null : new ClauseSearch(words);
    }

    /// <summary>The words that are looked for.</summary>
    public string Typed => string.Join(' ', _words);

    /// <summary>The paragraphs found, best first, then in the order of the texts.</summary>
    public IReadOnlyList<FoundClause> In(IEnumerable<Directive> directives) =>
    [
        .. directives
            .SelectMany(directive => directive.Clauses.Select(clause => (Directive: directive, Clause: clause, Rank: Rank(clause.Text))))
            .Where(found => found.Rank >= 0)
            .OrderByDescending(found => found.Rank)
            .Select(found => new FoundClause(found.Directive, found.Clause)),
    ];

    /// <summary>The text with the words marked.</summary>
    public Markup Marked(string text)
    {
        var folded = Fold(text.ToLowerInvariant());
        var marked = new bool[text.Length];
        foreach (var word in _folded)
        {
            foreach (var at in Places(folded, word)) Array.Fill(marked, true, at, word.Length);
        }

        var pieces = new List<Markup>();
        for (var from = 0; from < text.Length;)
        {
            var to = from + 1;
            while (to < text.Length && (marked[to] == marked[from] || (marked[from] && text[to] == ' ' && to + 1 < text.Length && marked[to + 1]))) to++;
            pieces.Add(marked[from] ? Markup.Of($"<mark>{text[from..to]}</mark>") : Markup.Of($"{text[from..to]}"));
            from = to;
        }

        return Markup.Join(pieces);
    }

    // -1: not all words are there; else how many of them stand as typed, those next to each other counting more.
    private int Rank(string text)
    {
        var lower = text.ToLowerInvariant();
        var folded = Fold(lower);
        var rank = 0;
        for (var i = 0; i < _words.Length; i++)
        {
            if (!Places(folded, _folded[i]).Any()) return -1;

            if (Places(lower, _words[i]).Any()) rank++;
            if (i > 0 && Places(folded, $"{_folded[i - 1]} {_folded[i]}").Any()) rank += 2;
        }

        return rank;
    }

    private static IEnumerable<int> Places(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) yield return at;
        }
    }

    private static string[] Words(string text) =>
        [.. new string([.. text.Select(character => char.IsLetterOrDigit(character) ? character : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct()];

    // Letter by letter, so that places in the folded text are places in the text.
    private static string Fold(string text) => string.Create(text.Length, text, static (folded, source) =>
    {
        for (var i = 0; i < source.Length; i++) folded[i] = Base(source[i]);
    });

    private static char Base(char letter)
    {
        if (letter is 'đ') return 'd';
        if (char.IsAscii(letter) || char.IsSurrogate(letter)) return letter;

        var parts = letter.ToString().Normalize(NormalizationForm.FormD);
        return parts.Length > 1 && CharUnicodeInfo.GetUnicodeCategory(parts[1]) == UnicodeCategory.NonSpacingMark ? parts[0] : letter;
    }
}
