using ConductBot.Conversations.References;
using ConductBot.Conversations.Storing;

namespace ConductBot.Conversations;

/// <summary>
/// What this process knows of one conversation: the work that waits and its state under the ETag last seen. A copy: the rows decide, and whoever
/// meets a conflict calls <see cref="Forget"/> and reads again. Accepting threads add; one runner at a time takes.
/// </summary>
internal sealed class Conversation(string partition)
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<long, PendingTurn> _turns = [];
    private readonly SortedSet<long> _reserved = [];
    private readonly AcceptedMarks _accepted = new();
    private long _lastPlace;
    private bool _running;
    private bool _retired;
    private bool _woken;

    public string Partition { get; } = partition;

    /// <summary>Until when the pending index is known to name this conversation.</summary>
    public DateTimeOffset HintedUntil { get; set; }

    /// <summary>Whether the rows have been read. Only the runner sets it.</summary>
    public bool Loaded { get; set; }

    /// <summary>Set by whoever does not know what its write did: the runner reads the rows again before it goes on.</summary>
    public bool MustReload { get; set; }

    /// <summary>Whether they were ever read: what is found then was left by another process.</summary>
    public bool LoadedBefore { get; set; }

    public StateRecord State { get; set; } = StateRecord.Empty;

    /// <summary>Whether the state is newer than its row.</summary>
    public bool StateChanged { get; set; }

    /// <summary>Null while there is no state row.</summary>
    public string? StateETag { get; set; }

    /// <summary>Whether the bot can speak here; null while nothing is kept of it.</summary>
    public KnownConversation? Reference { get; set; }

    /// <summary>Null while there is no reference row.</summary>
    public string? ReferenceETag { get; set; }

    /// <summary>Replies to send, in order. Only the runner touches it.</summary>
    public LinkedList<PendingReply> Replies { get; } = [];

    /// <summary>Replies that were sent, whose rows do not say so yet. Only the runner touches it.</summary>
    public List<SentReply> Sent { get; } = [];

    /// <summary>Rows that hold the messages that replies became; they go with the next state that is written. Only the runner touches it.</summary>
    public List<RowTag> Marked { get; } = [];

    /// <summary>What the row of <see cref="Rows.SentTable"/> says of replies that the state's row still has. Only the runner touches it.</summary>
    public List<SentReplies.One> Noted { get; } = [];

    /// <summary>Null while there is no such row.</summary>
    public string? NotedETag { get; set; }

    /// <summary>To which trace its replies belong. Only the runner touches it.</summary>
    public TurnTraces Traces { get; } = new();

    /// <summary>Wakes it when something is due. Only the runner touches it.</summary>
    public ITimer? Timer { get; set; }

    /// <summary>The turn that failed last, how often, and when it is tried again. Only the runner touches them.</summary>
    public string? FailingTurn { get; set; }

    public int Failures { get; set; }

    public DateTimeOffset TryAgainAt { get; set; }

    /// <summary>Storage failures in a row. Only the runner touches it.</summary>
    public int Faults { get; set; }

    /// <summary>The turn that was begun as it came in and waits to be gone on with. Only the runner touches it.</summary>
    public BegunTurn? Begun { get; set; }

    public DateTimeOffset LastUsed { get; private set; }

    /// <summary>Takes the next place, or 0 when this object has been retired and another must be asked for.</summary>
    public long Reserve(DateTimeOffset now)
    {
        lock (_gate)
        {
            if (_retired) return 0;

            LastUsed = now;
            // The clock gives the place, so that no row need be read to know the last one; it never goes back within the process.
            _lastPlace = Math.Max(_lastPlace + 1, now.UtcTicks);
            _reserved.Add(_lastPlace);
            return _lastPlace;
        }
    }

    public void Release(long place)
    {
        lock (_gate) _reserved.Remove(place);
    }

    /// <summary>Whether an activity is known to have been accepted before. While nothing was read none is.</summary>
    public bool WasAccepted(ulong mark)
    {
        lock (_gate) return _accepted.WasAccepted(mark);
    }

    /// <summary>Whether an activity that waits was done already: it came a second time while this process did not know of the first.</summary>
    public bool WasDone(ulong mark)
    {
        lock (_gate) return _accepted.WasDone(mark);
    }

    /// <summary>What was done, and which inbox rows there are, as just read.</summary>
    public void Accepted(IEnumerable<ulong> done, IEnumerable<ulong> rows)
    {
        lock (_gate) _accepted.Know(done, rows);
    }

    /// <summary>Puts an accepted turn in its place.</summary>
    public void Add(PendingTurn turn)
    {
        lock (_gate)
        {
            _lastPlace = Math.Max(_lastPlace, turn.Place);
            _turns.TryAdd(turn.Place, turn);
        }
    }

    /// <summary>Puts a newer copy of a waiting turn in its place.</summary>
    public void Replace(PendingTurn turn)
    {
        lock (_gate) _turns[turn.Place] = turn;
    }

    /// <summary>The first turns in order of acceptance; none at or after a place still being written.</summary>
    public IReadOnlyList<PendingTurn> Next(int count)
    {
        lock (_gate)
        {
            var bound = _reserved.Count == 0 ? long.MaxValue : _reserved.Min;
            if (_turns.Count == 0 || _turns.First().Key >= bound) return [];

            var next = new List<PendingTurn>(Math.Min(count, _turns.Count));
            foreach (var (place, turn) in _turns)
            {
                if (place >= bound || next.Count == count) break;
                next.Add(turn);
            }

            return next;
        }
    }

    /// <summary>Whether a turn waits at a place.</summary>
    public bool Knows(long place)
    {
        lock (_gate) return _turns.ContainsKey(place);
    }

    /// <summary>Whether a place is just being written.</summary>
    public bool Reserves(long place)
    {
        lock (_gate) return _reserved.Contains(place);
    }

    public void Done(IEnumerable<PendingTurn> turns)
    {
        lock (_gate)
        {
            foreach (var turn in turns)
            {
                _turns.Remove(turn.Place);
                _accepted.Done(turn.Mark);
            }
        }
    }

    /// <summary>Drops what was known, so that the rows are read again. What was sent stays known: the rows can't tell.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            _turns.Clear();
            _accepted.Forget();
        }

        Replies.Clear();
        Marked.Clear();
        Noted.Clear();
        NotedETag = null;
        Begun = null;
        State = StateRecord.Empty;
        StateETag = null;
        StateChanged = false;
        Reference = null;
        ReferenceETag = null;
        Loaded = false;
    }

    /// <summary>Takes note of the state that was just written: what was sent of the replies in it is out of it.</summary>
    public void StateWritten(StateRecord state, string? etag)
    {
        (State, StateETag, StateChanged) = (state, etag, false);
        Sent.RemoveAll(static sent => sent.IsInState);
        Noted.Clear();
    }

    /// <summary>Whether the caller must run it now; if it runs already, that runner will look again before it ends.</summary>
    public bool TryStart()
    {
        lock (_gate)
        {
            _woken = true;
            if (_running || _retired) return false;

            _running = true;
            return true;
        }
    }

    /// <summary>Whether the caller, who has the only place, must run it now: it is at rest, all is known of it and nothing waits in it.</summary>
    public bool TryStartAlone()
    {
        lock (_gate)
        {
            if (_running || _retired || !Loaded || MustReload || _turns.Count > 0 || _reserved.Count != 1 || Replies.Count > 0 || TryAgainAt != default) return false;

            return _running = true;
        }
    }

    /// <summary>Whether somebody runs it.</summary>
    public bool IsRunning
    {
        get
        {
            lock (_gate) return _running;
        }
    }

    /// <summary>Whether the caller has it now to delete the rows of what was sent, and there are some. Where nothing is known of the rows any more its own look reads them first.</summary>
    public bool TryStartForMarks()
    {
        lock (_gate)
        {
            if (_running || _retired || !Loaded || Sent.Count == 0) return false;

            _woken = false;
            return _running = true;
        }
    }

    /// <summary>Begins a look at what there is to do.</summary>
    public void BeginLook()
    {
        lock (_gate) _woken = false;
    }

    /// <summary>Whether the runner may end: nobody woke it since it began its last look.</summary>
    public bool TryEnd(DateTimeOffset now)
    {
        lock (_gate)
        {
            if (_woken) return false;

            LastUsed = now;
            _running = false;
            return true;
        }
    }

    /// <summary>Whether nothing runs, waits or is being accepted, so that the object may be dropped from memory; from then on it gives no place.</summary>
    public bool TryRetire(DateTimeOffset unusedSince)
    {
        lock (_gate)
        {
            if (_running || _turns.Count > 0 || _reserved.Count > 0 || Replies.Count > 0 || Sent.Count > 0 || LastUsed > unusedSince) return false;

            _retired = true;
            Timer?.Dispose();
            return true;
        }
    }
}
