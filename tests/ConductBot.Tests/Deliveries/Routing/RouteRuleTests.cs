using ConductBot.Conversations;
using ConductBot.Conversations.References;
using ConductBot.Deliveries;
using ConductBot.Deliveries.Routing;
using ConductBot.Organization;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Teams;

namespace ConductBot.Tests.Deliveries.Routing;

public sealed class RouteRuleTests
{
    private static readonly NewConversation New = ScriptedRoutes.Opening("a");

    public static TheoryData<string, string?, bool, string> Ways => new()
    {
        { "Active", null, true, "Speak" },
        { "Blocked", "BlockedByUser", true, "Blocked" },
        { "Blocked", "BotDisabled", true, "BotDisabled" },
        { "Blocked", "NotAllowed", true, "NotAllowed" },
        { "Blocked", "archived", true, "Blocked" },
        { "Removed", "uninstalled", true, "NotInstalled" },
        { "Removed", "NotInstalled", true, "NotInstalled" },
        { "Removed", "ConversationGone", true, "Open" },
        { "Removed", "ConversationGone", false, "ConversationGone" },
    };

    [Theory, MemberData(nameof(Ways))]
    public void The_way_follows_from_what_is_known(string state, string? reason, bool canOpen, string way) =>
        Name(RouteRule.Of(Known(Enum.Parse<ReferenceState>(state), reason), (RouteWish.AsKnown, Language.Vietnamese, canOpen ? New : null, true))).ShouldBe(way);

    [Theory]
    [InlineData(true, true, "Open")]
    [InlineData(false, true, "NeverMet")]
    [InlineData(false, false, "Unknown")]
    public void Somebody_never_met_gets_a_conversation_where_one_can_be_opened(bool canOpen, bool ofOrganization, string way) =>
        Name(RouteRule.Of(null, (RouteWish.AsKnown, Language.Vietnamese, canOpen ? New : null, ofOrganization))).ShouldBe(way);

    [Theory]
    [InlineData("Blocked", "Speak")]
    [InlineData("Removed", "Open")]
    public void An_administrator_s_word_tries_anyway(string state, string way) =>
        Name(RouteRule.Of(Known(Enum.Parse<ReferenceState>(state), "uninstalled"), (RouteWish.TryAnyway, Language.Vietnamese, New, true))).ShouldBe(way);

    [Fact]
    public void Who_appears_in_a_turn_is_found_as_a_recipient_and_back()
    {
        var mai = new Person { Id = "mai", Name = "Nguyễn Thị Mai", Unit = "u", EntraId = "11111111-2222-3333-4444-555555555555" };
        var organization = new OrganizationSnapshot(1, [], [mai]);
        foreach (var id in RecipientIds.InChats("mai", mai)) RecipientIds.OfTurn(id, organization).ShouldContain("mai");
        RecipientIds.OfTurn("entra:unknown", organization).ShouldBe(["entra:unknown"]);
        RecipientIds.InChats("entra:unknown", null).ShouldBe(["entra:unknown"]);
    }

    private static KnownConversation Known(ReferenceState state, string? reason) =>
        new() { Reference = ScriptedRoutes.Chat("a"), PersonId = "a", Scope = ConversationScope.Personal, State = state, Reason = reason, Since = DateTimeOffset.MinValue };

    private static string Name(RecipientRoute route) => route is RecipientRoute.Nowhere nowhere ? nowhere.Reason.ToString() : route.GetType().Name;
}
