namespace ConductBot.Conversations;

/// <summary>
/// Which activities of a conversation were accepted and written down before, all of which marks or rows are kept: none is run a second time, and the store is not asked about each that comes in. What another process
/// accepts meanwhile is not known here; it changes the state's row, and whoever finds that changed reads all anew.
/// </summary>
internal sealed class AcceptedMarks
{
    // A conversation that is hardly ever at rest stays in memory for weeks.
    private const int MostDone = 10_000;

    private readonly List<ulong> _done = [];
    private readonly List<ulong> _rows = [];

    /// <summary>Takes note of what was read: activities that are done, oldest first, and rows that are there of such that are done or wait.</summary>
    public void Know(IEnumerable<ulong> done, IEnumerable<ulong> rows)
    {
        Forget();
        _done.AddRange(done);
        _rows.AddRange(rows);
    }

    /// <summary>All that was known.</summary>
    public void Forget()
    {
        _done.Clear();
        _rows.Clear();
    }

    /// <summary>Takes note of one that is done and written down; of too many the oldest are forgotten.</summary>
    public void Done(ulong mark)
    {
        if (_done.Count >= MostDone) _done.RemoveRange(0, _done.Count - (MostDone / 2));
        _done.Add(mark);
    }

    /// <summary>Whether it was done before; its row, if it has one, came after that.</summary>
    public bool WasDone(ulong mark) => _done.Contains(mark);

    /// <summary>Whether it was accepted before.</summary>
    public bool WasAccepted(ulong mark) => _done.Contains(mark) || _rows.Contains(mark);
}
