using System.Text.Json;
using ConductBot.Answers.Composing;
using ConductBot.Answers.Presenting;
using ConductBot.Answers.References;
using ConductBot.Conversations;
using ConductBot.Directives;
using ConductBot.Protocol.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConductBot.Answers;

/// <summary>Answers questions in a conversation: the last handler in the order, since it takes every text.</summary>
internal sealed class AnswerHandler(
    AnswerLibrary library, AnswerRecords records, Localized<AnswerTexts> texts, AnswerLinks links, IOptions<DirectivesOptions> options, ILogger<AnswerHandler> logger) : ITurnHandler
{
    private readonly AnswerWriter _writer = new(texts, links);

    /// <inheritdoc/>
    public string Name => "answers";

    /// <inheritdoc/>
    public async ValueTask<TurnResult?> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        var state = turn.State is null ? null : JsonSerializer.Deserialize(turn.State, AnswerJson.Default.AnswerState);
        if (turn.Text.Length == 0) return Action(turn.Activity) is { } action ? await ActAsync(turn, action, state, cancellationToken) : null;
        if (turn.Activity.Type != ActivityTypes.Message) return null;

        var engine = await library.EngineAsync(cancellationToken);
        if (state is not null && engine.Wish(turn.Text) is { } wish) return await ActAsync(turn, InWords(wish, state), state, cancellationToken);
        var today = DateOnly.FromDateTime(turn.Now.ToOffset(TimeSpan.FromHours(7)).DateTime);
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        var answer = engine.Ask(new AskRequest(turn.Text, options.Value.Organization, today, Previous(state)));
        logger.Met(answer.Outcome.ToString(), answer.Kind.ToString(), System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalMilliseconds);

        var language = LanguageOf(turn, engine, answer);
        var reply = Reply(answer, engine, (turn, language, new Asker(options.Value.Organization, today, engine.Library)));
        if (answer.Outcome == AnswerOutcome.Abstained) await records.RememberAsync(turn.TurnId, new FeedbackRecord { Day = today, Question = turn.Text, Clauses = [] }, cancellationToken);
        return new TurnResult([reply], answer.Outcome == AnswerOutcome.Chat ? turn.State : State(turn, answer, state));
    }

    private Reply Reply(Answer answer, AnswerEngine engine, (Turn Turn, Language Language, Asker Asker) to)
    {
        var text = texts[to.Language];
        var words = _writer.Write(answer, to.Asker, to.Language);
        var card = AnswerCard.Of(answer, words, text, new AnswerButtons(to.Turn.TurnId));
        var suggestions = answer.Suggestions.Count > 0 ? answer.Suggestions
            : answer.Outcome == AnswerOutcome.Chat ? [.. engine.Examples.Select(example => to.Language == Language.English ? example.English : example.Vietnamese)] : [];
        return new Reply(words.ToPlainText(), card?.ToElement(), suggestions.Count > 0 ? [.. suggestions.Select(Suggestion)] : null);
    }

    private async ValueTask<TurnResult?> ActAsync(Turn turn, AnswerAction action, AnswerState? state, CancellationToken cancellationToken)
    {
        var text = texts[turn.Language];
        var today = DateOnly.FromDateTime(turn.Now.ToOffset(TimeSpan.FromHours(7)).DateTime);

        // The conversation remembers the last question only: a button of an older answer has nothing left to speak of.
        var current = state is not null && string.Equals(state.Turn, action.Turn, StringComparison.Ordinal) ? state : null;
        switch (action.Answers)
        {
            case AnswerAction.Helpful or AnswerAction.NotHelpful or AnswerAction.PassOn when current is null:
                return new TurnResult([new Reply(text.NothingToPassOn)], turn.State);
            case AnswerAction.Helpful or AnswerAction.NotHelpful:
                var feedback = new FeedbackRecord { Day = today, Question = current.Question, Clauses = current.Clauses, Helpful = action.Answers == AnswerAction.Helpful, Reason = action.Reason };
                await records.RememberAsync(action.Turn, feedback, cancellationToken);
                return action is { Answers: AnswerAction.NotHelpful, Reason: null } ? new TurnResult([AskWhy(action, text)], turn.State) : new TurnResult([new Reply(text.FeedbackThanks)], turn.State);
            case AnswerAction.PassOn:
                await records.PassOnAsync(action.Turn, new OpenQuestionRecord { Question = current.Question, Asked = turn.Now, Language = turn.Language, From = Address(turn.Activity) }, cancellationToken);
                return new TurnResult([new Reply(text.PassedOn)], turn.State);
            default:
                return null;
        }
    }

    // A channel without cards has no buttons: the same wishes in words, about the last answer.
    private static AnswerAction InWords(IntentKind wish, AnswerState state) => new(
        wish switch
        {
            IntentKind.PassOn => AnswerAction.PassOn,
            IntentKind.Helpful => AnswerAction.Helpful,
            IntentKind.NotHelpful => AnswerAction.NotHelpful,
            _ => throw new System.Diagnostics.UnreachableException(),
        },
        state.Turn,
        null);

    private static Reply AskWhy(AnswerAction action, AnswerTexts text)
    {
        var card = new Protocol.Cards.AdaptiveCard([Protocol.Cards.RichTextBlock.Of(text.NotHelpfulWhy)]) { Actions = [.. new AnswerButtons(action.Turn).Reasons(text)] };
        return new Reply(text.NotHelpfulWhy, card.ToElement());
    }

    private static Language LanguageOf(Turn turn, AnswerEngine engine, Answer answer) =>
        turn.Language == Language.English || engine.IsEnglish(turn.Text) ? Language.English : answer.Kind == AnswerKind.Nothing ? turn.Language : Language.Vietnamese;

    private static string State(Turn turn, Answer answer, AnswerState? before)
    {
        // "In English" repeats a question, which stays the one to go on from; "Còn ngày trực?" alone says nothing to the next follow-up: the question it went on from stays with it.
        var question = answer.Again ?? (before is not null && turn.Text.Length < 40 && before.Question.Length < 400 && answer.FollowsUp ? $"{before.Question} {turn.Text}" : turn.Text);
        return JsonSerializer.Serialize(new AnswerState(question, [.. answer.Quotations.Select(static quotation => quotation.Id.ToString())], answer.Kind, turn.TurnId), AnswerJson.Default.AnswerState);
    }

    private static PreviousTurn? Previous(AnswerState? state) =>
        state is null ? null : new PreviousTurn(state.Question, [.. state.Clauses.Select(ClauseId.Parse)], state.Kind);

    private static AnswerAction? Action(Activity activity)
    {
        if (activity.Value is not { ValueKind: JsonValueKind.Object } value || !value.TryGetProperty("answers", out _)) return null;
        try
        {
            return value.Deserialize(AnswerJson.Default.AnswerAction) is { Answers: not null, Turn: { Length: > 10 and <= 64 } turn } action && turn.All(char.IsAsciiHexDigitLower)
                ? action with { Reason = action.Reason is "wrongClause" or "incomplete" or "unclear" or "outdated" ? action.Reason : null }
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Activity Address(Activity activity) => new()
    {
        Type = activity.Type, ChannelId = activity.ChannelId, ServiceUrl = activity.ServiceUrl, Conversation = activity.Conversation, From = activity.From, Recipient = activity.Recipient,
    };

    private static CardAction Suggestion(string question) => new() { Type = "imBack", Title = question, Value = JsonSerializer.SerializeToElement(question, AnswerJson.Default.String) };
}
