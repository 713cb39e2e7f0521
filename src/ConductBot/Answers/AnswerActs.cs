using ConductBot.Answers.Presenting;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Conversations.References;
using ConductBot.Protocol.Cards;
using ConductBot.Protocol.Schema;
using ConductBot.Protocol.Teams;
using ConductBot.Reminders.Calendar;

namespace ConductBot.Answers;

/// <summary>Does what people want done about an answer: keeps how it was received, passes a question on.</summary>
internal sealed class AnswerActs(AnswerRecords records, ConversationReferences references, Localized<AnswerTexts> texts)
{
    private const int LongestMore = 500;

    /// <summary>Does it; whatever was done once for a turn is not done twice.</summary>
    public async ValueTask<PressOutcome> ActAsync(AnswerAction action, AnswerState? state, AnswerWish wish, CancellationToken cancellationToken)
    {
        var text = texts[wish.Language];
        if (state?.Of(action.Turn) is not { } asked) return new CardResult.Refused(text.NothingToPassOn);
        if (action.More is { Length: > LongestMore }) return new CardResult.Refused(string.Format(System.Globalization.CultureInfo.InvariantCulture, text.MoreTooLong, LongestMore));

        switch (action.Verb)
        {
            case AnswerAction.Helpful or AnswerAction.NotHelpful:
                var feedback = new FeedbackRecord
                {
                    Day = VietnamClock.DayOf(wish.Now), Question = asked.Question, Clauses = asked.Clauses, Helpful = action.Verb == AnswerAction.Helpful, Reason = action.Reason, Comment = action.More,
                };
                await records.RememberAsync(asked.Turn, feedback, cancellationToken);
                return action is { Verb: AnswerAction.NotHelpful, Reason: null, More: null } ? AskWhy(asked.Turn, text) : Thanks(text);
            case AnswerAction.PassOn:
                return await PassOnAsync(action, asked, wish, cancellationToken);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async ValueTask<PressOutcome> PassOnAsync(AnswerAction action, EarlierQuestion asked, AnswerWish wish, CancellationToken cancellationToken)
    {
        var text = texts[wish.Language];

        // The owner's reply is for the asker: what was asked in a group is answered in the person's own chat.
        if (await AddressAsync(wish, cancellationToken) is not { } address) return new CardResult.Refused(text.PassOnNeedsChat);

        var question = action.More is { } more ? $"{asked.Question}\n{more}" : asked.Question;
        await records.PassOnAsync(asked.Turn, new OpenQuestionRecord { Question = question, Asked = wish.Now, Language = wish.Language, From = address }, cancellationToken);
        var card = new AdaptiveCard(
            [new RichTextBlock([new TextRun(text.PassedOn) { Weight = TextWeight.Bolder }]), new Container([RichTextBlock.Of($"“{question}”")]) { Style = ContainerStyle.Emphasis }]);
        return new CardResult.Shown(card.ToElement(), text.PassedOn);
    }

    private async ValueTask<Activity?> AddressAsync(AnswerWish wish, CancellationToken cancellationToken)
    {
        var activity = wish.Activity;
        if (ConversationScopes.Of(activity.Conversation) == ConversationScope.Personal)
            return new Activity { Type = activity.Type, ChannelId = activity.ChannelId, ServiceUrl = activity.ServiceUrl, Conversation = activity.Conversation, From = activity.From, Recipient = activity.Recipient };

        return await references.FindAsync(wish.PersonId, cancellationToken) is { State: ReferenceState.Active } own ? Outgoing.Asker(own.Reference) : null;
    }

    private static CardResult.Asked AskWhy(string turn, AnswerTexts text)
    {
        var card = new AdaptiveCard([RichTextBlock.Of(text.NotHelpfulWhy)]) { Actions = [.. new AnswerButtons(turn).Reasons(text)] };
        return new CardResult.Asked(text.NotHelpful, card.ToElement(), text.NotHelpfulWhy);
    }

    private static CardResult.Shown Thanks(AnswerTexts text) => new(new AdaptiveCard([RichTextBlock.Of(text.FeedbackThanks)]).ToElement(), text.FeedbackThanks);
}
