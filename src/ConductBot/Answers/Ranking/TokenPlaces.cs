using System.Buffers;

namespace ConductBot.Answers.Ranking;

/// <summary>
/// Where each folded word stands among all tokens, and where paragraphs end. A query marks its words' places, a bit a token, and looks at those alone: of
/// the library's own clauses a question has about a fifth of the tokens, and reading all of them was half of what an answer cost.
/// </summary>
internal sealed class TokenPlaces
{
    private readonly int[] _starts;
    private readonly int[] _places;
    private readonly ulong[] _boundaries;
    private readonly FieldPlaces[] _fields;

    public TokenPlaces(int[] tokens, int[] fieldStarts, (int[] Of, int Count) folded, float[] idf)
    {
        _starts = new int[folded.Count + 1];
        _boundaries = new ulong[(tokens.Length >> 6) + 1];
        foreach (var token in tokens) _starts[folded.Of[token] + 1]++;
        for (var number = 0; number < folded.Count; number++) _starts[number + 1] += _starts[number];
        _places = new int[tokens.Length];
        var next = _starts.ToArray();
        for (var at = 0; at < tokens.Length; at++)
        {
            _places[next[folded.Of[tokens[at]]]++] = at;
            if (tokens[at] == Lexicon.Boundary) _boundaries[at >> 6] |= 1UL << (at & 63);
        }

        _fields = new FieldPlaces[fieldStarts.Length - 1];
        for (var field = 0; field < _fields.Length; field++)
        {
            var weight = 0f;
            for (var at = fieldStarts[field]; at < fieldStarts[field + 1]; at++) weight += tokens[at] == Lexicon.Boundary ? 0 : idf[tokens[at]];
            _fields[field] = new FieldPlaces(fieldStarts[field], fieldStarts[field + 1], weight);
        }
    }

    /// <summary>Marks at which only the paragraphs end; to be given back to the shared pool.</summary>
    public ulong[] Rent()
    {
        var marks = ArrayPool<ulong>.Shared.Rent(_boundaries.Length);
        _boundaries.CopyTo(marks, 0);
        return marks;
    }

    /// <summary>Marks all places of a folded word.</summary>
    public void Mark(int folded, ulong[] marks)
    {
        foreach (var at in _places.AsSpan(_starts[folded].._starts[folded + 1])) marks[at >> 6] |= 1UL << (at & 63);
    }

    /// <summary>A field by its number among all fields of all documents.</summary>
    public FieldPlaces Field(int number) => _fields[number];
}
