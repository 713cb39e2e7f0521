using System.Text.Json.Serialization;

namespace ConductBot.Conversations.Storing;

/// <summary>What a conversation remembers between turns.</summary>
internal sealed record StateRecord
{
    // As many as answering remembers questions: feedback on an older one finds nothing.
    private const int MostSent = 5;

    // Each is a dozen bytes that every turn writes again.
    private const int MostDone = 16;

    // As many as a conversation has on the way while its channel takes them; where it takes none for hours every turn would write them all again.
    private const int MostUnsent = 8;

    public static readonly StateRecord Empty = new();

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Welcomed { get; init; }

    /// <summary>In which language the person wrote last, where that is another than the client's; buttons pressed are answered in it.</summary>
    public Language? Spoken { get; init; }

    /// <summary>When the last turn was done that changed it.</summary>
    public DateTimeOffset Touched { get; init; }

    /// <summary>The last messages on which feedback is wanted, newest last.</summary>
    public IReadOnlyList<SentMessage> Sent { get; init; } = [];

    /// <summary>State of each handler by its name.</summary>
    public IReadOnlyDictionary<string, string> Handlers { get; init; } = new Dictionary<string, string>();

    /// <summary>Marks (<see cref="AcceptedMark"/>) of the last activities that were done, oldest first: the same one is not done again. Older ones stand in rows of their own.</summary>
    public string? Done { get; init; }

    /// <summary>Replies written down with this state and not sent by then, in order; null when there are none. Which were sent since says the row of <see cref="Rows.SentTable"/>.</summary>
    public IReadOnlyList<UnsentReply>? Unsent { get; init; }

    /// <summary>Whether the marks fill their room, so that they go into a row of their own.</summary>
    [JsonIgnore]
    public bool IsFullOfDone => Done?.Length >= MostDone * AcceptedMark.Letters;

    /// <summary>Whether it takes one more reply beside some that are not in it yet; others stand in rows of their own.</summary>
    public bool HasRoomBeside(int unsent) => (Unsent?.Count ?? 0) + unsent < MostUnsent;

    /// <summary>Remembers which turn a message answers; the oldest are forgotten.</summary>
    public StateRecord WithSent(SentMessage? message) => message is null ? this : this with { Sent = [.. Sent.Where(sent => !string.Equals(sent.Id, message.Id, StringComparison.Ordinal)).TakeLast(MostSent - 1), message] };

    /// <summary>The same without a reply that was sent, or that is somewhere else now.</summary>
    public StateRecord Without(string row)
    {
        if (Unsent is null) return this;

        UnsentReply[] left = [.. Unsent.Where(reply => !string.Equals(reply.Row, row, StringComparison.Ordinal))];
        return this with { Unsent = left.Length == 0 ? null : left };
    }

    public StateRecord With(string handler, string? state)
    {
        if (string.Equals(Handlers.GetValueOrDefault(handler), state, StringComparison.Ordinal)) return this;

        var handlers = new Dictionary<string, string>(Handlers);
        if (state is null) handlers.Remove(handler);
        else handlers[handler] = state;
        return this with { Handlers = handlers };
    }
}
