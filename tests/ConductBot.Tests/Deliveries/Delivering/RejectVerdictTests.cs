using ConductBot.Deliveries;
using ConductBot.Deliveries.Delivering;
using ConductBot.Protocol.Connector;

namespace ConductBot.Tests.Deliveries.Delivering;

public sealed class RejectVerdictTests
{
    public static TheoryData<RejectReason> Reasons => [.. Enum.GetValues<RejectReason>()];

    [Theory, MemberData(nameof(Reasons))]
    public void Every_refusal_has_a_meaning(RejectReason reason) => RejectVerdict.Of(reason, 1).ShouldNotBeNull();

    [Fact]
    public void What_an_operator_can_repair_is_waited_for() =>
        new[] { RejectReason.Credentials, RejectReason.HostNotAllowed, RejectReason.WrongCloud }.ShouldAllBe(reason => RejectVerdict.Of(reason, 9) is RejectVerdict.Wait);

    [Fact]
    public void A_conversation_that_is_gone_again_and_again_is_parked()
    {
        RejectVerdict.Of(RejectReason.ConversationGone, 2).ShouldBeOfType<RejectVerdict.Wait>();
        RejectVerdict.Of(RejectReason.ConversationGone, 3).ShouldBe(new RejectVerdict.Park(UnreachableReason.ConversationGone));
    }
}
