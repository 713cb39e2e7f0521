namespace ConductBot.Answers.Ranking;

/// <summary>The second stage: reads a document word by word against one query. Made for one query, used for many documents, by one thread.</summary>
internal sealed class QueryScorer
{
    private readonly TextIndex _index;
    private readonly RankingOptions _options;
    private readonly IReadOnlyList<QueryTerm> _query;
    private readonly Dictionary<int, int[]> _positions = [];
    private readonly float[] _idf;
    private readonly float[] _pairIdf;
    private readonly float[] _single;
    private readonly float[] _pair;
    private readonly float[] _triple;
    private readonly float _total;
    private Run[] _before;
    private Run[] _now;

    public QueryScorer(IReadOnlyList<QueryTerm> query, TextIndex index, RankingOptions options)
    {
        (_query, _index, _options) = (query, index, options);
        _idf = new float[query.Count];
        _pairIdf = new float[query.Count];
        (_single, _pair, _triple) = (new float[query.Count], new float[query.Count], new float[query.Count]);
        (_before, _now) = (new Run[query.Count], new Run[query.Count]);
        for (var i = 0; i < query.Count; i++)
        {
            _idf[i] = index.Idf(query[i]);
            _total += query[i].Weight * _idf[i];
            if (i > 0 && query[i - 1].Sequence == query[i].Sequence) _pairIdf[i] = index.PairIdf(query[i - 1], query[i]);
            if (query[i].Folded >= 0)
            {
                _positions[query[i].Folded] = _positions.TryGetValue(query[i].Folded, out var known) ? [.. known, i] : [i];
            }
        }
    }

    /// <summary>How well one document fits.</summary>
    public Hit Score(int document)
    {
        Array.Clear(_single);
        Array.Clear(_pair);
        Array.Clear(_triple);
        for (var field = 0; field < _index.FieldCount; field++) Read(_index.Field(document, field), field);

        var (score, covered) = (0f, 0f);
        for (var i = 0; i < _query.Count; i++)
        {
            if (_single[i] <= 0) continue;
            var weight = _query[i].Weight;
            score += weight * _idf[i] * Saturate(_single[i]);
            covered += weight * _idf[i] * Math.Min(1, _single[i]);
            if (_pair[i] > 0) score += _options.Bigram * weight * _pairIdf[i] * Saturate(_pair[i]);
            if (_triple[i] > 0) score += _options.Trigram * weight * Math.Max(_pairIdf[i], _pairIdf[i - 1]) * Saturate(_triple[i]);
        }

        var coverage = _total > 0 ? covered / _total : 0;
        return new Hit(document, score * (1 + (_options.Coverage * coverage)), coverage);
    }

    private void Read(ReadOnlySpan<int> tokens, int field)
    {
        var factor = _index.FieldFactor(field, tokens.Length);
        Array.Clear(_before);
        var clean = true;
        foreach (var token in tokens)
        {
            var found = _positions.TryGetValue(_index.FoldedOf(token), out var positions);
            if (!found && clean) continue;
            Array.Clear(_now);
            clean = !found;
            foreach (var at in positions ?? [])
            {
                var match = !_query[at].Marked || _query[at].Exact == token ? 1 : _options.FoldedMatch;
                var previous = at > 0 && _pairIdf[at] > 0 ? _before[at - 1] : default;
                _now[at] = new Run(previous.Length + 1, match * (previous.Length > 0 ? previous.Match : 1));
                _single[at] += factor * match;
                if (_now[at].Length >= 2) _pair[at] += factor * _now[at].Match;
                if (_now[at].Length >= 3) _triple[at] += factor * _now[at].Match;
            }

            (_before, _now) = (_now, _before);
        }
    }

    private float Saturate(float frequency) => frequency * (_options.Saturation + 1) / (_options.Saturation + frequency);

    private readonly record struct Run(int Length, float Match);
}
