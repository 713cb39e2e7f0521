using ConductBot.Conversations.Invokes;
using ConductBot.Conversations.References;
using ConductBot.Conversations.Storing;
using ConductBot.Protocol;
using ConductBot.Storage.Records;

namespace ConductBot.Conversations;

/// <summary>The turns of one look at a conversation, and what they lead to before it is written down.</summary>
internal sealed class TurnBatch(Conversation conversation)
{
    public RecordBatch Batch { get; } = new(Rows.Turns, conversation.Partition);

    /// <summary>What is written just before, in other partitions.</summary>
    public List<RecordBatch> Before { get; } = [];

    public List<PendingTurn> Done { get; } = [];

    /// <summary>Marks of those that leave no row, one after the other.</summary>
    public string Marks { get; set; } = "";

    /// <summary>Replies that stand in the state.</summary>
    public List<UnsentReply> Unsent { get; } = [];

    /// <summary>All replies; those in the state have no place in the batch, -1.</summary>
    public List<(int Index, string Row, OutboxRecord Record)> Replies { get; } = [];

    /// <summary>Presses acted on.</summary>
    public Dictionary<string, NonceRecord> Nonces { get; } = new(StringComparer.Ordinal);

    /// <summary>Calls bound to wait until all is written down.</summary>
    public List<WaitingCall> Calls { get; } = [];

    /// <summary>What they are then told.</summary>
    public List<(WaitingCall Call, InvokeAnswer Answer)> Answers { get; } = [];

    public StateRecord State { get; set; } = conversation.State;

    public KnownConversation? Reference { get; set; } = conversation.Reference;

    /// <summary>Whether a turn failed and is to be tried again.</summary>
    public bool Failed { get; set; }

    public void AnswerCalls()
    {
        foreach (var (call, answer) in Answers) call.Complete(answer);
    }

    /// <summary>Calls that got no answer may give up again.</summary>
    public void ReleaseCalls()
    {
        foreach (var call in Calls) call.Release();
    }
}
