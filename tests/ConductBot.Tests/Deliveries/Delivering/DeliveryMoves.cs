using ConductBot.Deliveries;
using ConductBot.Deliveries.Delivering;
using ConductBot.Deliveries.Storing;
using ConductBot.Protocol.Connector;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Deliveries.Delivering;

/// <summary>Any sequence of moves of one delivery.</summary>
internal static class DeliveryMoves
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private static readonly SentPlace Place = new("msteams", "https://x", "c");

    private static readonly IReadOnlyList<Func<DeliveryRecord, DateTimeOffset, DeliveryRecord?>> Moves =
    [
        (record, now) => DeliveryChange.Claimed(record, new Claim(record.Token + (now.Ticks % 2), "m", now)),
        (record, now) => DeliveryChange.Claimed(record, new Claim(record.Token - 1, "m", now)),
        (record, now) => DeliveryChange.Answered(record, new SendOutcome.Accepted("id"), Place, Times(now)),
        (record, now) => DeliveryChange.Answered(record, new SendOutcome.RetryAt(now.AddSeconds(30), "502") { MaybeSent = true }, Place, Times(now)),
        (record, now) => DeliveryChange.Answered(record, new SendOutcome.RetryAt(now, "429"), Place, Times(now)),
        (record, now) => DeliveryChange.Answered(record, new SendOutcome.Rejected(RejectReason.BlockedByUser, ""), Place, Times(now)),
        (record, now) => DeliveryChange.Answered(record, new SendOutcome.Rejected(RejectReason.TooLarge, ""), Place, Times(now)),
        (record, now) => record.Delivery.State is DeliveryState.Waiting or DeliveryState.Retrying ? DeliveryChange.Stumbled(record, "x", Times(now), now) : null,
        (record, now) => DeliveryChange.Unreachable(record, UnreachableReason.NeverMet, now),
        (record, now) => DeliveryChange.PutOff(record, now.AddMinutes(1)),
        (record, now) => DeliveryChange.LookedAtLater(record, now.AddSeconds(18)),
        (record, now) => DeliveryChange.Released(record, now),
        (record, now) => DeliveryChange.Cancelled(record, "done", now),
        (record, now) => DeliveryChange.NotNeeded(record, "done", now),
        (record, now) => DeliveryChange.TriedAgain(record, now),
        (record, now) => DeliveryChange.Back(record, now),
    ];

    public static Arbitrary<int[]> Any { get; } = Gen.Choose(0, Moves.Count - 1).ArrayOf().ToArbitrary();

    public static DeliveryRecord New(string recipient = "a", string source = "task") => DeliveryChange.New(
        new NewDelivery { Id = new DeliveryId(source, recipient, "1"), Kind = "note", Due = Start, Content = "words" }, Start);

    /// <summary>The delivery after each move; moves that are not to be made are left out.</summary>
    public static IEnumerable<(DeliveryRecord Before, DeliveryRecord After)> Walk(IEnumerable<int> moves, DeliveryRecord? from = null)
    {
        var record = from ?? New();
        var now = Start;
        foreach (var move in moves)
        {
            now = now.AddMinutes(7).AddTicks(move);
            if (Moves[move](record, now) is not { } after) continue;
            yield return (record, after);
            record = after;
        }
    }

    private static AnswerTimes Times(DateTimeOffset now) => new(now, TimeSpan.FromHours(1), 0.5);
}
