using ConductBot.Deliveries;
using ConductBot.Deliveries.Storing;
using ConductBot.Storage.Records;
using ConductBot.Tests.Deliveries.Delivering;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Deliveries.Storing;

public sealed class LedgerPlanTests
{
    [Fact]
    public void After_any_moves_the_rows_and_counts_are_what_the_delivery_says() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(DeliveryMoves.Any, moves =>
        {
            var record = DeliveryMoves.New();
            var rows = new HashSet<string>();
            var counts = new Dictionary<string, DeliveryCounts>();
            Apply(new LedgerChange(null, record));
            foreach (var (before, after) in DeliveryMoves.Walk(moves))
            {
                Apply(new LedgerChange(Stored(before), after));
                record = after;
            }

            rows.ShouldBe(LedgerPlan.HintsOf(record), ignoreOrder: true);
            counts[DeliveryRows.Count("task")].ShouldBe(DeliveryCounts.Of(record.Delivery));
            counts[DeliveryRows.Totals].Total.ShouldBe(1);

            Apply(new LedgerChange(Stored(record), null));
            rows.ShouldBeEmpty();
            counts.Values.ShouldAllBe(count => count == DeliveryCounts.None);

            void Apply(LedgerChange change)
            {
                var plan = LedgerPlan.Of([change]);
                plan.Rows.ShouldBeLessThanOrEqualTo(8);
                rows.ExceptWith(plan.Removed);
                rows.UnionWith(plan.Added.Keys);
                foreach (var (row, delta) in plan.Deltas) counts[row] = counts.GetValueOrDefault(row, DeliveryCounts.None) + delta;
            }
        }));

    [Fact]
    public void A_full_message_answered_beside_a_full_claim_is_known_not_to_fit_or_fits()
    {
        var changes = Enumerable.Range(0, 12).Select(i => new LedgerChange(null, DeliveryMoves.New(source: $"s{i}"))).ToList();
        LedgerPlan.Of(changes).Rows.ShouldBe((12 * 3) + 12 + 1);
    }

    [Fact]
    public void Times_in_keys_are_read_back()
    {
        var delivery = DeliveryMoves.New().Delivery;
        DeliveryRows.TimeIn(DeliveryRows.Queue(delivery, DeliveryMoves.Start.AddTicks(7))).ShouldBe(DeliveryMoves.Start.AddTicks(7));
        DeliveryRows.DayIn(DeliveryRows.Retention(new DateOnly(2027, 1, 2), "s")).ShouldBe(new DateOnly(2027, 1, 2));
    }

    private static StoredRecord<DeliveryRecord> Stored(DeliveryRecord record) => new("s00", "d", "1", record);
}
