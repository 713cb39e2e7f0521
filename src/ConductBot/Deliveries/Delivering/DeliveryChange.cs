using ConductBot.Deliveries.Storing;
using ConductBot.Protocol.Connector;

namespace ConductBot.Deliveries.Delivering;

/// <summary>
/// Pure: the moves of a delivery from state to state. Null where a move is not to be made: waiting → sending → sent, retrying, failed or not reachable; retrying → sending; what has not gone may
/// be cancelled; failed and not reachable may wait again; sent and cancelled never change.
/// </summary>
internal static class DeliveryChange
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    /// <summary>Written down for the first time.</summary>
    public static DeliveryRecord New(NewDelivery asked, DateTimeOffset now) => new()
    {
        Delivery = new Delivery
        {
            Id = asked.Id, Kind = asked.Kind, Due = asked.Due, Hours = asked.Hours, Written = now, State = new DeliveryState.Waiting(asked.Due), Content = asked.Content,
        },
        Queued = asked.Due,
        GoesAlong = asked.GoesAlong,
    };

    /// <summary>
    /// Claimed to be sent. One that is found on its way was left there by a process that ended, or whose hold was lost: it goes again and may have arrived already. A claim under a
    /// lower token than the last one's is refused.
    /// </summary>
    public static DeliveryRecord? Claimed(DeliveryRecord record, Claim claim) =>
        record.Delivery.State is not (DeliveryState.Waiting or DeliveryState.Retrying or DeliveryState.Sending) || claim.Token < record.Token
            ? null
            : record with
            {
                Token = claim.Token,
                TriedSince = record.TriedSince ?? claim.Now,
                Forced = false,
                Delivery = record.Delivery with
                {
                    State = new DeliveryState.Sending(claim.Now, claim.Message), Attempts = record.Delivery.Attempts + 1, PossibleRepeats = Repeats(record.Delivery),
                },
            };

    /// <summary>After the channel's answer to the message it was claimed for.</summary>
    public static DeliveryRecord? Answered(DeliveryRecord record, SendOutcome outcome, SentPlace place, AnswerTimes times)
    {
        if (record.Delivery.State is not DeliveryState.Sending) return null;

        var delivery = record.Delivery;
        switch (outcome)
        {
            case SendOutcome.Accepted accepted:
                return Finished(record, new DeliveryState.Sent(times.Now, accepted.ActivityId, place));
            case SendOutcome.RetryAt retry:
                var maybe = retry.MaybeSent ? record with { Delivery = delivery with { PossibleRepeats = delivery.PossibleRepeats + 1 } } : record;
                return Later(maybe, retry.When, retry.Reason, times);
            case SendOutcome.Rejected rejected:
                return Refused(record, rejected.Reason, times);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>After a channel's refusal, of the message or of opening a conversation for it.</summary>
    public static DeliveryRecord Refused(DeliveryRecord record, RejectReason reason, AnswerTimes times) => RejectVerdict.Of(reason, record.Delivery.Attempts) switch
    {
        RejectVerdict.Park park => Unreachable(record, park.Reason, times.Now)!,
        RejectVerdict.Fail => Finished(record, new DeliveryState.Failed(times.Now, reason.ToString())),
        RejectVerdict.Wait wait => Later(record, times.Now + wait.AtLeast, reason.ToString(), times),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>An attempt that came to nothing before a message was sent, such as one that could not be worded.</summary>
    public static DeliveryRecord Stumbled(DeliveryRecord record, string reason, AnswerTimes times, DateTimeOffset earliest)
    {
        var tried = record with
        {
            TriedSince = record.TriedSince ?? times.Now,
            Delivery = record.Delivery with { Attempts = record.Delivery.Attempts + 1, PossibleRepeats = Repeats(record.Delivery) },
        };
        return Later(tried, earliest, reason, times);
    }

    /// <summary>No way to the person now: parked.</summary>
    public static DeliveryRecord? Unreachable(DeliveryRecord record, UnreachableReason reason, DateTimeOffset now) => record.Delivery.State.IsFinished
        ? null
        : record with { Queued = null, Forced = false, Delivery = record.Delivery with { State = new DeliveryState.NotReachable(now, reason), PossibleRepeats = Repeats(record.Delivery) } };

    /// <summary>Put off without an attempt: its chat is at its limit, or its kind says that it belongs to another time.</summary>
    public static DeliveryRecord? PutOff(DeliveryRecord record, DateTimeOffset until) => record.Delivery.State switch
    {
        DeliveryState.Waiting => record with { Queued = until, Delivery = record.Delivery with { State = new DeliveryState.Waiting(until) } },
        DeliveryState.Retrying retrying => record with { Queued = until, Delivery = record.Delivery with { State = retrying with { From = until } } },
        DeliveryState.Sending => record with
        {
            Queued = until, Delivery = record.Delivery with { State = new DeliveryState.Retrying(until, "interrupted"), PossibleRepeats = Repeats(record.Delivery) },
        },
        _ => null,
    };

    /// <summary>Found on its way under another claim, whose call may still last: looked at again when it can't any more.</summary>
    public static DeliveryRecord? LookedAtLater(DeliveryRecord record, DateTimeOffset at) => record.Delivery.State is DeliveryState.Sending ? record with { Queued = at } : null;

    /// <summary>A claim under which nothing was sent is given back.</summary>
    public static DeliveryRecord? Released(DeliveryRecord record, DateTimeOffset now) => record.Delivery.State is DeliveryState.Sending
        ? record with { Delivery = record.Delivery with { State = new DeliveryState.Waiting(record.Queued ?? now), Attempts = record.Delivery.Attempts - 1 } }
        : null;

    /// <summary>Called off; not what is on its way.</summary>
    public static DeliveryRecord? Cancelled(DeliveryRecord record, string reason, DateTimeOffset now) =>
        record.Delivery.State is DeliveryState.Waiting or DeliveryState.Retrying or DeliveryState.NotReachable ? Finished(record, new DeliveryState.Cancelled(now, reason)) : null;

    /// <summary>No longer needed, by its kind's word at the moment of sending; also what was left on its way by a process that ended.</summary>
    public static DeliveryRecord? NotNeeded(DeliveryRecord record, string reason, DateTimeOffset now) => record.Delivery.State.IsFinished
        ? null
        : Finished(record with { Delivery = record.Delivery with { PossibleRepeats = Repeats(record.Delivery) } }, new DeliveryState.Cancelled(now, reason));

    /// <summary>Tried again by an administrator's word.</summary>
    public static DeliveryRecord? TriedAgain(DeliveryRecord record, DateTimeOffset now) =>
        record.Delivery.State is DeliveryState.Failed or DeliveryState.NotReachable ? Waiting(record, now) with { Forced = true } : null;

    /// <summary>The person can be spoken to again.</summary>
    public static DeliveryRecord? Back(DeliveryRecord record, DateTimeOffset now) =>
        record.Delivery.State is DeliveryState.NotReachable ? Waiting(record, now) with { Forced = true } : null;

    private static DeliveryRecord Waiting(DeliveryRecord record, DateTimeOffset now) =>
        record with { Queued = now, TriedSince = null, Delivery = record.Delivery with { State = new DeliveryState.Waiting(now) } };

    private static DeliveryRecord Later(DeliveryRecord record, DateTimeOffset earliest, string reason, AnswerTimes times)
    {
        if (times.Now - (record.TriedSince ?? times.Now) > times.GivesUpAfter) return Finished(record, new DeliveryState.Failed(times.Now, $"given up: {reason}"));

        var until = times.Now + Pause(record.Delivery.Attempts, times.Chance);
        if (earliest > until) until = earliest;
        return record with { Queued = until, Delivery = record.Delivery with { State = new DeliveryState.Retrying(until, reason) } };
    }

    // 2 s, 4 s, 8 s, … to ten minutes, a fifth more or less.
    private static TimeSpan Pause(int attempts, double chance) =>
        TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, Math.Pow(2, Math.Clamp(attempts, 1, 20)))) * (0.8 + (0.4 * chance));

    // What is sent or cancelled needs its content no more; what failed may be tried again.
    private static DeliveryRecord Finished(DeliveryRecord record, DeliveryState state) =>
        record with { Queued = null, Forced = false, Delivery = record.Delivery with { State = state, Content = state is DeliveryState.Failed ? record.Delivery.Content : null } };

    // Left on its way by a process that ended: it may have arrived.
    private static int Repeats(Delivery delivery) => delivery.PossibleRepeats + (delivery.State is DeliveryState.Sending ? 1 : 0);
}
