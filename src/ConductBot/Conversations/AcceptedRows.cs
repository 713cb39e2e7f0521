using System.Runtime.InteropServices;

namespace ConductBot.Conversations;

/// <summary>
/// Which activities of a conversation were accepted, so that the store is not asked about each that comes in whether it came before. Known by a number made of their row's key: two rows may have the
/// same one, and then the store is asked for nothing. What another process accepts is not known here; its row is met when this one's is inserted.
/// </summary>
internal sealed class AcceptedRows
{
    // Those of a day are kept; a conversation with more of them asks the store.
    private const int Most = 256;

    private readonly List<int> _numbers = [];
    private bool _known;

    /// <summary>Takes note of the rows that there are. Those noted before stay: they may have been written while these were read.</summary>
    public void Know(IEnumerable<string> rows)
    {
        _known = true;
        foreach (var row in rows) TryAdd(row);
    }

    /// <summary>The store is asked about each until <see cref="Know"/>.</summary>
    public void Forget() => _known = false;

    /// <summary>Adds a row. False when it may be there already.</summary>
    public bool TryAdd(string row)
    {
        var number = NumberOf(row);
        if (_numbers.Contains(number)) return false;

        if (_numbers.Count == Most)
        {
            Forget();
            _numbers.Clear();
        }

        _numbers.Add(number);
        return _known;
    }

    private static int NumberOf(string row)
    {
        var hash = new HashCode();
        hash.AddBytes(MemoryMarshal.AsBytes(row.AsSpan()));
        return hash.ToHashCode();
    }
}
