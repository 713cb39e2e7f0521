using System.Collections.Frozen;
using ConductBot.Answers.Text;
using ConductBot.Directives;

namespace ConductBot.Answers.References;

/// <summary>
/// Finds the provinces whose rules a question asks for. A province from which a guest comes, or to which somebody travels, is only part of the story. All names come
/// from the library's territories; one without any text is known too, so that its rules are not answered with those of another.
/// </summary>
internal sealed class Territories
{
    private static readonly FrozenSet<string> Visiting = FrozenSet.Create(
        StringComparer.Ordinal, "khach", "doan", "tiep", "guest", "guests", "visitor", "visitors", "delegation", "colleagues", "friends", "ban", "tu", "from", "di", "to", "ra", "len", "xuong", "qua", "sang", "ve");

    private static readonly FrozenSet<string> Arriving = FrozenSet.Create(StringComparer.Ordinal, "len", "qua", "sang", "xuong", "ghe", "vo", "vao", "ra", "toi", "den", "visit", "visits", "visiting", "delegation", "guests", "visitors");
    private readonly ILookup<string, (string[] Folded, string[] Exact, Territory Territory)> _byFirst;
    private readonly Dictionary<string, Territory> _joined = new(StringComparer.Ordinal);

    public Territories(LibrarySnapshot library)
    {
        var names = new List<(string[] Folded, string[] Exact, Territory Territory)>();
        foreach (var group in library.Jurisdictions.Where(static jurisdiction => jurisdiction.Id != Jurisdiction.National).GroupBy(static jurisdiction => jurisdiction.PlaceName))
        {
            var ids = group.Select(static jurisdiction => jurisdiction.Id).ToList();
            var words = Vocabulary.Tokens(group.Key);
            var directives = library.Directives.Where(directive => directive.Metadata.Jurisdiction is { } of && ids.Contains(of.Value)).Select(static directive => directive.Id).ToList();
            names.Add(([.. words.Select(Syllable.Fold)], [.. words.Select(Syllable.Exact)], new Territory(group.Key, ids, directives)));
            if (words.Length > 1) _joined[string.Concat(names[^1].Folded)] = names[^1].Territory;
        }

        _byFirst = names.ToLookup(static name => name.Folded[0], StringComparer.Ordinal);
    }

    /// <summary>Names of more than one syllable, by the first.</summary>
    public static IReadOnlyDictionary<string, (string[] Exact, string[] Folded)[]> ByFirstSyllable(IEnumerable<Jurisdiction> jurisdictions) => jurisdictions
        .Where(static jurisdiction => jurisdiction.Id != Jurisdiction.National).Select(static jurisdiction => jurisdiction.PlaceName).Distinct(StringComparer.Ordinal).Select(Vocabulary.Tokens).Where(static words => words.Length > 1)
        .Select(static words => (Exact: words.Select(Syllable.Exact).ToArray(), Folded: words.Select(Syllable.Fold).ToArray()))
        .GroupBy(static name => name.Folded[0]).ToFrozenDictionary(static group => group.Key, static group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>Words of the names of those that have texts.</summary>
    public IEnumerable<string> Words => _byFirst.SelectMany(static names => names).Where(static name => name.Territory.Directives.Count > 0).SelectMany(static name => name.Folded);

    /// <summary>The territories whose rules a question asks for.</summary>
    public IReadOnlyList<Territory> In(IReadOnlyList<string> tokens)
    {
        var found = new List<Territory>();
        var folded = new string[tokens.Count];
        for (var i = 0; i < folded.Length; i++) folded[i] = Syllable.Fold(tokens[i]);
        for (var at = 0; at < folded.Length; at++)
        {
            if (_joined.TryGetValue(folded[at], out var written) && !IsVisiting(folded, at, 1)) found.Add(written);
            foreach (var (name, exact, territory) in _byFirst[folded[at]])
            {
                if (StandsAt((tokens, folded), name, exact, at) && !IsVisiting(folded, at, name.Length)) found.Add(territory);
            }
        }

        return found.Count > 1 ? [.. found.Distinct()] : found;
    }

    // A token typed with diacritics must agree in them.
    private static bool StandsAt((IReadOnlyList<string> Typed, string[] Folded) tokens, string[] name, string[] exact, int at)
    {
        if (at + name.Length > tokens.Folded.Length) return false;
        for (var i = 0; i < name.Length; i++)
        {
            if (tokens.Folded[at + i] != name[i] || (Syllable.Exact(tokens.Typed[at + i]) is var typed && typed != exact[i] && typed != name[i])) return false;
        }

        // "huề", "Huế": one syllable alone is a name only in its exact spelling, or after the word for what it is.
        return name.Length > 1 || (exact[0] != name[0] && Syllable.Exact(tokens.Typed[at]) == exact[0]) || (at > 0 && tokens.Folded[at - 1] is "tinh" or "pho");
    }

    private static bool IsVisiting(string[] folded, int at, int length)
    {
        var isRank = at > 0 && folded[at - 1] is "tinh" or "pho";
        var before = folded.Skip(Math.Max(0, at - 3)).Take(Math.Min(3, at)).ToList();
        return before.Any(Visiting.Contains) && !(isRank && before.Contains("cua")) || folded.Skip(at + length).Take(1).Any(Arriving.Contains);
    }
}
