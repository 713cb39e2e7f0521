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
    private readonly List<(string Number, string Issuer)> _own = [];
    private readonly HashSet<(string Kind, string Number)> _cited = [];
    private readonly HashSet<string> _nameWords = new(KindWords.Values.SelectMany(static words => words).SelectMany(static word => word.Split(' ')), StringComparer.Ordinal);

    public ReferenceReader(LibrarySnapshot library)
    {
        Territories = new Territories(library);
        foreach (var directive in library.Directives)
        {
            AddNames(directive);
            foreach (var clause in directive.Clauses) _cited.UnionWith(TextNumbers.In(Folded(clause.Text)).Select(static text => (text.Kind, text.PlainNumber)));
        }

        _namesByFirst = _names.ToLookup(static name => name.Tokens[0], StringComparer.Ordinal);
        _nameWords.UnionWith(_names.SelectMany(static name => name.Tokens));
        _nameWords.UnionWith(Territories.Words);
    }

    /// <summary>The provinces that questions may name.</summary>
    public Territories Territories { get; }

    /// <summary>
    /// A text named by a number that none of ours has and none of ours cites ("chỉ thị 99"), or by the number of one of ours with another issuer ("Chỉ thị 10/CT-TTg"); null when
    /// there is none.
    /// </summary>
    public NumberedText? Missing(IReadOnlyList<string> tokens) => TextNumbers.In([.. tokens.Select(Syllable.Fold)]).FirstOrDefault(text =>
        !_cited.Contains((text.Kind, text.PlainNumber)) && !_own.Any(own => own.Number == text.PlainNumber && (text.Issuer is null || own.Issuer.Contains(text.Issuer, StringComparison.Ordinal))));

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

    private void AddNames(Directive directive)
    {
        var metadata = directive.Metadata;
        var number = metadata.Number is null ? [] : Folded(metadata.Number.Value);
        if (number.Length > 0)
        {
            _own.Add((number[0].TrimStart('0'), string.Concat(number.Skip(1))));
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
