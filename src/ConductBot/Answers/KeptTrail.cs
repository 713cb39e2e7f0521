using System.Buffers;

namespace ConductBot.Answers;

/// <summary>Where the parts of a kept <see cref="AnswerState"/> stand in its JSON.</summary>
/// <param name="json">The JSON.</param>
internal struct KeptTrail(string json)
{
    /// <summary>How a state and each earlier question in it begin.</summary>
    public const string Question = "{\"question\":\"";

    private static readonly SearchValues<char> Ends = SearchValues.Create('"', '\\');
    private Range _asked;
    private Range _clauses;
    private Range _turn;
    private int _at;

    /// <summary>The last question, escaped.</summary>
    public readonly ReadOnlySpan<char> Asked => json.AsSpan()[_asked];

    /// <summary>What its answer cited: JSON strings with commas between them.</summary>
    public readonly ReadOnlySpan<char> Clauses => json.AsSpan()[_clauses];

    /// <summary>Its turn, escaped.</summary>
    public readonly ReadOnlySpan<char> Turn => json.AsSpan()[_turn];

    /// <summary>Takes the JSON of a state apart; false where it is not written as <see cref="AnswerState.ToJson"/> writes it.</summary>
    public static bool TryRead(string json, out KeptTrail kept)
    {
        kept = new KeptTrail(json);
        if (!kept.Taken(Question, out kept._asked) || !kept.Listed(out kept._clauses) || !kept.Taken(",\"kind\":\"", out _) || !kept.Taken(",\"turn\":\"", out kept._turn) || !kept.Said(",\"earlier\":[")) return false;

        // All of it is looked through once before any of it is copied.
        var earlier = kept._at;
        while (kept.TryNext(out _, out _)) { }
        if (!kept.Said("]}") || kept._at != json.Length) return false;

        kept._at = earlier;
        return true;
    }

    /// <summary>The next earlier question, newest first, whole as it stands there; false when there is none any more.</summary>
    public bool TryNext(out ReadOnlySpan<char> question, out ReadOnlySpan<char> turn)
    {
        question = turn = [];
        var from = _at;
        if (!Taken(Question, out _) || !Listed(out _) || !Taken(",\"turn\":\"", out var ofTurn) || !Said("}")) return false;

        question = json.AsSpan()[from.._at];
        turn = json.AsSpan()[ofTurn];
        Said(",");
        return true;
    }

    // ,"clauses":["…","…"]
    private bool Listed(out Range strings)
    {
        strings = default;
        if (!Said(",\"clauses\":[")) return false;

        var from = _at;
        for (var more = Taken("\"", out _); more; more = Taken(",\"", out _)) { }
        strings = from.._at;
        return Said("]");
    }

    // A string with what stands before it, its opening quotation mark included.
    private bool Taken(string opening, out Range value)
    {
        value = default;
        if (!Said(opening)) return false;

        for (var at = _at; at < json.Length; at += 2)
        {
            if (json.AsSpan(at).IndexOfAny(Ends) is not (>= 0 and var more)) return false;

            at += more;
            if (json[at] != '"') continue;
            value = _at..at;
            _at = at + 1;
            return true;
        }

        return false;
    }

    private bool Said(string literal)
    {
        if (!json.AsSpan(_at).StartsWith(literal, StringComparison.Ordinal)) return false;

        _at += literal.Length;
        return true;
    }
}
