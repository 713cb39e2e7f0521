using ConductBot.Conversations.Storing;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Schema;

namespace ConductBot.Conversations;

/// <summary>The pure decision after a channel's answer: what becomes of the outbox row.</summary>
internal abstract record Sending
{
    private Sending() { }

    /// <summary>Sent: the row goes.</summary>
    public sealed record Sent : Sending;

    /// <summary>Tried again when it is due.</summary>
    public sealed record Later(OutboxRecord Record, string Reason) : Sending;

    /// <summary>Never: a mark without content takes the row's place.</summary>
    public sealed record Never(string Reason) : Sending;

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    /// <summary>Decides; the channel's own time is kept, and a growing pause beside it.</summary>
    public static Sending After(SendOutcome outcome, OutboxRecord record, SendingTimes times) => outcome switch
    {
        SendOutcome.Accepted => new Sent(),
        // What it should have taken the place of is gone: it comes as a new message.
        SendOutcome.Rejected { Reason: RejectReason.ActivityGone or RejectReason.NotSupported } rejected when record.Activity!.Id is not null => new Later(record with { Activity = New(record.Activity), Source = null, Due = times.Now }, rejected.Reason.ToString()),
        SendOutcome.Rejected rejected when SimplerMessage.Of(record.Activity!, rejected.Reason, times.TooLarge ?? "") is { } simpler => new Later(record with { Activity = simpler, Source = null, Due = times.Now }, rejected.Reason.ToString()),
        // Not the message is wrong but a setting or a credential, which somebody will mend.
        SendOutcome.Rejected { Reason: RejectReason.Credentials or RejectReason.HostNotAllowed or RejectReason.WrongCloud } rejected => Wait(record, times, (times.Now, rejected.Reason.ToString())),
        SendOutcome.Rejected rejected => new Never(rejected.Reason.ToString()),
        // Exactly as long as the pace asks for: nobody refused it.
        SendOutcome.RetryAt { IsHeldBack: true } held when times.Now - record.Written <= times.GivesUpAfter => new Later(record with { Due = held.When }, held.Reason),
        SendOutcome.RetryAt retry => Wait(record, times, (retry.When, retry.Reason)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Sending Wait(OutboxRecord record, SendingTimes times, (DateTimeOffset When, string Reason) told) =>
        times.Now - record.Written > times.GivesUpAfter
            ? new Never($"GivenUp:{told.Reason}")
            : new Later(record with { Refusals = record.Refusals + 1, Due = Latest(told.When, times.Now + Pause(record.Refusals)) }, told.Reason);

    private static Activity New(Activity update)
    {
        var activity = update.ShallowCopy();
        activity.Id = null;
        return activity;
    }

    private static TimeSpan Pause(int refusals) => TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, Math.Pow(2, Math.Min(refusals, 20))));

    private static DateTimeOffset Latest(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
