using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Schema;

namespace ConductBot.Benchmarks.Deliveries;

/// <summary>Takes everything at once and counts.</summary>
internal sealed class CountingConnector : IConnector
{
    private int _taken;
    private (int Count, TaskCompletionSource Reached) _goal = (int.MaxValue, new());

    public int Taken => Volatile.Read(ref _taken);

    /// <summary>Completes when so many more were taken.</summary>
    public Task TakesAsync(int count)
    {
        _goal = (Taken + count, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        return _goal.Reached.Task;
    }

    public ValueTask<SendOutcome> SendAsync(Activity activity, string key, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _taken) == _goal.Count) _goal.Reached.TrySetResult();
        return ValueTask.FromResult<SendOutcome>(new SendOutcome.Accepted(key));
    }

    public ValueTask<SendOutcome> UpdateAsync(Activity activity, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<SendOutcome> DeleteAsync(ConversationReference message, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<CreateOutcome> CreateConversationAsync(NewConversation conversation, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<MemberOutcome> MemberAsync(ConversationReference conversation, string userId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<MembersOutcome> MembersAsync(ConversationReference conversation, MembersPage page, CancellationToken cancellationToken) => throw new NotSupportedException();
}
