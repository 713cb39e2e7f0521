using System.Buffers;

namespace ConductBot.Answers.Ranking;

/// <summary>The second stage: reads a document word by word against one query. Made for one query, used for many documents, by one thread.</summary>
internal sealed class QueryScorer : IDisposable
{
    private const float FramedPair = 0.4f;
    private readonly TextIndex _index;
    private readonly RankingOptions _options;
    private readonly QueryTerm[] _query;

    // By folded syllable: the first place in the query that has it, counted from 1; then by place the next one.
    private readonly int[] _first;
    private readonly int[] _next;
    private readonly float[] _idf;
    private readonly float[] _pairIdf;
    private readonly float[] _single;
    private readonly float[] _pair;
    private readonly float[] _triple;
    private readonly float[] _covered;
    private readonly float[] _segment;
    private readonly bool[] _inTitle;
    private readonly bool[] _pairInTitle;
    private readonly bool[] _inLine;
    private readonly bool[] _framed;
    private readonly float _total;
    private readonly float _squares;
    private Run[] _before;
    private Run[] _now;
    private float _bestSegment;
    private float _segmentSum;
    private float _frame;
    private float _line;
    private float _linePairs;
    private float _bestFramed;
    private float _longest;
    private bool _lead;

    public QueryScorer(IReadOnlyList<QueryTerm> query, TextIndex index, RankingOptions options)
    {
        (_query, _index, _options) = ([.. query], index, options);
        var count = query.Count;
        _next = new int[count + 1];
        _first = ArrayPool<int>.Shared.Rent(index.Lexicon.FoldedCount);
        Array.Clear(_first, 0, index.Lexicon.FoldedCount);
        (_idf, _pairIdf) = (new float[count], new float[count]);
        (_single, _pair, _triple, _covered, _segment) = (new float[count], new float[count], new float[count], new float[count], new float[count]);
        (_inTitle, _pairInTitle, _inLine, _framed) = (new bool[count], new bool[count], new bool[count], new bool[count]);
        (_before, _now) = (new Run[count], new Run[count]);
        for (var i = 0; i < count; i++)
        {
            _idf[i] = index.Idf(query[i]);
            _total += query[i].Weight * _idf[i];
            _squares += query[i].Weight * _idf[i] * _idf[i];
            if (i > 0 && query[i - 1].Sequence == query[i].Sequence) _pairIdf[i] = index.PairIdf(query[i - 1], query[i]);
        }

        for (var i = count; i > 0; i--)
        {
            if (query[i - 1].Folded >= 0) (_next[i], _first[query[i - 1].Folded]) = (_first[query[i - 1].Folded], i);
        }
    }

    /// <summary>Gives back what it borrowed.</summary>
    public void Dispose() => ArrayPool<int>.Shared.Return(_first);

    /// <summary>How well one document fits.</summary>
    /// <param name="document">Its number.</param>
    /// <param name="group">How well others of its group fit, in the first stage's scores.</param>
    public Hit Score(int document, float group)
    {
        var evidence = Evidence(document) with { Group = group / Math.Max(_total, 1e-6f) };
        return new Hit(document, _total * _options.Weights.Score(evidence), evidence.Coverage);
    }

    /// <summary>What speaks for one document, all parts relative to the query's weight.</summary>
    public TextEvidence Evidence(int document)
    {
        Array.Clear(_covered);
        Array.Clear(_single);
        Array.Clear(_pair);
        Array.Clear(_triple);
        Array.Clear(_framed);
        (_bestSegment, _bestFramed, _longest, _frame) = (0, 0, 0, 0);
        var title = _index.Field(document, 1);
        _lead = true;
        Read(title, _index.FieldFactor(1, title.Length), out var titleShare);
        var titleSegment = _bestSegment;
        for (var i = 0; i < _query.Length; i++) (_inTitle[i], _pairInTitle[i]) = (_single[i] > 0, _pair[i] > 0);

        (_bestSegment, _bestFramed, _lead) = (0, 0, true);
        var body = _index.Field(document, 0);
        Read(body, _index.FieldFactor(0, body.Length), out _);

        var (words, pairs, triples, covered) = (0f, 0f, 0f, 0f);
        var (pairsHad, triplesHad, missing, titleHad, titlePairs) = (0f, 0f, 0f, 0f, 0f);
        for (var i = 0; i < _query.Length; i++)
        {
            var weight = _query[i].Weight;
            if (_single[i] <= 0)
            {
                missing += weight * _idf[i] * _idf[i];
                continue;
            }

            words += weight * _idf[i] * Saturate(_single[i]);
            covered += weight * _idf[i] * Math.Min(1, _covered[i]);
            if (_inTitle[i]) titleHad += weight * _idf[i];
            if (_pairInTitle[i]) titlePairs += weight * _pairIdf[i];
            if (_pair[i] > 0)
            {
                pairs += weight * _pairIdf[i] * Saturate(_pair[i]);
                pairsHad += weight * _pairIdf[i];
            }

            if (_triple[i] <= 0) continue;
            triples += weight * Math.Max(_pairIdf[i], _pairIdf[i - 1]) * Saturate(_triple[i]);
            triplesHad += weight * _pairIdf[i];
        }

        var total = Math.Max(_total, 1e-6f);
        return new TextEvidence
        {
            Words = words / total,
            Pairs = pairs / total,
            Triples = triples / total,
            Title = titleSegment / total,
            TitleShare = titleShare,
            Segment = _bestSegment / total,
            Coverage = covered / total,
            PairCoverage = pairsHad / total,
            TripleCoverage = triplesHad / total,
            Framed = _bestFramed / total,
            Longest = _longest / total,
            Length = MathF.Log(1 + body.Length),
            Missing = missing / Math.Max(_squares, 1e-6f),
            TitleCoverage = titleHad / total,
            TitlePairCoverage = titlePairs / total,
        };
    }

    private void Read(ReadOnlySpan<int> tokens, float factor, out float share)
    {
        Array.Clear(_before);
        Array.Clear(_segment);
        _segmentSum = 0;
        share = tokens.Length <= _options.ShortField ? Share(tokens) : 0;
        var folded = _index.Folded;
        var clean = true;
        foreach (var token in tokens)
        {
            if (token == Lexicon.Boundary)
            {
                EndSegment();
                continue;
            }

            var place = _first[folded[token]];
            if (place == 0 && clean) continue;
            Array.Clear(_now);
            clean = place == 0;
            for (; place > 0; place = _next[place]) Match(place - 1, token, factor);
            (_before, _now) = (_now, _before);
        }

        EndSegment();
    }

    // The share of a short field's weight that the query has.
    private float Share(ReadOnlySpan<int> tokens)
    {
        var folded = _index.Folded;
        var (known, all) = (0f, 0f);
        foreach (var token in tokens)
        {
            if (token == Lexicon.Boundary) continue;
            var idf = _index.IdfOf(token);
            all += idf;
            if (_first[folded[token]] > 0) known += idf;
        }

        return all > 0 ? known / all : 0;
    }

    private void Match(int at, int token, float factor)
    {
        ref readonly var term = ref _query[at];
        var match = !term.Marked || term.Exact == token ? 1 : _options.FoldedMatch;
        var previous = at > 0 && _pairIdf[at] > 0 ? _before[at - 1] : default;
        _now[at] = new Run(previous.Length + 1, match * (previous.Length > 0 ? previous.Match : 1), previous.Weight + (term.Weight * _idf[at] * match));
        if (_now[at].Length >= 2) _longest = Math.Max(_longest, _now[at].Weight);
        _single[at] += factor * match;
        _covered[at] = Math.Max(_covered[at], match);
        if (_now[at].Length >= 2) _pair[at] += factor * _now[at].Match;
        if (_now[at].Length >= 3) _triple[at] += factor * _now[at].Match;

        if (!_inLine[at])
        {
            _inLine[at] = true;
            if (!_framed[at]) _line += term.Weight * _idf[at];
        }

        var gain = (term.Weight * _idf[at] * match) + (_now[at].Length >= 2 ? _options.SegmentPair * term.Weight * _pairIdf[at] * _now[at].Match : 0);
        if (gain <= _segment[at]) return;
        if (_now[at].Length >= 2 && _segment[at] <= term.Weight * _idf[at]) _linePairs += term.Weight * _pairIdf[at];
        _segmentSum += gain - _segment[at];
        _segment[at] = gain;
    }

    private void EndSegment()
    {
        _bestSegment = Math.Max(_bestSegment, _segmentSum);
        if (_segmentSum > 0)
        {
            // A paragraph is read with the title and the first paragraph above it: "1. …" alone seldom says of what.
            _bestFramed = Math.Max(_bestFramed, _frame + _line + (FramedPair * _linePairs));
            Array.Clear(_segment);
            if (_lead)
            {
                _frame += _line;
                for (var i = 0; i < _framed.Length; i++) _framed[i] |= _inLine[i];
            }

            Array.Clear(_inLine);
        }

        _lead = false;
        (_segmentSum, _line, _linePairs) = (0, 0, 0);
    }

    private float Saturate(float frequency) => frequency * (_options.Saturation + 1) / (_options.Saturation + frequency);

    private readonly record struct Run(int Length, float Match, float Weight);
}
