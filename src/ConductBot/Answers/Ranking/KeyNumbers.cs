using System.Numerics;

namespace ConductBot.Answers.Ranking;

/// <summary>Gives 64-bit keys numbers in order of first sight; key 0 is none. Open addressing in flat arrays: building an index is mostly this.</summary>
internal sealed class KeyNumbers
{
    private ulong[] _keys = new ulong[1 << 10];
    private int[] _numbers = new int[1 << 10];

    /// <summary>How many keys there are.</summary>
    public int Count { get; private set; }

    /// <summary>The key's number, given out at first sight.</summary>
    public int Add(ulong key)
    {
        var slot = Slot(_keys, key);
        if (_keys[slot] == key) return _numbers[slot];
        if (Count * 2 >= _keys.Length)
        {
            Grow();
            slot = Slot(_keys, key);
        }

        (_keys[slot], _numbers[slot]) = (key, Count);
        return Count++;
    }

    /// <summary>The key's number, -1 when it has none.</summary>
    public int Find(ulong key)
    {
        var slot = Slot(_keys, key);
        return _keys[slot] == key ? _numbers[slot] : -1;
    }

    /// <summary>The same keys under other numbers; those that get -1 are left out.</summary>
    public KeyNumbers Renumbered(int[] numbers)
    {
        var kept = numbers.Count(static number => number >= 0);
        var capacity = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, kept * 2));
        var other = new KeyNumbers { _keys = new ulong[capacity], _numbers = new int[capacity], Count = kept };
        for (var old = 0; old < _keys.Length; old++)
        {
            if (_keys[old] == 0 || numbers[_numbers[old]] < 0) continue;
            var slot = Slot(other._keys, _keys[old]);
            (other._keys[slot], other._numbers[slot]) = (_keys[old], numbers[_numbers[old]]);
        }

        return other;
    }

    private void Grow()
    {
        var (keys, numbers) = (_keys, _numbers);
        (_keys, _numbers) = (new ulong[keys.Length * 2], new int[keys.Length * 2]);
        for (var old = 0; old < keys.Length; old++)
        {
            if (keys[old] == 0) continue;
            var slot = Slot(_keys, keys[old]);
            (_keys[slot], _numbers[slot]) = (keys[old], numbers[old]);
        }
    }

    private static int Slot(ulong[] keys, ulong key)
    {
        var mask = keys.Length - 1;
        var slot = (int)((key * 0x9E3779B97F4A7C15) >> 33) & mask;
        while (keys[slot] != 0 && keys[slot] != key) slot = (slot + 1) & mask;
        return slot;
    }
}
