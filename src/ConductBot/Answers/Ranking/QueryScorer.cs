using System.Buffers;
using System.Numerics;

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
    private int _serial;
    private bool _adjacent;
    private ulong[]? _marks;

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

        if (index.Places is not { } places) return;
        _marks = places.Rent();
        for (var i = 0; i < count; i++)
        {
            if (query[i].Folded is >= 0 and var folded && _first[folded] == i + 1) places.Mark(folded, _marks);
        }
    }

    /// <summary>Gives back what it borrowed.</summary>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_first);
        if (_marks is not null) ArrayPool<ulong>.Shared.Return(_marks);
    }

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
        var titleShare = Field(document, 1);
        var titleSegment = _bestSegment;
        for (var i = 0; i < _query.Length; i++) (_inTitle[i], _pairInTitle[i]) = (_single[i] > 0, _pair[i] > 0);

        (_bestSegment, _bestFramed) = (0, 0);
        Field(document, 0);

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
            Length = MathF.Log(1 + _index.Field(document, 0).Length),
            Missing = missing / Math.Max(_squares, 1e-6f),
            TitleCoverage = titleHad / total,
            TitlePairCoverage = titlePairs / total,
        };
    }

    private float Field(int document, int field)
    {
        _lead = true;
        var tokens = _index.Field(document, field);
        var factor = _index.FieldFactor(field, tokens.Length);
        return _marks is null ? Read(tokens, factor) : Read(_index.PlacesOf(document, field), factor);
    }

    // Both give the share of a short field's weight that the query has. This one reads every token in turn.
    private float Read(ReadOnlySpan<int> tokens, float factor)
    {
        Begin();
        var folded = _index.Folded;
        foreach (var token in tokens)
        {
            if (token == Lexicon.Boundary)
            {
                EndSegment();
                continue;
            }

            var place = _first[folded[token]];
            if (place == 0) _adjacent = false;
            else MatchAll(place, token, factor);
        }

        EndSegment();
        return tokens.Length <= _options.ShortField ? Share(tokens) : 0;
    }

    // The same of a field of which it is known where it has the query's words and where its paragraphs end: all else is passed over.
    private float Read(FieldPlaces field, float factor)
    {
        Begin();
        var known = 0f;
        var next = -1;
        var folded = _index.Folded;
        for (var word = field.Start >> 6; word << 6 < field.End; word++)
        {
            for (var bits = field.Marks(_marks!, word); bits != 0; bits &= bits - 1)
            {
                var at = (word << 6) + BitOperations.TrailingZeroCount(bits);
                var token = _index.TokenAt(at);
                if (token == Lexicon.Boundary)
                {
                    EndSegment();
                    if (at == next) next++;
                    continue;
                }

                known += _index.IdfOf(token);
                _adjacent &= at == next;
                MatchAll(_first[folded[token]], token, factor);
                next = at + 1;
            }
        }

        EndSegment();
        return field.End - field.Start <= _options.ShortField && field.Weight > 0 ? known / field.Weight : 0;
    }

    private void Begin()
    {
        Array.Clear(_segment);
        (_segmentSum, _adjacent) = (0, false);
    }

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

    private void MatchAll(int place, int token, float factor)
    {
        _serial++;
        for (; place > 0; place = _next[place]) Match(place - 1, token, factor);
        (_before, _now) = (_now, _before);
        _adjacent = true;
    }

    private void Match(int at, int token, float factor)
    {
        ref readonly var term = ref _query[at];
        var match = !term.Marked || term.Exact == token ? 1 : _options.FoldedMatch;

        // A run is good for the very next word only: its serial number says so, and nothing need be cleared between words.
        var previous = _adjacent && at > 0 && _pairIdf[at] > 0 && _before[at - 1].Serial == _serial - 1 ? _before[at - 1] : default;
        _now[at] = new Run(_serial, previous.Length + 1, match * (previous.Length > 0 ? previous.Match : 1), previous.Weight + (term.Weight * _idf[at] * match));
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

    private readonly record struct Run(int Serial, int Length, float Match, float Weight);
}
