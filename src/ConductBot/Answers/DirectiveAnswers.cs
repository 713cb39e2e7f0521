using System.Collections.Frozen;
using ConductBot.Answers.Composing;
using ConductBot.Answers.Deciding;
using ConductBot.Answers.Ranking;
using ConductBot.Answers.References;
using ConductBot.Answers.Text;
using ConductBot.Directives;

namespace ConductBot.Answers;

/// <summary>Answers questions about the texts themselves: a clause that is cited, a text's metadata, which texts speak of a matter.</summary>
internal sealed class DirectiveAnswers(ClauseRanker ranker, ReferenceReader references, AnswerScopes scopes, RuleAnswers rules)
{
    private static readonly (IntentKind Intent, AnswerKind Kind)[] Matters =
    [
        (IntentKind.Signatory, AnswerKind.Signatory), (IntentKind.FullText, AnswerKind.FullText), (IntentKind.Relations, AnswerKind.Relations),
        (IntentKind.Recipients, AnswerKind.Recipients), (IntentKind.Validity, AnswerKind.Validity), (IntentKind.Issued, AnswerKind.Issued),
    ];

    private readonly QuotationChooser _chooser = new(ranker);
    private readonly Dictionary<ClauseId, IndexedClause> _clauses = ranker.Clauses.ToDictionary(static clause => clause.Id);

    /// <summary>The clause that a question cites, or the sentence of it that answers; null when it cites none.</summary>
    public Answer? Cited(ReadQuestion read, NamedReferences named, Dictionary<IntentKind, HashSet<int>> found, AskRequest request)
    {
        if (named.Path is not { } path) return null;
        var directives = named.Directives.Count > 0 ? named.Directives
            : named.Hinted.Count > 0 ? [.. named.Hinted.Where(id => _clauses.ContainsKey(new ClauseId(id, path)))]
            : request.Previous is { Clauses: [var cited, ..] } ? [cited.Directive]
            : [.. scopes.Applying(request).Where(id => _clauses.ContainsKey(new ClauseId(id, path)))];
        if (directives.Count == 0) return new Answer { Outcome = AnswerOutcome.Abstained, Kind = AnswerKind.NoSuchClause };
        if (named.Directives.Count == 0 && directives.Count > 1)
        {
            return new Answer
            {
                Outcome = AnswerOutcome.Clarify,
                Kind = AnswerKind.WhichOne,
                Suggestions = [.. directives.Take(4).Select(id => $"{_clauses[new ClauseId(id, path)].Clause.Citation} {DirectiveWords.Name(Find(id), Conversations.Language.Vietnamese)}")],
            };
        }

        var id = new ClauseId(directives[0], path);
        if (!_clauses.TryGetValue(id, out var clause)) return new Answer { Outcome = AnswerOutcome.Abstained, Kind = AnswerKind.NoSuchClause, Directive = Find(directives[0]) };
        var rest = read.Typed.Count - named.Tokens.Count - (found.TryGetValue(IntentKind.Lookup, out var lookup) ? lookup.Except(named.Tokens).Count() : 0);
        if (rest > 3)
        {
            // A question about the cited clause: its sentence that answers, with a verdict.
            var scope = new ClauseScope(FrozenSet.Create(StringComparer.Ordinal, id.Directive), []);
            var ranked = ranker.Rank(read, scope, 10);
            var inside = ranked.Best.FirstOrDefault(best => best.Clause.Id.IsWithin(id));
            return rules.Answered(AnswerKind.Rule, [_chooser.Choose(inside?.Clause ?? clause, ranked)]);
        }

        return Clause(id);
    }

    /// <summary>A clause with what lies below it, quoted whole; null when there is no such clause.</summary>
    public Answer? Clause(ClauseId id)
    {
        if (!_clauses.TryGetValue(id, out var clause)) return null;
        var below = ranker.Clauses.Where(other => other.Id.IsWithin(id) && other.Id != id).Take(8);
        return rules.Answered(AnswerKind.CitedClause, [QuotationChooser.Entire(clause), .. below.Select(QuotationChooser.Entire)]);
    }

    /// <summary>Who signed, whether it is in force, the whole text …; null when nothing of the kind is asked.</summary>
    public Answer? About(ReadQuestion read, NamedReferences named, Dictionary<IntentKind, HashSet<int>> found, AskRequest request)
    {
        // Looked at first: what was spoken of before may have to be read again, and nearly no question is about a text itself.
        if (named.Path is not null || !Array.Exists(Matters, matter => found.ContainsKey(matter.Intent))) return null;
        var directive = named.Directives.Count > 0 ? named.Directives[0] : named.Hinted.Count == 1 ? named.Hinted.First() : null;
        var follows = directive is null && request.Previous is not null;
        if (follows) directive = SpokenOf(request);
        if (directive is null) return null;
        foreach (var (intent, kind) in Matters)
        {
            if (!found.TryGetValue(intent, out var places)) continue;
            var topics = read.Typed.Where((_, at) => !places.Contains(at) && !named.Tokens.Contains(at)).Count(token => token.Length > 2 && !references.IsName(token));
            if (topics > (follows ? 1 : 4)) continue;
            var about = Find(directive);
            return new Answer { Outcome = AnswerOutcome.Answered, Kind = kind, Directive = about, FollowsUp = follows, Quotations = kind == AnswerKind.Relations ? Saying(about) : [] };
        }

        return null;
    }

    /// <summary>Which texts speak of a matter; null when that is not asked, or none does.</summary>
    public Answer? Topic(ReadQuestion read, NamedReferences named, Dictionary<IntentKind, HashSet<int>> found, AskRequest request)
    {
        // "Chỉ thị nào nói về …": it has to begin so, or it is a question that only mentions a text.
        if (named.Path is not null || !found.TryGetValue(IntentKind.Topic, out var places)) return null;
        if (!(places.Contains(0) || places.Contains(1)) || !read.Typed.Take(4).Any(static token => Syllable.Fold(token) is "nao" or "which" or "what")) return null;
        var matter = string.Join(' ', read.Typed.Where((_, at) => !places.Contains(at)));
        var question = ranker.Read(matter);
        if (question.Tokens.Count == 0) return null;
        var ranked = ranker.Rank(question, scopes.Of(question, NamedReferences.None, request, null), 12);
        if (ranked.Best.Count == 0) return null;
        var first = _chooser.Choose(ranked.Best[0].Clause, ranked);
        if (Answerability.LogOdds(ranked, first.Text) < Answerability.Threshold - 1) return null;
        var byDirective = ranked.Best.Where(best => best.Score >= 0.35f * ranked.Best[0].Score).GroupBy(static best => best.Clause.Directive.Id).Take(4);
        return rules.Answered(AnswerKind.Topic, [.. byDirective.SelectMany(static directive => directive.Take(3)).Select(best => _chooser.Choose(best.Clause, ranked))]);
    }

    // "Vậy ai ký?": the text that was cited, or named, the turn before.
    private string? SpokenOf(AskRequest request) => request.Previous switch
    {
        { Clauses: [var cited, ..] } => cited.Directive,
        { } before => scopes.Named(ranker.Read(before.Question), request).Directives is [var named, ..] ? named : null,
        null => null,
    };

    // Where a text itself says what it replaces, that sentence is quoted.
    private List<Quotation> Saying(Directive directive) => [.. directive.Metadata.Replaces
        .Select(replaced => directive.Clauses.FirstOrDefault(clause => clause.Text.Contains(replaced.Value, StringComparison.Ordinal) && clause.Text.Contains("thay thế", StringComparison.Ordinal)))
        .OfType<Clause>().Select(clause => QuotationChooser.Entire(_clauses[new ClauseId(directive.Id, clause.Path)]))];

    private Directive Find(string id) => ranker.Clauses.First(clause => string.Equals(clause.Directive.Id, id, StringComparison.Ordinal)).Directive;
}
