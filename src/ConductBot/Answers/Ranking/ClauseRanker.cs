using System.Buffers;
using System.Collections.Concurrent;
using ConductBot.Answers.Reading;
using ConductBot.Answers.References;
using ConductBot.Answers.Text;
using ConductBot.Directives;

namespace ConductBot.Answers.Ranking;

/// <summary>
/// Ranks the clauses of a library for a question by three kinds of evidence: the clause's own text (<see cref="TextIndex"/>), asked questions that resemble
/// it (<see cref="QuestionIndex"/>), and the topic model learned from all of them (<see cref="TopicClassifier"/>). Immutable once built.
/// </summary>
internal sealed class ClauseRanker
{
    private readonly ClauseRankerOptions _options;
    private readonly Vocabulary _vocabulary;
    private readonly TextIndex _text;
    private readonly QuestionIndex? _asked;
    private readonly TopicClassifier? _topic;
    private readonly int[][] _clausesOfAsked;
    private readonly Dictionary<ClauseId, int> _numbers;
    private readonly int[] _answeredAt;

    // Numbers of the asked questions, those with an answer first: the nearest of either kind are looked for apart.
    private readonly int[] _order;
    private readonly int _answerable;
    private readonly bool[] _english;

    // By asked question, at its first use: 0 not looked at yet, 1 plain, 2 not.
    private readonly byte[] _plain;
    private readonly ILookup<int, int> _askedOf;
    private readonly ConcurrentDictionary<IndexedClause, ClauseWords> _words = new(ReferenceEqualityComparer.Instance);
    private readonly QuestionReader _reader;

    /// <summary>Builds all indexes for a library.</summary>
    public ClauseRanker(LibrarySnapshot library, Vocabulary vocabulary, ClauseRankerOptions options)
    {
        (_options, _vocabulary) = (options, vocabulary);
        Clauses = [.. library.Directives.SelectMany(directive => directive.Clauses.Select(clause => new IndexedClause(directive, clause, SentenceReader.Read(clause))))];
        Asked = options.UseAsked ? library.Questions : [];

        var lexicon = new Lexicon();
        var frequency = new SyllableFrequency();
        var asked = Asked.Select(static asked => Words.Of(asked.Text.Normalize())).ToArray();
        Parallel.Invoke(
            () =>
            {
                foreach (var word in asked.Concat(Clauses.Select(static clause => Words.Of(clause.Clause.Text))).SelectMany(static words => words)) frequency.Add(word.Text);
            },
            () =>
            {
                foreach (var word in asked.SelectMany(static words => words)) lexicon.Add(word.Text);
            });
        _text = TextIndex.Build(Clauses.Select(Fields), 2, options.Text, lexicon);
        _reader = new QuestionReader(vocabulary, lexicon, new Spelling(lexicon, frequency), options.Reading with { Places = Territories.ByFirstSyllable(library.Jurisdictions) });

        var numbers = _numbers = Clauses.Select(static (clause, number) => (clause.Id, number)).ToDictionary(static pair => pair.Id, static pair => pair.number);
        _clausesOfAsked = [.. Asked.Select(asked => Targets(asked).Where(numbers.ContainsKey).Select(id => numbers[id]).ToArray())];
        _order = [.. Enumerable.Range(0, Asked.Count).OrderBy(number => Asked[number].Clause is null)];
        _answerable = Asked.Count(static asked => asked.Clause is not null);
        (_answeredAt, _english, _plain) = (new int[Asked.Count], new bool[Asked.Count], new byte[Asked.Count]);
        _askedOf = Enumerable.Range(0, Asked.Count).Where(asked => _clausesOfAsked[asked].Length > 0).ToLookup(asked => _clausesOfAsked[asked][0]);
        if (Asked.Count == 0) return;
        var texts = Clauses.Select(static clause => new Lazy<FoldedText>(() => new FoldedText(clause.Clause.Text))).ToArray();
        var features = new QuestionFeatures[Asked.Count];
        Parallel.For(0, features.Length, number =>
        {
            var read = _reader.Read(Asked[number].Text);
            (features[number], _english[number]) = (QuestionFeatures.Of(read), read.English);
            _answeredAt[number] = Asked[number].At is { } at && _clausesOfAsked[number] is [var first, ..] ? PhraseFinder.Find(texts[first].Value, at) : -1;
        });
        var places = new int[Asked.Count];
        for (var place = 0; place < places.Length; place++) places[_order[place]] = place;
        (QuestionIndex? index, TopicClassifier? topic) = (null, null);
        Parallel.Invoke(
            () => topic = TopicClassifier.Train(Examples(features), Clauses.Count + 1, options.Topic),
            () => index = new QuestionIndex(features, places));
        (_asked, _topic) = (index, topic);
    }

    /// <summary>All clauses, by number.</summary>
    public IReadOnlyList<IndexedClause> Clauses { get; }

    /// <summary>All asked questions, by number.</summary>
    public IReadOnlyList<AskedQuestion> Asked { get; }

    /// <summary>Where in a clause an asked question is answered, in characters; -1 when that is not known of this clause.</summary>
    public int AnsweredAt(int asked, IndexedClause clause) =>
        _clausesOfAsked[asked] is [var first, ..] && ReferenceEquals(Clauses[first], clause) ? _answeredAt[asked] : -1;

    /// <summary>Numbers of the asked questions that a clause is the first answer to.</summary>
    public IEnumerable<int> AskedOf(IndexedClause clause) => _askedOf[_numbers[clause.Id]];

    /// <summary>Whether an asked question is in English.</summary>
    public bool IsEnglish(int asked) => _english[asked];

    /// <summary>Whether an asked question is written as an office writes: in English, or nearly all of its words stand in the clauses too.</summary>
    public bool IsPlain(int asked)
    {
        if (_plain[asked] == 0) _plain[asked] = (byte)(_english[asked] || IsPlain(Asked[asked].Text) ? 1 : 2);
        return _plain[asked] == 1;
    }

    private bool IsPlain(string text)
    {
        var words = Words.Of(text);
        return words.Count(word => _text.Has(word.Text) || _vocabulary.IsStop(Syllable.Exact(word.Text))) >= 0.85f * words.Count && !words.Exists(word => word.Text.Length > 1 && _vocabulary.Abbreviation(word.Text) is not null);
    }

    /// <summary>How telling a token of a question is among the clauses.</summary>
    public float Idf(QueryTerm term) => _text.Idf(term);

    /// <summary>Whether two folded words in a row stand in few clauses only.</summary>
    public bool IsTelling(string first, string second) => _text.PairFrequency(first, second) <= Math.Max(2, 0.08f * Clauses.Count);

    /// <summary>Whether a typed word carries no topic.</summary>
    public bool IsStop(string token) => _vocabulary.IsStop(Syllable.Exact(token)) || _vocabulary.IsEnglishStop(token);

    /// <summary>Numbers of tokens.</summary>
    public Lexicon Lexicon => _text.Lexicon;

    /// <summary>Reads a question the way it is searched for.</summary>
    public ReadQuestion Read(string question) => _reader.Read(question);

    /// <summary>The words of a clause's sentences, taken apart at its first use.</summary>
    public ClauseWords WordsOf(IndexedClause clause) => _words.GetOrAdd(clause, static (clause, lexicon) => new ClauseWords(clause, lexicon), Lexicon);

    /// <summary>Ranks the clauses in scope.</summary>
    public RankedQuestion Rank(ReadQuestion question, ClauseScope scope, int count)
    {
        var evidence = new Evidence[Clauses.Count];
        var included = new bool[Clauses.Count];
        for (var number = 0; number < included.Length; number++) included[number] = scope.Includes(Clauses[number]);

        Texts(question, included, evidence);
        var features = QuestionFeatures.Of(question);
        var similar = Neighbours(features, included, evidence, out var declined);
        var none = Topics(features, included, evidence);

        var role = AskerRole.Of(question.Tokens);
        var best = new List<RankedClause>(count + 1);
        for (var number = 0; number < evidence.Length; number++)
        {
            if (!included[number]) continue;
            ref var found = ref evidence[number];
            var clause = Clauses[number];
            var score = (_options.TextWeight * found.Text) + (_options.AskedWeight * found.Asked) + (_options.TopicWeight * MathF.Sqrt(found.Topic));
            if (score <= 0) continue;
            if (scope.Names(clause)) score += _options.NamedBonus;
            if (role.Concerns(clause.Clause.Addressee.Kind)) score += _options.RoleBonus;
            if (scope.Recent.Count > 0 && scope.Recent.Contains(clause.Id)) score += _options.RecentBonus;
            if (best.Count == count && score <= best[^1].Score) continue;
            var place = best.Count;
            while (place > 0 && best[place - 1].Score < score) place--;
            best.Insert(place, new RankedClause(clause, score, found.Text, found.Asked, found.Topic, found.Coverage));
            if (best.Count > count) best.RemoveAt(count);
        }

        var (without, foreign) = Shares(declined, similar);
        return new RankedQuestion(question, best, similar, none, declined.Count > 0 ? declined[0].Similarity : 0, similar.Count > 0 ? similar[0].Similarity : 0) { DeclinedShare = without, ForeignShare = foreign };
    }

    private void Texts(ReadQuestion question, bool[] included, Evidence[] evidence)
    {
        var most = 0f;
        if (_text.ScoresAll)
        {
            var hits = ArrayPool<Hit>.Shared.Rent(Clauses.Count);
            _text.Score(question.Terms, included, hits);
            var scored = hits.AsSpan(0, Clauses.Count);
            foreach (ref readonly var hit in scored) most = Math.Max(most, hit.Score);
            for (var number = 0; number < scored.Length; number++)
            {
                if (scored[number].Score <= 0) continue;
                evidence[number].Text = scored[number].Score / most * MathF.Sqrt(scored[number].Coverage);
                evidence[number].Coverage = scored[number].Coverage;
            }

            ArrayPool<Hit>.Shared.Return(hits);
            return;
        }

        foreach (var hit in _text.Search(question.Terms, _options.Text.Candidates))
        {
            if (!included[hit.Document]) continue;
            if (most == 0) most = hit.Score;
            evidence[hit.Document].Text = hit.Score / most * MathF.Sqrt(hit.Coverage);
            evidence[hit.Document].Coverage = hit.Coverage;
        }
    }

    private List<(int Number, float Similarity)> Neighbours(QuestionFeatures question, bool[] included, Evidence[] evidence, out List<(int Number, float Similarity)> declined)
    {
        declined = [];
        if (_asked is null) return declined;
        var borrowed = ArrayPool<float>.Shared.Rent(_asked.Count);
        var similarities = borrowed.AsSpan(0, _asked.Count);
        _asked.Similarities(question, similarities);
        var similar = NearestQuestions.Among(similarities[.._answerable], _options.Neighbours, place => IsIncluded(_clausesOfAsked[_order[place]], included))
            .ConvertAll(near => (_order[near.Place], near.Similarity));
        declined = NearestQuestions.Among(similarities[_answerable..], _options.Neighbours, static _ => true).ConvertAll(near => (_order[_answerable + near.Place], near.Similarity));
        ArrayPool<float>.Shared.Return(borrowed);
        foreach (var (number, similarity) in similar)
        {
            foreach (var clause in _clausesOfAsked[number]) evidence[clause].Asked += MathF.Pow(similarity, _options.NeighbourPower);
        }

        foreach (ref var found in evidence.AsSpan())
        {
            if (found.Asked > 0) found.Asked = MathF.Pow(found.Asked, 1 / _options.NeighbourPower);
        }

        return similar;
    }

    private static bool IsIncluded(int[] clauses, bool[] included)
    {
        foreach (var clause in clauses)
        {
            if (included[clause]) return true;
        }

        return false;
    }

    private (float Declined, float Foreign) Shares(List<(int Number, float Similarity)> declined, List<(int Number, float Similarity)> answered)
    {
        // Both are in order: the nearest few of both together.
        var (all, without, foreign, d, a) = (0f, 0f, 0f, 0, 0);
        while (d + a < _options.Neighbours && (d < declined.Count || a < answered.Count))
        {
            var isDeclined = a == answered.Count || (d < declined.Count && declined[d].Similarity > answered[a].Similarity);
            var (number, similarity) = isDeclined ? declined[d++] : answered[a++];
            var weight = MathF.Pow(similarity, _options.NeighbourPower);
            all += weight;
            if (isDeclined) without += weight;
            if (isDeclined && Asked[number].IsForeign) foreign += weight;
        }

        return all > 0 ? (without / all, foreign / all) : (0, 0);
    }

    private float Topics(QuestionFeatures question, bool[] included, Evidence[] evidence)
    {
        if (_topic is null) return 0;
        var probabilities = _topic.Probabilities(question);
        var none = probabilities[Clauses.Count];
        var inScope = 1e-6f;
        for (var number = 0; number < included.Length; number++)
        {
            if (included[number]) inScope += probabilities[number];
        }

        for (var number = 0; number < evidence.Length; number++) evidence[number].Topic = probabilities[number] / inScope;
        return none / (none + inScope);
    }

    private List<(QuestionFeatures Question, int Class)> Examples(QuestionFeatures[] asked)
    {
        var examples = new List<(QuestionFeatures Question, int Class)>(asked.Length * 2);
        for (var number = 0; number < asked.Length; number++)
        {
            if (Asked[number].Clause is null) examples.Add((asked[number], Clauses.Count));
            else if (_clausesOfAsked[number].Length > 0) examples.Add((asked[number], _clausesOfAsked[number][0]));
        }

        for (var number = 0; number < Clauses.Count; number++)
        {
            foreach (var part in Clauses[number].Sentences.SelectMany(static sentence => sentence.Conjuncts).Where(static part => part.Span.Length > 15))
            {
                examples.Add((QuestionFeatures.Of(_reader.Read(part.Span.Of(Clauses[number].Clause.Text))), number));
            }
        }

        return examples;
    }

    private static IEnumerable<ClauseId> Targets(AskedQuestion asked) => asked.Clause is { } clause ? (asked.Also ?? []).Prepend(clause) : [];

    private static string[] Fields(IndexedClause indexed)
    {
        var above = new List<string>();
        for (var parent = indexed.Clause.Parent; parent is not null;)
        {
            if (indexed.Directive.Find(parent) is not { } clause) break;
            if (clause.Text.Length <= 240) above.Add(clause.Text);
            parent = clause.Parent;
        }

        above.Add(indexed.Clause.Heading);
        return [indexed.Clause.Text, string.Join(' ', above)];
    }

    private struct Evidence
    {
        public float Text;
        public float Coverage;
        public float Asked;
        public float Topic;
    }
}
