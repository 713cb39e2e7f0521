using ConductBot.Deliveries.Delivering;
using ConductBot.Deliveries.Storing;
using ConductBot.Storage.Records;

namespace ConductBot.Tests.Deliveries.Delivering;

public sealed class DueDeliveriesTests
{
    [Fact]
    public void What_one_message_had_under_way_goes_again_as_that_message_and_alone()
    {
        var left = Claimed("left-1", "m1");
        var together = DueDeliveries.Next([New("new"), left, Claimed("left-2", "m1"), Claimed("other", "m2")]);
        together.Select(one => one.Value.Delivery.Id.Source).ShouldBe(["left-1", "left-2"]);
        DueDeliveries.NameOf(together).ShouldBe("m1");
    }

    [Fact]
    public void One_kind_at_a_time_and_at_most_twelve()
    {
        var many = Enumerable.Range(0, 20).Select(i => New($"s{i}")).ToList();
        DueDeliveries.Next(many).Count.ShouldBe(12);
        var other = New("other") with { Value = New("other").Value with { Delivery = New("other").Value.Delivery with { Kind = "report" } } };
        DueDeliveries.Next([many[0], other]).ShouldBe([many[0]]);
        DueDeliveries.Next([]).ShouldBeEmpty();
    }

    [Fact]
    public void The_same_deliveries_have_the_same_name_in_any_order()
    {
        DueDeliveries.NameOf([New("a"), New("b")]).ShouldBe(DueDeliveries.NameOf([New("b"), New("a")]));
        DueDeliveries.NameOf([New("a")]).ShouldNotBe(DueDeliveries.NameOf([New("b")]));
    }

    private static StoredRecord<DeliveryRecord> New(string source) => new("s00", source, "1", DeliveryMoves.New(source: source));

    private static StoredRecord<DeliveryRecord> Claimed(string source, string message) =>
        New(source) with { Value = DeliveryChange.Claimed(DeliveryMoves.New(source: source), new Claim(1, message, DeliveryMoves.Start))! };
}
