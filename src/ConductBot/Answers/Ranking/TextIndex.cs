using System.Buffers;
using ConductBot.Answers.Text;

namespace ConductBot.Answers.Ranking;

/// <summary>
/// Ranks documents of several fields for a query in two stages: BM25F over folded syllables and pairs finds candidates; the second stage reads the candidates
/// word by word and scores exact spelling, pairs, triples and coverage. With few documents every one is a candidate.
/// </summary>
internal sealed class TextIndex
{
    private readonly RankingOptions _options;
    private int[]? _groups;
    private readonly Postings _postings;
    private readonly int[] _foldedOf;
    private readonly int[] _tokens;
    private readonly int[] _fieldStarts;
    private readonly int _fields;
    private readonly float[] _averages;
    private readonly int[] _exactFrequency;
    private readonly float[] _idf;

    private TextIndex(Lexicon lexicon, int fields, int[] tokens, int[] fieldStarts, RankingOptions options)
    {
        (Lexicon, _fields, _tokens, _fieldStarts, _options) = (lexicon, fields, tokens, fieldStarts, options);
        _foldedOf = lexicon.FoldedTable();
        Documents = (fieldStarts.Length - 1) / fields;
        _averages = new float[fields];
        for (var slot = 0; slot < Documents * fields; slot++) _averages[slot % fields] += fieldStarts[slot + 1] - fieldStarts[slot];
        for (var field = 0; field < fields; field++) _averages[field] = Math.Max(1, _averages[field] / Math.Max(1, Documents));
        _exactFrequency = ExactFrequencies();
        _idf = Array.ConvertAll(_exactFrequency, Idf);
        _postings = Postings.Build(Documents, Terms);
        if (ScoresAll) Places = new TokenPlaces(_tokens, _fieldStarts, (_foldedOf, lexicon.FoldedCount), _idf);
    }

    /// <summary>Whether there are so few documents that each is scored for every query.</summary>
    public bool ScoresAll => Documents <= _options.Candidates;

    /// <summary>Where each word stands; null where there are too many documents to keep that.</summary>
    internal TokenPlaces? Places { get; }

    /// <summary>Numbers of the tokens.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>How many documents there are.</summary>
    public int Documents { get; }

    /// <summary>Indexes documents, each given as its fields in the same order; <paramref name="groups"/> says which belong together (the articles of one law).</summary>
    public static TextIndex Build(IEnumerable<string[]> documents, int fields, RankingOptions options, Lexicon? lexicon = null, int[]? groups = null)
    {
        lexicon ??= new Lexicon();
        var (tokens, starts) = Read(documents, fields, lexicon);
        return new TextIndex(lexicon, fields, tokens, starts, options) { _groups = groups };
    }

    // A method of its own: its growing lists are given back before the postings are built.
    private static (int[] Tokens, int[] Starts) Read(IEnumerable<string[]> documents, int fields, Lexicon lexicon)
    {
        var tokens = new List<int>();
        var starts = new List<int> { 0 };
        foreach (var document in documents)
        {
            for (var field = 0; field < fields; field++)
            {
                foreach (var line in document[field].AsSpan().EnumerateLines())
                {
                    foreach (var word in Words.Of(line)) tokens.Add(lexicon.Add(word.Text));
                    tokens.Add(Lexicon.Boundary);
                }

                starts.Add(tokens.Count);
            }
        }

        return ([.. tokens], [.. starts]);
    }

    /// <summary>How telling a query's token is (inverse document frequency).</summary>
    public float Idf(QueryTerm term) => Idf(
        term.Marked ? (term.Exact < 0 ? 0 : _exactFrequency[term.Exact]) : (term.Folded < 0 ? 0 : _postings.Count(Postings.Key(term.Folded))));

    /// <summary>Whether a document has this word in its exact spelling.</summary>
    public bool Has(string token) => Lexicon.Exact(token) is >= 0 and var exact && exact < _exactFrequency.Length && _exactFrequency[exact] > 0;

    /// <summary>How telling a document's token is.</summary>
    public float IdfOf(int exact) => _idf[exact];

    /// <summary>The best documents for a query, best first.</summary>
    public List<Hit> Search(IReadOnlyList<QueryTerm> query, int count)
    {
        using var scorer = new QueryScorer(query, this, _options);
        var best = new PriorityQueue<Hit, float>(count + 1);
        var candidates = Candidates(query);
        var groups = GroupScores(candidates);
        foreach (var (document, _) in candidates)
        {
            var hit = scorer.Score(document, groups?[_groups![document]] ?? 0);
            if (hit.Score <= 0) continue;
            best.Enqueue(hit, hit.Score);
            if (best.Count > count) best.Dequeue();
        }

        var hits = new List<Hit>(best.Count);
        while (best.TryDequeue(out var hit, out _)) hits.Add(hit);
        hits.Reverse();
        return hits;
    }

    /// <summary>Scores the included documents, each at its number; 0 where there is nothing to score. For few documents (<see cref="ScoresAll"/>).</summary>
    public void Score(IReadOnlyList<QueryTerm> query, ReadOnlySpan<bool> included, Span<Hit> hits)
    {
        using var scorer = new QueryScorer(query, this, _options);
        var groups = GroupScores(_groups is null ? [] : Candidates(query));
        for (var document = 0; document < Documents; document++)
        {
            hits[document] = included[document] ? scorer.Score(document, groups?[_groups![document]] ?? 0) : default;
        }
    }

    /// <summary>How many documents have two folded words in a row (0 also for a pair that one document alone has).</summary>
    public int PairFrequency(string first, string second) => _postings.Count(Postings.Key(Lexicon.Folded(first), Lexicon.Folded(second)));

    internal float PairIdf(QueryTerm first, QueryTerm second) =>
        first.Folded < 0 || second.Folded < 0 ? Idf(0) : Idf(Math.Max(1, _postings.Count(Postings.Key(first.Folded, second.Folded))));

    internal ReadOnlySpan<int> Field(int document, int field) =>
        _tokens.AsSpan(_fieldStarts[(document * _fields) + field].._fieldStarts[(document * _fields) + field + 1]);

    internal FieldPlaces PlacesOf(int document, int field) => Places!.Field((document * _fields) + field);

    internal int TokenAt(int at) => _tokens[at];

    internal ReadOnlySpan<int> Folded => _foldedOf;

    internal float FieldFactor(int field, int length) =>
        _options.FieldWeight[field] / (1 - _options.LengthPenalty[field] + (_options.LengthPenalty[field] * length / _averages[field]));

    private float Idf(int frequency) => MathF.Log(1 + ((Documents - frequency + 0.5f) / (frequency + 0.5f)));

    // How well the others of a group fit: the mean of its second to fourth best.
    private Dictionary<int, float>? GroupScores(IReadOnlyList<(int Document, float Score)> candidates) => _groups is null ? null : candidates
        .GroupBy(candidate => _groups[candidate.Document])
        .ToDictionary(static group => group.Key, static group => group.Select(static candidate => candidate.Score).OrderDescending().Skip(1).Take(3).Sum() / 3);

    private IReadOnlyList<(int Document, float Score)> Candidates(IReadOnlyList<QueryTerm> query)
    {
        if (Documents <= _options.Candidates) return [.. Enumerable.Range(0, Documents).Select(static document => (document, 0f))];
        var scores = ArrayPool<float>.Shared.Rent(Documents);
        Array.Clear(scores, 0, Documents);
        for (var i = 0; i < query.Count; i++)
        {
            var term = query[i];
            if (term.Folded < 0) continue;
            Add(scores, Postings.Key(term.Folded), term.Weight);
            if (i > 0 && query[i - 1].Sequence == term.Sequence && query[i - 1].Folded >= 0)
            {
                Add(scores, Postings.Key(query[i - 1].Folded, term.Folded), _options.CandidatePairs * MathF.Sqrt(term.Weight * query[i - 1].Weight));
            }
        }

        var best = new PriorityQueue<int, float>(_options.Candidates + 1);
        for (var document = 0; document < Documents; document++)
        {
            if (scores[document] <= 0) continue;
            if (best.Count < _options.Candidates) best.Enqueue(document, scores[document]);
            else if (best.TryPeek(out _, out var least) && scores[document] > least) best.EnqueueDequeue(document, scores[document]);
        }

        ArrayPool<float>.Shared.Return(scores);
        return [.. best.UnorderedItems.Select(static item => (item.Element, item.Priority))];
    }

    private void Add(float[] scores, ulong key, float weight)
    {
        var (documents, impacts) = _postings[key];
        if (documents.IsEmpty) return;
        var factor = weight * Idf(documents.Length);
        var ids = documents.Span;
        var values = impacts.Span;
        for (var i = 0; i < ids.Length; i++) scores[ids[i]] += factor * (float)values[i];
    }

    private void Terms(int document, Dictionary<ulong, float> terms)
    {
        for (var field = 0; field < _fields; field++)
        {
            var tokens = Field(document, field);
            var factor = FieldFactor(field, tokens.Length);
            for (var i = 0; i < tokens.Length; i++)
            {
                if (tokens[i] == Lexicon.Boundary) continue;
                var folded = _foldedOf[tokens[i]];
                Accumulate(terms, Postings.Key(folded), factor);
                if (i > 0 && tokens[i - 1] != Lexicon.Boundary) Accumulate(terms, Postings.Key(_foldedOf[tokens[i - 1]], folded), factor);
            }
        }

        foreach (var key in terms.Keys)
        {
            ref var value = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrNullRef(terms, key);
            value = value * (_options.Saturation + 1) / (_options.Saturation + value);
        }
    }

    private static void Accumulate(Dictionary<ulong, float> terms, ulong key, float value)
    {
        ref var total = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(terms, key, out _);
        total += value;
    }

    private int[] ExactFrequencies()
    {
        var frequency = new int[Lexicon.ExactCount];
        var seen = new int[Lexicon.ExactCount];
        for (var document = 0; document < Documents; document++)
        {
            for (var at = _fieldStarts[document * _fields]; at < _fieldStarts[(document + 1) * _fields]; at++)
            {
                if (seen[_tokens[at]] == document + 1) continue;
                seen[_tokens[at]] = document + 1;
                frequency[_tokens[at]]++;
            }
        }

        return frequency;
    }
}
