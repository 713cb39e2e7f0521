using System.Runtime.InteropServices;
using ConductBot.Protocol.Schema;

namespace ConductBot.Conversations;

/// <summary>Makes the activities that go out.</summary>
internal static class Outgoing
{
    /// <summary>The content type of an Adaptive Card.</summary>
    public const string CardType = "application/vnd.microsoft.card.adaptive";

    // Teams takes about 100 KB counted in UTF-16 and advises to stay below 80.
    private const int LargestCharacters = 40_000;
    private const int SuggestionsInTeams = 3;

    /// <summary>A reply to an activity. Teams splits text and card into two messages, so a card goes out alone with the text as its preview.</summary>
    /// <param name="to">What is answered.</param>
    /// <param name="reply">The answer.</param>
    /// <param name="tooLarge">What is said instead of an answer that no channel takes.</param>
    public static Activity Reply(Activity to, Reply reply, string tooLarge)
    {
        var card = reply.Card is { } element && JsonMarshal.GetRawUtf8Value(element).Length <= LargestCharacters ? reply.Card : null;
        var activity = Addressed(to, ActivityTypes.Message);
        activity.Text = card is null ? (reply.Text.Length <= LargestCharacters ? reply.Text : tooLarge) : null;
        activity.TextFormat = card is null ? "plain" : null;
        activity.Summary = card is null ? null : Preview(reply.Text);
        activity.Attachments = card is null ? null : [new Attachment { ContentType = CardType, Content = card }];
        activity.SuggestedActions = Suggestions(to, reply, card is not null);
        activity.InputHint = "acceptingInput";
        return activity;
    }

    /// <summary>The sign that an answer is being worked on.</summary>
    public static Activity Typing(Activity to) => Addressed(to, ActivityTypes.Typing);

    private static Activity Addressed(Activity to, string type) => new()
    {
        Type = type,
        ChannelId = to.ChannelId,
        ServiceUrl = to.ServiceUrl,
        Conversation = to.Conversation,
        From = to.Recipient is { } bot ? new ChannelAccount { Id = bot.Id, Name = bot.Name, Role = "bot" } : null,
        Recipient = to.From is { } person ? new ChannelAccount { Id = person.Id, Name = person.Name, AadObjectId = person.AadObjectId } : null,
        ReplyToId = to.Id,
    };

    private static SuggestedActions? Suggestions(Activity to, Reply reply, bool withCard)
    {
        if (reply.Suggestions is not { Count: > 0 } all) return null;

        var inTeams = string.Equals(to.ChannelId, ChannelIds.Teams, StringComparison.Ordinal);
        if (inTeams && withCard) return null;

        return new SuggestedActions { To = to.From?.Id is { } id ? [id] : null, Actions = [.. inTeams ? all.Take(SuggestionsInTeams) : all] };
    }

    private static string Preview(string text)
    {
        const int most = 150;
        var line = text.ReplaceLineEndings(" ");
        if (line.Length <= most) return line;

        var cut = line.LastIndexOf(' ', most);
        return string.Concat(line.AsSpan(0, cut > 0 ? cut : most), "…");
    }
}
