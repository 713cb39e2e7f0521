using System.Text.Json;

namespace ConductBot.Reminders.Creating;

/// <summary>What a conversation keeps about tasks. Sealed with its state.</summary>
internal sealed record TalkState
{
    private const int MostPending = 4;

    /// <summary>Nothing.</summary>
    public static readonly TalkState Empty = new();

    /// <summary>Drafts, the one shown last at the end.</summary>
    public IReadOnlyList<PendingTask> Pending { get => field ?? []; init; } = [];

    /// <summary>What the numbers of the list shown last mean: tasks, or series as <c>series:…</c>.</summary>
    public IReadOnlyList<string> Listed { get => field ?? []; init; } = [];

    /// <summary>When that list was shown.</summary>
    public DateTimeOffset ListedAt { get; init; }

    /// <summary>Reads what was kept; nothing where there is none.</summary>
    public static TalkState Read(string? state) => string.IsNullOrEmpty(state) ? Empty : JsonSerializer.Deserialize(state, TalkJson.Default.TalkState) ?? Empty;

    /// <summary>As it is kept.</summary>
    public string Write() => JsonSerializer.Serialize(this, TalkJson.Default.TalkState);

    /// <summary>The draft, or null.</summary>
    public PendingTask? Find(string? act) => Pending.FirstOrDefault(pending => string.Equals(pending.Act, act, StringComparison.Ordinal));

    /// <summary>With a draft as the last one shown.</summary>
    public TalkState With(PendingTask pending) => this with { Pending = [.. Pending.Where(other => other.Act != pending.Act).TakeLast(MostPending - 1), pending] };

    /// <summary>Without a draft.</summary>
    public TalkState Without(string act) => this with { Pending = [.. Pending.Where(other => other.Act != act)] };
}
