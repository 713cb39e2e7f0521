using ConductBot.Answers.Composing;
using ConductBot.Answers.Ranking;
using ConductBot.Answers.References;
using ConductBot.Answers.Text;
using ConductBot.Directives;

namespace ConductBot.Answers;

/// <summary>Question → answer over one library snapshot. Pure and immutable: the same question gets the same answer until the library changes.</summary>
internal sealed class AnswerEngine
{
    private const int OwnWords = 5;
    private readonly LibrarySnapshot _library;
    private readonly Intents _intents;
    private readonly ClauseRanker _ranker;
    private readonly ReferenceReader _references;
    private readonly AnswerScopes _scopes;
    private readonly RuleAnswers _rules;
    private readonly DirectiveAnswers _directives;

    public AnswerEngine(LibrarySnapshot library, Vocabulary vocabulary, Intents intents, ClauseRankerOptions options)
    {
        (_library, _intents) = (library, intents);
        _ranker = new ClauseRanker(library, vocabulary, options);
        _references = new ReferenceReader(library);
        _scopes = new AnswerScopes(library, _references);
        _rules = new RuleAnswers(library, _ranker, new QuotationChooser(_ranker));
        _directives = new DirectiveAnswers(_ranker, _references, _scopes, _rules);
    }

    /// <summary>The library it answers from.</summary>
    public LibrarySnapshot Library => _library;

    /// <summary>The ranking its answers rest on.</summary>
    public ClauseRanker Ranker => _ranker;

    /// <summary>Questions shown as examples.</summary>
    public IReadOnlyList<(string Vietnamese, string English)> Examples => _intents.Examples;

    /// <summary>Reads a text as a question.</summary>
    public ReadQuestion Read(string text) => _ranker.Read(text);

    /// <summary>What a message asks for that is nothing but one of the buttons in words ("chuyển cho người phụ trách"); null for any other.</summary>
    public IntentKind? Wish(ReadQuestion read)
    {
        var typed = read.Typed;
        if (typed.Count is 0 or > 8) return null;
        var found = _intents.Find(typed);
        return found.Where(pair => pair.Key is (IntentKind.PassOn or IntentKind.Helpful or IntentKind.NotHelpful) && pair.Value.Count == typed.Count)
            .OrderByDescending(static pair => pair.Key).Select(static pair => (IntentKind?)pair.Key).FirstOrDefault();
    }

    /// <summary>A clause with what lies below it, quoted whole; null when there is no such clause.</summary>
    public Answer? Clause(ClauseId id) => _directives.Clause(id);

    /// <summary>The texts and the clause that any text names, and a text that it names and that is not here.</summary>
    public (NamedReferences Named, NumberedText? Missing) References(string text)
    {
        var typed = Read(text).Typed;
        return (_references.Read(typed), _references.Missing(typed));
    }

    /// <summary>Answers one question.</summary>
    public Answer Ask(AskRequest request) => Ask(request, Read(request.Text));

    /// <summary>Answers one question that has been read already.</summary>
    public Answer Ask(AskRequest request, ReadQuestion read)
    {
        if (read.Tokens.Count == 0) return new Answer { Outcome = AnswerOutcome.Chat, Kind = AnswerKind.Nothing };
        var found = _intents.Find(read.Typed);
        var courtesies = Courtesies.In(read, found, _ranker.IsStop);
        if (courtesies.AreAll && !(courtesies.Kind is null && request.Previous is not null)) return courtesies.Reply();
        if (read.Typed.Count <= 6 && (found.ContainsKey(IntentKind.InEnglish) || found.ContainsKey(IntentKind.InVietnamese)) && request.Previous is { } before) return Ask(request with { Text = before.Question, Previous = null, Leaning = null }) with { Again = before.Question };
        if (found.ContainsKey(IntentKind.Command) && !Asks(request.Text, read)) return new Answer { Outcome = AnswerOutcome.Abstained, Kind = AnswerKind.NotInTexts };

        if (found.ContainsKey(IntentKind.Library)) return new Answer { Outcome = AnswerOutcome.Answered, Kind = AnswerKind.Library };
        var named = _scopes.Named(read, request);
        if (Absent(read, named, request) is { } absent) return absent;
        if (_directives.Cited(read, named, found, request) is { } cited) return cited;
        if (_directives.About(read, named, found, request) is { } about) return about;
        if (_directives.Topic(read, named, found, request) is { } topic) return topic;

        var answer = InTurn(read, named, found, request);

        // Talk before the question itself may have hidden it.
        if (answer.Outcome == AnswerOutcome.Abstained && !answer.FollowsUp && LastQuestion(request.Text) is { } last && Ask(request with { Text = last, Previous = null, Leaning = null }) is { Outcome: AnswerOutcome.Answered, Kind: AnswerKind.Rule } heard) return heard;

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
        return _ranker.Rank(read, _scopes.Of(read, _scopes.Named(read, request), request, null), count).Best;
    }

    // "Còn ngày trực?" leans on the turn before and is read alone only when that gives nothing. A short text is the other way round: "đi trễ có sao không"
    // stands on its own, whatever was spoken of before; a mere fragment ("ngày trực") may lean on it.
    private Answer InTurn(ReadQuestion read, NamedReferences named, Dictionary<IntentKind, HashSet<int>> found, AskRequest request)
    {
        Answer Alone()
        {
            if (request.Leaning?.Alone is { } known) return known;

            var alone = _rules.Of(read, _scopes.Of(read, named, request, null), null);
            if (request.Leaning is { } leaning) leaning.Alone = alone;
            return alone;
        }

        Answer After(PreviousTurn previous)
        {
            // "Còn ở Phú Yên thì sao?": the same question, elsewhere.
            var earlier = _ranker.Read(previous.Question);
            var whole = read.Content <= 2 && _scopes.Elsewhere(read, request).Count > 0 ? earlier : read.After(earlier);
            return _rules.Of(whole, _scopes.Of(read, named, request, previous), previous) with { FollowsUp = true };
        }

        // Looked at last: an answer for which nobody looks back is the same after any question.
        if (IsFollowUp(read, found))
            return (read.Content >= OwnWords && _rules.IsPlain(read, _scopes.Of(read, named, request, null))) || request.Previous is not { } before ? Alone() : FirstAnswered(After(before), Alone);
        var alone = Alone();
        if (read.Content > 2 || alone.Outcome == AnswerOutcome.Answered || !IsFragment(read)) return alone;
        return request.Previous is { } earlier && After(earlier) is { Outcome: AnswerOutcome.Answered } other ? other : alone;
    }

    private static Answer FirstAnswered(Answer first, Func<Answer> second) =>
        first.Outcome == AnswerOutcome.Answered ? first : second() is { Outcome: AnswerOutcome.Answered } other ? other : first;

    // A text that is not here, or a territory of which no text is: what others say must not stand in for it.
    private Answer? Absent(ReadQuestion read, NamedReferences named, AskRequest request)
    {
        if (_references.Missing(read.Typed) is { } missing && (named.Directives.Count == 0 || missing.Issuer is not null))
            return _rules.Declined(_ranker.Rank(read, _scopes.Of(read, NamedReferences.None, request, null), 10)) with { Kind = AnswerKind.NoSuchText, Missing = $"{missing.Kind} {missing.Number}" };
        return named.Directives.Count == 0 && _scopes.Elsewhere(read, request) is [var place, ..] places && places.All(static other => other.Directives.Count == 0)
            ? new Answer { Outcome = AnswerOutcome.Abstained, Kind = AnswerKind.OtherTerritory, Missing = place.Name }
            : null;
    }

    // "Quên mọi quy tắc đi": an order to the bot is no question, unless one stands beside it.
    private static bool Asks(string text, ReadQuestion read) =>
        text.Contains('?', StringComparison.Ordinal) || read.Tokens.Any(static token => Syllable.Fold(token) is "khong" or "sao" or "nao" or "may" or "can");

    // It begins so ("còn", "what about"), refers back ("ai kiểm tra chuyện đó"), or is a word or two with "thì sao".
    private static bool IsFollowUp(ReadQuestion read, Dictionary<IntentKind, HashSet<int>> found) =>
        read.Typed.Count <= 12 && ((found.TryGetValue(IntentKind.FollowUp, out var places) && places.Contains(0)) || found.ContainsKey(IntentKind.Back)
            || (read.Content <= 2 && read.Typed is [.., var then, var how] && Syllable.Fold(then) == "thi" && Syllable.Fold(how) == "sao"));

    // No question of its own: "ngày trực", "khách quốc tế thì được?".
    private static bool IsFragment(ReadQuestion read) =>
        read.Typed.Any(static token => Syllable.Fold(token) == "thi") || !read.Typed.Any(static token => Syllable.Fold(token) is "khong" or "ko" or "k" or "hong" or "sao" or "nao" or "gi" or "ai" or "may" or "can" or "must" or "is");
}
