using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using ConductBot.Protocol.Schema;
using ConductBot.Protocol.Teams;

namespace ConductBot.Conversations;

/// <summary>Makes the activities that go out.</summary>
internal static class Outgoing
{
    /// <summary>The content type of an Adaptive Card.</summary>
    public const string CardType = "application/vnd.microsoft.card.adaptive";

    // Teams takes about 100 KB counted in UTF-16 and advises to stay below 80.
    private const int LargestCharacters = 40_000;
    private const int PreviewCharacters = 150;
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\f\u0085\u2028\u2029");
    private static readonly JsonElement FeedbackLoop = JsonSerializer.Deserialize<JsonElement>("""{"feedbackLoop":{"type":"custom"}}""");

    /// <summary>A reply to an activity. Teams splits text and card into two messages, so a card goes out alone with the text as its preview.</summary>
    /// <param name="to">What is answered.</param>
    /// <param name="reply">The answer.</param>
    /// <param name="tooLarge">What is said instead of an answer that no channel takes.</param>
    public static Activity Reply(Activity to, Reply reply, string tooLarge)
    {
        var channel = ChannelAbilities.Of(to.ChannelId);
        var card = channel.Cards && reply.Card is { } element && JsonMarshal.GetRawUtf8Value(element).Length <= LargestCharacters ? reply.Card : null;
        var activity = Addressed(to, ActivityTypes.Message);
        if (card is null) Write(activity, reply, (channel, tooLarge));
        activity.Summary = card is null ? null : Preview(reply.Text);
        activity.Attachments = card is null ? null : [new Attachment { ContentType = CardType, Content = card }];
        activity.SuggestedActions = Suggestions(to, reply, card is not null);
        activity.ChannelData = channel.Feedback && reply.Feedback == ReplyFeedback.Asked ? FeedbackLoop : null;
        activity.InputHint = "acceptingInput";
        if (channel.Replaces) activity.Id = reply.Replaces;
        return activity;
    }

    /// <summary>A message to a conversation in which nobody has just spoken.</summary>
    public static Activity To(ConversationReference reference, Reply reply, string tooLarge) => Reply(Asker(reference), reply, tooLarge);

    /// <summary>What somebody of a conversation would have said, for replies to it.</summary>
    public static Activity Asker(ConversationReference reference) => new()
    {
        Type = ActivityTypes.Message,
        ChannelId = reference.ChannelId,
        ServiceUrl = reference.ServiceUrl,
        Conversation = reference.Conversation,
        From = reference.User,
        Recipient = reference.Bot,
    };

    /// <summary>The sign that an answer is being worked on.</summary>
    public static Activity Typing(Activity to) => Addressed(to, ActivityTypes.Typing);

    private static void Write(Activity activity, Reply reply, (ChannelAbilities Channel, string TooLarge) with)
    {
        var text = with.Channel.Suggestions > 0 || reply.Suggestions is not { Count: > 0 } all ? reply.Text : $"{reply.Text}\n{string.Join('\n', all.Select(static one => $"- {one.Title}"))}";
        activity.Text = text.Length <= LargestCharacters ? text : with.TooLarge;
        activity.TextFormat = "plain";
        if (!with.Channel.Feedback || reply.Citations.Count == 0 || text.Length > LargestCharacters) return;

        var cited = CitedText.Of(text, reply.Citations);
        activity.Text = cited.Text;
        activity.Entities = [cited.Entity];
    }

    private static Activity Addressed(Activity to, string type) => new()
    {
        Type = type,
        ChannelId = to.ChannelId,
        ServiceUrl = to.ServiceUrl,
        Conversation = to.Conversation,
        From = to.Recipient is { } bot ? new ChannelAccount { Id = bot.Id, Name = bot.Name, Role = "bot" } : null,
        Recipient = to.From is { } person ? new ChannelAccount { Id = person.Id, Name = person.Name, AadObjectId = person.AadObjectId } : null,
        ReplyToId = to.Type == ActivityTypes.Message ? to.Id : null,
    };

    private static SuggestedActions? Suggestions(Activity to, Reply reply, bool withCard)
    {
        if (reply.Suggestions is not { Count: > 0 } all) return null;

        // Teams never shows them beside an attachment.
        var channel = ChannelAbilities.Of(to.ChannelId);
        if (channel.Suggestions == 0 || (channel.Feedback && withCard) || (!channel.SuggestsToGroups && ConversationScopes.Of(to.Conversation) != ConversationScope.Personal)) return null;

        return new SuggestedActions { To = to.From?.Id is { } id ? [id] : null, Actions = [.. all.Take(channel.Suggestions)] };
    }

    /// <summary>The beginning of a text, in one line.</summary>
    internal static string Preview(string text)
    {
        // Of a longer text the rest is not looked at.
        Span<char> line = stackalloc char[PreviewCharacters + 1];
        var length = Math.Min(text.Length, line.Length);
        if (text.AsSpan(0, length).Contains('\r')) text = text.ReplaceLineEndings(" ");
        length = Math.Min(text.Length, line.Length);
        text.AsSpan(0, length).CopyTo(line);
        line[..length].ReplaceAny(LineEnds, ' ');
        if (length <= PreviewCharacters) return line[..length].SequenceEqual(text) ? text : new string(line[..length]);

        var cut = line.LastIndexOf(' ');
        return string.Concat(line[..(cut > 0 ? cut : PreviewCharacters)], "…");
    }
}
