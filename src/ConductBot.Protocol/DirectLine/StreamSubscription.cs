using System.Threading.Channels;

namespace ConductBot.Protocol.DirectLine;

/// <summary>
/// One open stream's share of what is published. The buffer is bounded and forgets the oldest: it is only a hint, a stream that misses
/// a position reads it from the log.
/// </summary>
internal sealed class StreamSubscription(DirectLineStreams streams, string conversationId) : IDisposable
{
    private const int Capacity = 128;

    private readonly Channel<LoggedActivity> buffer = Channel.CreateBounded<LoggedActivity>(
        new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    public string ConversationId { get; } = conversationId;

    public ChannelReader<LoggedActivity> Published => buffer.Reader;

    public void Publish(LoggedActivity activity) => buffer.Writer.TryWrite(activity);

    public void Dispose() => streams.Unsubscribe(this);
}
