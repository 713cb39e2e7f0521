using System.Runtime.InteropServices;
using ConductBot.Answers.Reading;
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
    private readonly int[] _answeredAt;
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
        _reader = new QuestionReader(vocabulary, lexicon, new Spelling(lexicon, frequency), options.Reading);

        var numbers = Clauses.Select(static (clause, number) => (clause.Id, number)).ToDictionary(static pair => pair.Id, static pair => pair.number);
        _clausesOfAsked = [.. Asked.Select(asked => Targets(asked).Where(numbers.ContainsKey).Select(id => numbers[id]).ToArray())];
        _answeredAt = new int[Asked.Count];
        if (Asked.Count == 0) return;
        var texts = Clauses.Select(static clause => new Lazy<FoldedText>(() => new FoldedText(clause.Clause.Text))).ToArray();
        var features = new QuestionFeatures[Asked.Count];
        Parallel.For(0, features.Length, number =>
        {
            features[number] = QuestionFeatures.Of(_reader.Read(Asked[number].Text));
            _answeredAt[number] = Asked[number].At is { } at && _clausesOfAsked[number] is [var first, ..] ? PhraseFinder.Find(texts[first].Value, at) : -1;
        });
        (QuestionIndex? index, TopicClassifier? topic) = (null, null);
        Parallel.Invoke(
            () => topic = TopicClassifier.Train(Examples(features), Clauses.Count + 1, options.Topic),
            () => index = new QuestionIndex(features));
        (_asked, _topic) = (index, topic);
    }

    /// <summary>All clauses, by number.</summary>
    public IReadOnlyList<IndexedClause> Clauses { get; }

    /// <summary>All asked questions, by number.</summary>
    public IReadOnlyList<AskedQuestion> Asked { get; }

    /// <summary>Where in a clause an asked question is answered, in characters; -1 when that is not known of this clause.</summary>
    public int AnsweredAt(int asked, IndexedClause clause) =>
        _clausesOfAsked[asked] is [var first, ..] && ReferenceEquals(Clauses[first], clause) ? _answeredAt[asked] : -1;

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

    /// <summary>Ranks the clauses in scope.</summary>
    public RankedQuestion Rank(ReadQuestion question, ClauseScope scope, int count)
    {
        var scores = new Dictionary<int, Evidence>();
        Texts(question, scope, scores);
        var features = QuestionFeatures.Of(question);
        var similar = Neighbours(features, scope, scores, out var declined, out var answered);
        var none = Topics(features, scope, scores);

        var role = AskerRole.Of(question.Tokens);
        var ranked = new List<RankedClause>();
        foreach (var (number, evidence) in scores)
        {
            if (!scope.Includes(Clauses[number])) continue;
            var score = (_options.TextWeight * evidence.Text) + (_options.AskedWeight * evidence.Asked) + (_options.TopicWeight * MathF.Sqrt(evidence.Topic));
            if (score <= 0) continue;
            if (scope.Names(Clauses[number])) score += _options.NamedBonus;
            if (role.Concerns(Clauses[number].Clause.Addressee.Kind)) score += _options.RoleBonus;
            if (scope.Recent.Contains(Clauses[number].Id)) score += _options.RecentBonus;
            ranked.Add(new RankedClause(Clauses[number], score, evidence.Text, evidence.Asked, evidence.Topic, evidence.Coverage));
        }

        ranked.Sort(static (one, other) => other.Score.CompareTo(one.Score));
        if (ranked.Count > count) ranked.RemoveRange(count, ranked.Count - count);
        return new RankedQuestion(question, ranked, similar, none, declined, answered);
    }

    private void Texts(ReadQuestion question, ClauseScope scope, Dictionary<int, Evidence> scores)
    {
        var hits = _text.Search(question.Terms, _options.Text.Candidates).Where(hit => scope.Includes(Clauses[hit.Document])).ToList();
        foreach (var hit in hits)
        {
            ref var evidence = ref At(scores, hit.Document);
            evidence.Text = hit.Score / hits[0].Score * MathF.Sqrt(hit.Coverage);
            evidence.Coverage = hit.Coverage;
        }
    }

    private List<(int Number, float Similarity)> Neighbours(QuestionFeatures question, ClauseScope scope, Dictionary<int, Evidence> scores, out float declined, out float answered)
    {
        (declined, answered) = (0, 0);
        var similar = new List<(int Number, float Similarity)>();
        if (_asked is null) return similar;
        var included = Clauses.Select(scope.Includes).ToArray();
        var similarities = _asked.Similarities(question);
        for (var number = 0; number < similarities.Length; number++)
        {
            if (similarities[number] <= 0) continue;
            if (Asked[number].Clause is null)
            {
                declined = Math.Max(declined, similarities[number]);
            }
            else if (Array.Exists(_clausesOfAsked[number], clause => included[clause]))
            {
                answered = Math.Max(answered, similarities[number]);
                Keep(similar, (number, similarities[number]));
            }
        }

        foreach (var (number, similarity) in similar)
        {
            foreach (var clause in _clausesOfAsked[number]) At(scores, clause).Asked += MathF.Pow(similarity, _options.NeighbourPower);
        }

        foreach (var clause in scores.Keys)
        {
            ref var evidence = ref At(scores, clause);
            if (evidence.Asked > 0) evidence.Asked = MathF.Pow(evidence.Asked, 1 / _options.NeighbourPower);
        }

        return similar;
    }

    // The nearest few of thousands, in order.
    private void Keep(List<(int Number, float Similarity)> nearest, (int Number, float Similarity) one)
    {
        if (nearest.Count == _options.Neighbours && one.Similarity <= nearest[^1].Similarity) return;
        var place = nearest.Count;
        while (place > 0 && nearest[place - 1].Similarity < one.Similarity) place--;
        nearest.Insert(place, one);
        if (nearest.Count > _options.Neighbours) nearest.RemoveAt(_options.Neighbours);
    }

    private float Topics(QuestionFeatures question, ClauseScope scope, Dictionary<int, Evidence> scores)
    {
        if (_topic is null) return 0;
        var probabilities = _topic.Probabilities(question);
        var none = probabilities[Clauses.Count];
        var inScope = 1e-6f;
        for (var number = 0; number < Clauses.Count; number++)
        {
            if (scope.Includes(Clauses[number])) inScope += probabilities[number];
        }

        for (var number = 0; number < Clauses.Count; number++) At(scores, number).Topic = probabilities[number] / inScope;
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

    private static ref Evidence At(Dictionary<int, Evidence> scores, int clause) => ref CollectionsMarshal.GetValueRefOrAddDefault(scores, clause, out _);

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
