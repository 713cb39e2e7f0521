using ConductBot.Conversations;
using ConductBot.Conversations.References;
using ConductBot.Protocol.Connector;

namespace ConductBot.Deliveries.Routing;

/// <summary>Pure: the way to a person, from what is known of the conversation with them.</summary>
internal static class RouteRule
{
    public static RecipientRoute Of(KnownConversation? known, (RouteWish Wish, Language Language, NewConversation? New, bool IsOfOrganization) with)
    {
        if (known is { State: ReferenceState.Active }) return new RecipientRoute.Speak(known.Reference, with.Language);
        if (known is null) return Open(with, with.IsOfOrganization ? UnreachableReason.NeverMet : UnreachableReason.Unknown);

        var tries = with.Wish == RouteWish.TryAnyway;
        return known.State switch
        {
            ReferenceState.Blocked when tries => new RecipientRoute.Speak(known.Reference, with.Language),
            ReferenceState.Blocked => new RecipientRoute.Nowhere(Blocked(known.Reason)),
            ReferenceState.Removed when IsGone(known.Reason) => Open(with, UnreachableReason.ConversationGone),
            ReferenceState.Removed when tries => Open(with, UnreachableReason.NotInstalled),
            ReferenceState.Removed => new RecipientRoute.Nowhere(UnreachableReason.NotInstalled),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static RecipientRoute Open((RouteWish Wish, Language Language, NewConversation? New, bool IsOfOrganization) with, UnreachableReason otherwise) =>
        with.New is { } conversation ? new RecipientRoute.Open(conversation, with.Language) : new RecipientRoute.Nowhere(otherwise);

    private static UnreachableReason Blocked(string? reason) => reason switch
    {
        nameof(RejectReason.BotDisabled) => UnreachableReason.BotDisabled,
        nameof(RejectReason.NotAllowed) => UnreachableReason.NotAllowed,
        _ => UnreachableReason.Blocked,
    };

    private static bool IsGone(string? reason) => reason == nameof(RejectReason.ConversationGone);
}
