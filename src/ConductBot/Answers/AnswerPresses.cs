using System.Text.Json;
using ConductBot.Answers.Presenting;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Protocol.Cards;

namespace ConductBot.Answers;

/// <summary>Buttons on answers, and the feedback buttons that Teams puts below them.</summary>
/// <remarks>Source of the shapes of feedback: MicrosoftDocs/msteams-docs bot-messages-ai-generated-content.md.</remarks>
internal sealed class AnswerPresses(AnswerActs acts, Localized<AnswerTexts> texts) : ICardActionHandler
{
    private const string Feedback = "message.feedback";
    private const string FeedbackDialog = "message.feedbackDialog";

    /// <inheritdoc/>
    public string Name => "answers";

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Verbs { get; } = [AnswerAction.Helpful, AnswerAction.NotHelpful, AnswerAction.PassOn, Feedback, FeedbackDialog];

    /// <inheritdoc/>
    public bool Remembers(string verb) => true;

    /// <inheritdoc/>
    public async ValueTask<PressOutcome> PressAsync(CardPress press, CancellationToken cancellationToken)
    {
        var state = press.State is null ? null : JsonSerializer.Deserialize(press.State, AnswerJson.Default.AnswerState);
        if (press.Verb == FeedbackDialog) return Dialog(press, state);
        if (Read(press) is not { } action) return press.Verb == Feedback ? new CardResult.Quiet() : new CardResult.Refused(texts[press.Language].NothingToPassOn);

        return await acts.ActAsync(action, state, new AnswerWish(press.Activity, press.PersonId, press.Language, press.Now), cancellationToken);
    }

    private PressOutcome Dialog(CardPress press, AnswerState? state)
    {
        var text = texts[press.Language];
        if (state?.Of(press.Turn) is null) return new CardResult.Said(text.NothingToPassOn);

        var dislikes = Is(press.Data, "dislike");
        var more = new TextInput { Id = "feedbackText", Label = text.FeedbackMore, IsMultiline = true, MaxLength = 500 };
        var why = new ChoiceSetInput([.. AnswerAction.Reasons.Select(reason => new Choice(AnswerButtons.Title(reason, text), reason))]) { Id = "reason", Label = text.NotHelpfulWhy, Style = ChoiceStyle.Expanded };
        var card = new AdaptiveCard(dislikes ? [why, more] : [more]) { Actions = [new SubmitButton(text.FeedbackSend)] };
        return new CardResult.Asked(dislikes ? text.NotHelpful : text.Helpful, card.ToElement(), text.NotHelpfulWhy);
    }

    // Null: nothing that one of our buttons sends.
    private static AnswerAction? Read(CardPress press)
    {
        if (press.Verb == Feedback) return Received(press);
        if (press.Data.Text("turn") is not { Length: > 10 and <= 64 } turn || !turn.All(char.IsAsciiHexDigitLower)) return null;

        return new AnswerAction(press.Verb, turn) { Reason = press.Data.Choice("reason", AnswerAction.Reasons), More = press.Data.Text("more") };
    }

    // {"reaction":"like"|"dislike","feedback":"<JSON as a string>"}
    private static AnswerAction? Received(CardPress press)
    {
        if (!Is(press.Data, "like") && !Is(press.Data, "dislike")) return null;

        var form = Form(press.Data.Text("feedback"));
        var more = form?.Text("feedbackText");
        return new AnswerAction(Is(press.Data, "like") ? AnswerAction.Helpful : AnswerAction.NotHelpful, press.Turn)
        {
            Reason = form?.Choice("reason", AnswerAction.Reasons),
            More = more?.Length > 500 ? CitedText.Cut(more, 500) : more,
        };
    }

    private static bool Is(PressData data, string reaction) => data.Text("reaction") == reaction;

    private static PressData? Form(string? json)
    {
        try
        {
            return json is null ? null : new PressData(JsonSerializer.Deserialize(json, AnswerJson.Default.JsonElement));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
