using System.Collections.Frozen;
using System.Globalization;
using ConductBot.Answers.Text;
using ConductBot.Directives;

namespace ConductBot.Answers.References;

/// <summary>
/// Finds in a question the directives, clauses and territories it names, in any writing: "khoản 2 điểm e chỉ thị 10", "k2 điểm e CT10", "Directive 10, point 2.e".
/// All names come from the directives' own metadata.
/// </summary>
internal sealed class ReferenceReader
{
    private static readonly Dictionary<DirectiveKind, string[]> KindWords = new()
    {
        [DirectiveKind.Directive] = ["chi thi", "ct", "directive"],
        [DirectiveKind.OfficialLetter] = ["cong van", "cv", "official letter", "letter", "dispatch", "official dispatch"],
        [DirectiveKind.OfficialTelegram] = ["cong dien", "cd", "telegram", "official telegram", "dispatch", "official dispatch"],
        [DirectiveKind.Decision] = ["quyet dinh", "qd", "decision"],
        [DirectiveKind.Plan] = ["ke hoach", "kh", "plan"],
        [DirectiveKind.Other] = ["van ban", "document"],
    };

    private readonly List<DirectiveName> _names = [];
    private readonly ILookup<string, DirectiveName> _namesByFirst;
    private readonly HashSet<string> _cited = new(StringComparer.Ordinal);
    private readonly HashSet<string> _nameWords = new(KindWords.Values.SelectMany(static words => words).SelectMany(static word => word.Split(' ')), StringComparer.Ordinal);
    private readonly Dictionary<string, (string[] Name, List<string> Directives)> _territories = new(StringComparer.Ordinal);

    public ReferenceReader(LibrarySnapshot library)
    {
        foreach (var directive in library.Directives)
        {
            AddNames(directive);
            foreach (var clause in directive.Clauses) _cited.UnionWith(Numbers(Folded(clause.Text)));
        }

        _namesByFirst = _names.ToLookup(static name => name.Tokens[0], StringComparer.Ordinal);
        _nameWords.UnionWith(_names.SelectMany(static name => name.Tokens));
        foreach (var jurisdiction in library.Jurisdictions)
        {
            var directives = library.Directives.Where(directive => directive.Metadata.Jurisdiction?.Value == jurisdiction.Id).Select(static directive => directive.Id).ToList();
            if (directives.Count > 0 && ProvinceName(jurisdiction.Name) is { } name)
            {
                _territories[string.Join(' ', Folded(name))] = (Folded(name), directives);
                _nameWords.UnionWith(Folded(name));
            }
        }
    }

    /// <summary>Directives of territories that the question names as the place whose rules are asked for (not as where a guest comes from).</summary>
    public IReadOnlyList<string> OfTerritories(IReadOnlyList<string> tokens)
    {
        var folded = tokens.Select(Syllable.Fold).ToList();
        var found = new List<string>();
        foreach (var (parts, directives) in _territories.Values)
        {
            for (var i = 0; i + parts.Length <= folded.Count; i++)
            {
                if (!PhraseFinder.StandsAt(folded, parts, i)) continue;
                var before = folded.Skip(Math.Max(0, i - 3)).Take(Math.Min(3, i)).ToList();
                if (!before.Contains("khach") && !before.Contains("doan") && !before.Contains("guests") && !before.Contains("delegation")) found.AddRange(directives);
            }
        }

        return found;
    }

    /// <summary>Whether a text is named by a number that none of ours has and none of ours cites: "chỉ thị 99".</summary>
    public bool NamesUnknown(IReadOnlyList<string> tokens) => Numbers([.. tokens.Select(Syllable.Fold)]).Any(number => !_cited.Contains(number));

    /// <summary>Whether a word only helps to name a text: its kind, its issuer, its territory.</summary>
    public bool IsName(string token) => _nameWords.Contains(Syllable.Fold(token));

    /// <summary>Reads the names in a question's tokens.</summary>
    public NamedReferences Read(IReadOnlyList<string> tokens)
    {
        var folded = tokens.Select(Syllable.Fold).ToList();
        var directives = new List<string>();
        var hinted = new HashSet<string>(StringComparer.Ordinal);
        var naming = new HashSet<int>();
        for (var i = 0; i < folded.Count; i++)
        {
            foreach (var name in _namesByFirst[folded[i]])
            {
                if (!PhraseFinder.StandsAt(folded, name.Tokens, i)) continue;
                if (name.Certain) directives.Add(name.Directive);
                else hinted.Add(name.Directive);
                if (name.Certain) naming.UnionWith(Enumerable.Range(i, name.Tokens.Length));
            }
        }

        var path = CitedPath.Read(tokens, naming);
        return new NamedReferences(
            [.. directives.Distinct(StringComparer.Ordinal)], hinted.ToFrozenSet(), path, naming.ToFrozenSet());
    }

    // "chỉ thị số 05", "công văn 510": full words only, and no years.
    private static IEnumerable<string> Numbers(string[] folded)
    {
        for (var i = 0; i + 1 < folded.Length; i++)
        {
            var isKind = folded[i] == "directive" || (i > 0 && (folded[i - 1], folded[i]) is ("chi", "thi") or ("cong", "van") or ("cong", "dien"));
            if (!isKind) continue;
            var number = folded[folded[i + 1] is "so" or "no" && i + 2 < folded.Length ? i + 2 : i + 1];
            if (number.Length is 2 or 3 && number.All(char.IsAsciiDigit)) yield return number;
        }
    }

    private static string? ProvinceName(string name) => name.StartsWith("tỉnh ", StringComparison.Ordinal) ? name["tỉnh ".Length..]
        : name.StartsWith("thành phố ", StringComparison.Ordinal) ? name["thành phố ".Length..] : null;

    private void AddNames(Directive directive)
    {
        var metadata = directive.Metadata;
        var number = metadata.Number is null ? [] : Folded(metadata.Number.Value);
        if (number.Length > 0)
        {
            _cited.Add(number[0]);
            foreach (var kind in KindWords[metadata.Kind?.Value ?? DirectiveKind.Other])
            {
                var words = kind.Split(' ');
                _names.Add(new DirectiveName(directive.Id, [.. words, number[0]], true));
                _names.Add(new DirectiveName(directive.Id, [.. words, "so", number[0]], true));
                _names.Add(new DirectiveName(directive.Id, [.. words, "no", number[0]], true));
                if (words.Length == 1) _names.Add(new DirectiveName(directive.Id, [words[0] + number[0]], true));
            }

            if (number.Length > 1) _names.Add(new DirectiveName(directive.Id, [.. number.Take(3)], true));
            if (number[0].Length >= 3) _names.Add(new DirectiveName(directive.Id, [number[0]], true));
        }

        _names.Add(new DirectiveName(directive.Id, Folded(directive.Id), true));
        if (metadata.Signatory is { } signatory && Folded(signatory.Value) is { Length: >= 2 } person) _names.Add(new DirectiveName(directive.Id, person, true));
        if (metadata.Issuer is { } issuer)
        {
            foreach (var alias in IssuerAliases.Of(issuer.Value)) _names.Add(new DirectiveName(directive.Id, alias.Split(' '), false));
        }

        if (metadata.Issued is { } issued)
        {
            var year = issued.Value.Year.ToString(CultureInfo.InvariantCulture);
            _names.Add(new DirectiveName(directive.Id, ["nam", year], false));
            _names.Add(new DirectiveName(directive.Id, ["in", year], false));
            _names.Add(new DirectiveName(directive.Id, [year], false));
        }
    }

    private static string[] Folded(string text) => [.. Vocabulary.Tokens(text).Select(Syllable.Fold)];
}
