using System.Numerics;

namespace ConductBot.Answers.Ranking;

/// <summary>
/// Inverted lists keyed by a 64-bit term (a folded syllable, or two), in flat arrays: built by counting first and filling second, so that 60,000 articles fit
/// into little memory.
/// </summary>
internal sealed class Postings
{
    private readonly ulong[] _keys;
    private readonly int[] _starts;
    private readonly int[] _documents;
    private readonly Half[] _impacts;
    private readonly int _mask;

    private Postings(ulong[] keys, int[] starts, int[] documents, Half[] impacts)
    {
        (_keys, _starts, _documents, _impacts, _mask) = (keys, starts, documents, impacts, keys.Length - 1);
    }

    /// <summary>Key of a single folded syllable.</summary>
    public static ulong Key(int folded) => (ulong)(uint)folded + 1;

    /// <summary>Key of two folded syllables in a row.</summary>
    public static ulong Key(int first, int second) => (((ulong)(uint)first + 1) << 32) | ((uint)second + 1);

    /// <summary>The documents of a term; empty when no document (or, of a pair, only one) has it.</summary>
    public (ReadOnlyMemory<int> Documents, ReadOnlyMemory<Half> Impacts) this[ulong key]
    {
        get
        {
            var slot = Find(_keys, _mask, key);
            if (_keys[slot] != key) return default;
            var start = _starts[slot];
            var length = _documents[start];
            return (_documents.AsMemory(start + 1, length), _impacts.AsMemory(start + 1, length));
        }
    }

    /// <summary>How many documents have a term.</summary>
    public int Count(ulong key)
    {
        var slot = Find(_keys, _mask, key);
        return _keys[slot] == key ? _documents[_starts[slot]] : 0;
    }

    /// <summary>Builds the lists. <paramref name="terms"/> is called twice for each document, with the same result.</summary>
    public static Postings Build(int documents, Action<int, Dictionary<ulong, float>> terms)
    {
        var (keys, starts, total) = Places(documents, terms);
        return Filled((keys, starts, total), documents, terms);
    }

    // A method of its own: the counts are given back before the lists are made.
    private static (ulong[] Keys, int[] Starts, int Total) Places(int documents, Action<int, Dictionary<ulong, float>> terms)
    {
        var counts = new Counter();
        var buffer = new Dictionary<ulong, float>();
        for (var document = 0; document < documents; document++)
        {
            buffer.Clear();
            terms(document, buffer);
            foreach (var key in buffer.Keys) counts.Add(key);
        }

        // A pair that one document alone has costs more to keep than it finds: the second stage sees it anyway.
        var kept = counts.Where(static (key, count) => count > 1 || key <= uint.MaxValue);
        var capacity = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, kept.Count() * 3 / 2));
        var keys = new ulong[capacity];
        var starts = new int[capacity];
        var total = 0;
        foreach (var (key, count) in kept)
        {
            var slot = Find(keys, capacity - 1, key);
            keys[slot] = key;
            starts[slot] = total;
            total += count + 1;
        }

        return (keys, starts, total);
    }

    private static Postings Filled((ulong[] Keys, int[] Starts, int Total) places, int documents, Action<int, Dictionary<ulong, float>> terms)
    {
        var (keys, starts, total) = places;
        var postings = new int[total];
        var impacts = new Half[total];
        var buffer = new Dictionary<ulong, float>();
        for (var document = 0; document < documents; document++)
        {
            buffer.Clear();
            terms(document, buffer);
            foreach (var (key, impact) in buffer)
            {
                var slot = Find(keys, keys.Length - 1, key);
                if (keys[slot] != key) continue;
                var at = starts[slot] + 1 + postings[starts[slot]]++;
                postings[at] = document;
                impacts[at] = (Half)impact;
            }
        }

        return new Postings(keys, starts, postings, impacts);
    }

    private static int Find(ulong[] keys, int mask, ulong key)
    {
        var slot = (int)((key * 0x9E3779B97F4A7C15) >> 33) & mask;
        while (keys[slot] != 0 && keys[slot] != key) slot = (slot + 1) & mask;
        return slot;
    }

    private sealed class Counter
    {
        private ulong[] _keys = new ulong[1 << 12];
        private int[] _counts = new int[1 << 12];
        private int _used;

        public void Add(ulong key)
        {
            var slot = Find(_keys, _keys.Length - 1, key);
            if (_keys[slot] == 0)
            {
                _keys[slot] = key;
                if (++_used * 3 > _keys.Length * 2)
                {
                    Grow();
                    slot = Find(_keys, _keys.Length - 1, key);
                }
            }

            _counts[slot]++;
        }

        public IEnumerable<(ulong Key, int Count)> Where(Func<ulong, int, bool> keep)
        {
            for (var slot = 0; slot < _keys.Length; slot++)
            {
                if (_keys[slot] != 0 && keep(_keys[slot], _counts[slot])) yield return (_keys[slot], _counts[slot]);
            }
        }

        private void Grow()
        {
            var (keys, counts) = (_keys, _counts);
            _keys = new ulong[keys.Length * 2];
            _counts = new int[keys.Length * 2];
            for (var old = 0; old < keys.Length; old++)
            {
                if (keys[old] == 0) continue;
                var slot = Find(_keys, _keys.Length - 1, keys[old]);
                (_keys[slot], _counts[slot]) = (keys[old], counts[old]);
            }
        }
    }
}
