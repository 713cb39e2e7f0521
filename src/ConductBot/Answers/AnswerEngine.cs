using System.Collections.Concurrent;
using System.Collections.Frozen;
using ConductBot.Answers.Composing;
using ConductBot.Answers.Deciding;
using ConductBot.Answers.Ranking;
using ConductBot.Answers.References;
using ConductBot.Answers.Text;
using ConductBot.Directives;
using ConductBot.Directives.Force;

namespace ConductBot.Answers;

/// <summary>Question → answer over one library snapshot. Pure and immutable: the same question gets the same answer until the library changes.</summary>
internal sealed class AnswerEngine
{
    private const float AlsoShare = 0.5f;
    private const int MostQuotations = 3;
    private const float FollowUpEase = 1.5f;
    private readonly LibrarySnapshot _library;
    private readonly Intents _intents;
    private readonly ClauseRanker _ranker;
    private readonly ReferenceReader _references;
    private readonly QuotationChooser _chooser;
    private readonly Dictionary<ClauseId, IndexedClause> _clauses;
    private readonly ConcurrentDictionary<(string Jurisdiction, DateOnly Day), FrozenSet<string>> _applying = new();

    public AnswerEngine(LibrarySnapshot library, Vocabulary vocabulary, Intents intents, ClauseRankerOptions options)
    {
        (_library, _intents) = (library, intents);
        _ranker = new ClauseRanker(library, vocabulary, options);
        _references = new ReferenceReader(library);
        _chooser = new QuotationChooser(_ranker);
        _clauses = _ranker.Clauses.ToDictionary(static clause => clause.Id);
    }

    /// <summary>The library it answers from.</summary>
    public LibrarySnapshot Library => _library;

    /// <summary>The ranking its answers rest on.</summary>
    public ClauseRanker Ranker => _ranker;

    /// <summary>Questions shown as examples.</summary>
    public IReadOnlyList<(string Vietnamese, string English)> Examples => _intents.Examples;

    /// <summary>Whether a text is in English.</summary>
    public bool IsEnglish(string text) => _ranker.Read(text).English;

    /// <summary>What a message asks for that is nothing but one of the buttons in words ("chuyển cho người phụ trách"); null for any other.</summary>
    public IntentKind? Wish(string text)
    {
        var typed = _ranker.Read(text).Typed;
        if (typed.Count is 0 or > 8) return null;
        var found = _intents.Find(typed);
        return found.Where(pair => pair.Key is (IntentKind.PassOn or IntentKind.Helpful or IntentKind.NotHelpful) && pair.Value.Count == typed.Count)
            .OrderByDescending(static pair => pair.Key).Select(static pair => (IntentKind?)pair.Key).FirstOrDefault();
    }

    /// <summary>Answers one question.</summary>
    public Answer Ask(AskRequest request)
    {
        var read = _ranker.Read(request.Text);
        if (read.Tokens.Count == 0) return new Answer { Outcome = AnswerOutcome.Chat, Kind = AnswerKind.Nothing };
        var found = _intents.Find(read.Typed);
        var courtesies = Courtesies.In(read, found, _ranker.IsStop);
        if (courtesies.AreAll && !(courtesies.Kind is null && request.Previous is not null)) return courtesies.Reply();
        if (request.Previous is { } before && (found.ContainsKey(IntentKind.InEnglish) || found.ContainsKey(IntentKind.InVietnamese)) && read.Typed.Count <= 6) return Ask(request with { Text = before.Question, Previous = null }) with { Again = before.Question };
        if (found.ContainsKey(IntentKind.Command) && !Asks(request.Text, read)) return new Answer { Outcome = AnswerOutcome.Abstained, Kind = AnswerKind.NotInTexts };

        if (found.ContainsKey(IntentKind.Library)) return new Answer { Outcome = AnswerOutcome.Answered, Kind = AnswerKind.Library };
        var named = Named(read);
        if (named.Directives.Count == 0 && _references.NamesUnknown(read.Typed)) return new Answer { Outcome = AnswerOutcome.Abstained, Kind = AnswerKind.NotInTexts };
        if (CitedClause(read, named, found, request) is { } cited) return cited;
        if (About(read, named, found, request.Previous) is { } about) return about;
        if (found.TryGetValue(IntentKind.Topic, out _) && named.Path is null && Topic(read, found, request) is { } topic) return topic;

        var answer = InTurn(read, named, found, request);

        // Talk before the question itself may have hidden it.
        if (answer.Outcome == AnswerOutcome.Abstained && !answer.FollowsUp && LastQuestion(request.Text) is { } last && Ask(request with { Text = last, Previous = null }) is { Outcome: AnswerOutcome.Answered, Kind: AnswerKind.Rule } heard) return heard;

        // "Chúc bạn một ngày tốt lành": a courtesy with few words around it that no text speaks of.
        return answer.Outcome != AnswerOutcome.Answered && courtesies is { Kind: not null, Rest: <= 3 } ? courtesies.Reply() : answer;
    }

    // The last of several sentences when it asks; null when there is one sentence only.
    private static string? LastQuestion(string text)
    {
        var end = text.TrimEnd();
        if (!end.EndsWith('?')) return null;
        var before = end[..^1].LastIndexOfAny(['.', '!', '?', '\n']);
        return before > 0 && end.Length - before > 12 ? end[(before + 1)..].Trim() : null;
    }

    /// <summary>Ranks all clauses in scope, for measuring the ranking alone.</summary>
    public IReadOnlyList<RankedClause> Rank(AskRequest request, int count)
    {
        var read = _ranker.Read(request.Text);
        return _ranker.Rank(read, ScopeOf(read, Named(read), request, null), count).Best;
    }

    // "Còn ngày trực?" leans on the turn before and is read alone only when that gives nothing. A short text is the other way round: "đi trễ có sao không"
    // stands on its own, whatever was spoken of before; a mere fragment ("ngày trực") may lean on it.
    private Answer InTurn(ReadQuestion read, NamedReferences named, Dictionary<IntentKind, HashSet<int>> found, AskRequest request)
    {
        Answer Alone() => Rule(read, ScopeOf(read, named, request, null), null);
        Answer After(PreviousTurn previous) => Rule(Joined(read, _ranker.Read(previous.Question)), ScopeOf(read, named, request, previous), previous) with { FollowsUp = true };
        if (request.Previous is not { } before) return Alone();
        if (IsFollowUp(read, found)) return FirstAnswered(After(before), Alone);
        return Content(read) <= 2 && IsFragment(read) ? FirstAnswered(Alone(), () => After(before)) : Alone();
    }

    private static Answer FirstAnswered(Answer first, Func<Answer> second) =>
        first.Outcome == AnswerOutcome.Answered ? first : second() is { Outcome: AnswerOutcome.Answered } other ? other : first;

    private Answer Rule(ReadQuestion read, ClauseScope scope, PreviousTurn? followUp)
    {
        var ranked = _ranker.Rank(read, scope, 10);
        if (ranked.Best.Count == 0) return new Answer { Outcome = AnswerOutcome.Abstained, Kind = AnswerKind.NotInTexts };
        var first = _chooser.Choose(ranked.Best[0].Clause, ranked);

        // "Vậy khách quốc tế?": few words of its own, on the clause that was cited a moment ago.
        var least = read.Typed.Count <= 6 && scope.Recent.Contains(first.Id) ? Answerability.Threshold - FollowUpEase : Answerability.Threshold;
        if (Answerability.LogOdds(ranked, first.Text) < least)
        {
            return new Answer
            {
                Outcome = AnswerOutcome.Abstained,
                Kind = AnswerKind.NotInTexts,
                Related = [.. ranked.Best.Take(2).Where(static best => best.Score > 0.4f).Select(best => _chooser.Choose(best.Clause, ranked))],
            };
        }

        if (followUp is null && Unclear(read, ranked)) return new Answer { Outcome = AnswerOutcome.Clarify, Kind = AnswerKind.WhichOne, Suggestions = Readings(ranked) };
        var also = ranked.Best.Skip(1).Take(MostQuotations - 1).Where(other => other.Score >= AlsoShare * ranked.Best[0].Score && !IsLeadIn(other.Clause)).Select(other => _chooser.Choose(other.Clause, ranked));
        return Answered(AnswerKind.Rule, [first, .. also]) with { Suggestions = Neighbouring(ranked) };
    }

    // "Thủ trưởng … có trách nhiệm:" says nothing without what stands below it.
    private static bool IsLeadIn(IndexedClause clause) => clause.Clause.Text.EndsWith(':');

    private Answer Answered(AnswerKind kind, IReadOnlyList<Quotation> quotations) => new()
    {
        Outcome = AnswerOutcome.Answered,
        Kind = kind,
        Quotations = quotations,
        Notes = [.. _library.Notes.Where(note => quotations.Any(quotation => note.Clause == quotation.Id)).Take(3)],
    };

    // "Chỉ thị của Tỉnh ủy Phú Yên": a territory with one text names that text.
    private NamedReferences Named(ReadQuestion read)
    {
        var named = _references.Read(read.Typed);
        return named.Directives.Count == 0 && _references.OfTerritories(read.Tokens) is [var only] ? named with { Directives = [only] } : named;
    }

    // "Quên mọi quy tắc đi": an order to the bot is no question, unless one stands beside it.
    private static bool Asks(string text, ReadQuestion read) =>
        text.Contains('?', StringComparison.Ordinal) || read.Tokens.Any(static token => Syllable.Fold(token) is "khong" or "sao" or "nao" or "may" or "can");

    private Answer? CitedClause(ReadQuestion read, NamedReferences named, Dictionary<IntentKind, HashSet<int>> found, AskRequest request)
    {
        if (named.Path is not { } path) return null;
        var directives = named.Directives.Count > 0 ? named.Directives
            : named.Hinted.Count > 0 ? [.. named.Hinted.Where(id => _clauses.ContainsKey(new ClauseId(id, path)))]
            : request.Previous is { Clauses: [var cited, ..] } ? [cited.Directive]
            : [.. Applying(request).Where(id => _clauses.ContainsKey(new ClauseId(id, path)))];
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
            var ranked = _ranker.Rank(read, scope, 10);
            var inside = ranked.Best.FirstOrDefault(best => best.Clause.Id.IsWithin(id));
            return Answered(AnswerKind.Rule, [_chooser.Choose(inside?.Clause ?? clause, ranked)]);
        }

        var below = _ranker.Clauses.Where(other => other.Id.IsWithin(id) && other.Id != id).Take(8);
        return Answered(AnswerKind.CitedClause, [QuotationChooser.Entire(clause), .. below.Select(QuotationChooser.Entire)]);
    }

    private Answer? About(ReadQuestion read, NamedReferences named, Dictionary<IntentKind, HashSet<int>> found, PreviousTurn? before)
    {
        var directive = named.Directives.Count > 0 ? named.Directives[0] : named.Hinted.Count == 1 ? named.Hinted.First() : null;
        var follows = directive is null && before is not null;
        if (follows) directive = SpokenOf(before!);
        if (directive is null || named.Path is not null) return null;
        foreach (var (intent, kind) in new[]
        {
            (IntentKind.Signatory, AnswerKind.Signatory), (IntentKind.FullText, AnswerKind.FullText), (IntentKind.Relations, AnswerKind.Relations),
            (IntentKind.Recipients, AnswerKind.Recipients), (IntentKind.Validity, AnswerKind.Validity), (IntentKind.Issued, AnswerKind.Issued),
        })
        {
            if (!found.TryGetValue(intent, out var places)) continue;
            var topics = read.Typed.Where((_, at) => !places.Contains(at) && !named.Tokens.Contains(at)).Count(token => token.Length > 2 && !_references.IsName(token));
            if (topics > (follows ? 1 : 4)) continue;
            var about = Find(directive);
            return new Answer { Outcome = AnswerOutcome.Answered, Kind = kind, Directive = about, FollowsUp = follows, Quotations = kind == AnswerKind.Relations ? Saying(about) : [] };
        }

        return null;
    }

    // "Vậy ai ký?": the text that was cited, or named, the turn before.
    private string? SpokenOf(PreviousTurn before) =>
        before.Clauses is [var cited, ..] ? cited.Directive : Named(_ranker.Read(before.Question)).Directives is [var named, ..] ? named : null;

    // Where a text itself says what it replaces, that sentence is quoted.
    private List<Quotation> Saying(Directive directive) => [.. directive.Metadata.Replaces
        .Select(replaced => directive.Clauses.FirstOrDefault(clause => clause.Text.Contains(replaced.Value, StringComparison.Ordinal) && clause.Text.Contains("thay thế", StringComparison.Ordinal)))
        .OfType<Clause>().Select(clause => QuotationChooser.Entire(_clauses[new ClauseId(directive.Id, clause.Path)]))];

    private Answer? Topic(ReadQuestion read, Dictionary<IntentKind, HashSet<int>> found, AskRequest request)
    {
        // "Chỉ thị nào nói về …": it has to begin so, or it is a question that only mentions a text.
        var places = found[IntentKind.Topic];
        if (!(places.Contains(0) || places.Contains(1)) || !read.Typed.Take(4).Any(static token => Syllable.Fold(token) is "nao" or "which" or "what")) return null;
        var matter = string.Join(' ', read.Typed.Where((_, at) => !places.Contains(at)));
        var question = _ranker.Read(matter);
        if (question.Tokens.Count == 0) return null;
        var ranked = _ranker.Rank(question, ScopeOf(question, NamedReferences.None, request, null), 12);
        if (ranked.Best.Count == 0) return null;
        var first = _chooser.Choose(ranked.Best[0].Clause, ranked);
        if (Answerability.LogOdds(ranked, first.Text) < Answerability.Threshold - 1) return null;
        var byDirective = ranked.Best.Where(best => best.Score >= 0.35f * ranked.Best[0].Score).DistinctBy(static best => best.Clause.Directive.Id).Take(4);
        return Answered(AnswerKind.Topic, [.. byDirective.Select(best => _chooser.Choose(best.Clause, ranked))]);
    }

    private bool IsFollowUp(ReadQuestion read, Dictionary<IntentKind, HashSet<int>> found) =>
        read.Typed.Count <= 12 && ((found.TryGetValue(IntentKind.FollowUp, out var places) && places.Contains(0)) || (Content(read) <= 2 && read.Typed is [.., var then, var how] && Syllable.Fold(then) == "thi" && Syllable.Fold(how) == "sao"));

    // No question of its own: "ngày trực", "khách quốc tế thì được?".
    private static bool IsFragment(ReadQuestion read) =>
        read.Typed.Any(static token => Syllable.Fold(token) == "thi") || !read.Typed.Any(static token => Syllable.Fold(token) is "khong" or "ko" or "k" or "hong" or "sao" or "nao" or "gi" or "ai" or "may" or "can" or "must" or "is");

    private int Content(ReadQuestion read) => read.Terms.Count(term => term.Sequence == 0 && term.Weight >= 1);

    private bool Unclear(ReadQuestion read, RankedQuestion ranked) =>
        read.Typed.Count <= 3 && Content(read) <= 3 && ranked.Best.Count > 1 && ranked.Best[1].Score > 0.5f * ranked.Best[0].Score && ranked.NearestAnswered < 0.75f;

    private List<string> Readings(RankedQuestion ranked) =>
        [.. ranked.Similar.Where(similar => _ranker.Asked[similar.Number].Clause is not null)
            .DistinctBy(similar => _ranker.Asked[similar.Number].Clause).Take(4).Select(similar => _ranker.Asked[similar.Number].Text)];

    private List<string> Neighbouring(RankedQuestion ranked) =>
        [.. ranked.Similar.Where(similar => similar.Similarity is > 0.2f and < 0.9f && _ranker.Asked[similar.Number].Clause != ranked.Best[0].Clause.Id)
            .DistinctBy(similar => _ranker.Asked[similar.Number].Clause).Take(2).Select(similar => _ranker.Asked[similar.Number].Text)];

    private ClauseScope ScopeOf(ReadQuestion read, NamedReferences named, AskRequest request, PreviousTurn? followUp)
    {
        var territories = _references.OfTerritories(read.Tokens);
        var applying = territories.Count > 0 ? territories.AsEnumerable() : Applying(request);
        var allowed = applying.Concat(named.Directives).ToFrozenSet(StringComparer.Ordinal);
        var names = named.Directives.Count > 0 ? named.Directives.ToFrozenSet(StringComparer.Ordinal) : named.Hinted;
        return new ClauseScope(allowed, names) { Recent = followUp?.Clauses.ToFrozenSet() ?? [] };
    }

    /// <summary>Directives that bind the asker's organisation and may be in force on the day.</summary>
    private FrozenSet<string> Applying(AskRequest request) => _applying.GetOrAdd((request.Jurisdiction, request.Day), key => _library.Directives
        .Where(directive => Binding.Of(directive, key.Jurisdiction, key.Day, _library.Jurisdictions).Binds && Validity.Of(directive, key.Day, _library.Directives).MayApply)
        .Select(static directive => directive.Id).ToFrozenSet(StringComparer.Ordinal));

    private Directive Find(string id) => _library.Directives.First(directive => string.Equals(directive.Id, id, StringComparison.Ordinal));

    private static ReadQuestion Joined(ReadQuestion now, ReadQuestion before) => now with
    {
        Terms = [.. now.Terms, .. before.Terms.Select(static term => term with { Weight = 0.5f * term.Weight, Sequence = term.Sequence + 1000 })],
        Marked = now.Marked && before.Marked,
    };
}
