using ConductBot.Conversations.Storing;

namespace ConductBot.Conversations;

/// <summary>What is known of a transcript's end; one appends at a time.</summary>
internal sealed class TranscriptTail(string partition)
{
    private volatile Tuple<TranscriptHead, string>? _known;

    public string Partition { get; } = partition;

    public SemaphoreSlim Gate { get; } = new(1, 1);

    /// <summary>The day whose due row is written.</summary>
    public DateOnly DueWritten { get; set; }

    /// <summary>The head row and its ETag as last seen, or null when it must be read.</summary>
    public (TranscriptHead Head, string ETag)? Known
    {
        get => _known is { } known ? (known.Item1, known.Item2) : null;
        set => _known = value is { } known ? Tuple.Create(known.Head, known.ETag) : null;
    }
}
