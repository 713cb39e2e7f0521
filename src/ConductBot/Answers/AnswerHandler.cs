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
    AnswerLibrary library, AnswerRecords records, AnswerActs acts, AnswerWriter writer, IOptions<DirectivesOptions> options, ILogger<AnswerHandler> logger) : ITurnHandler
{
    private volatile Asker? _asker;

    /// <inheritdoc/>
    public string Name => "answers";

    /// <inheritdoc/>
    public async ValueTask<TurnResult?> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        var state = turn.State is null ? null : JsonSerializer.Deserialize(turn.State, AnswerJson.Default.AnswerState);
        if (turn.Text.Length == 0 || turn.Activity.Type != ActivityTypes.Message) return null;

        // No name is looked for or kept.
        turn = turn with { Text = turn.Asked };
        var engine = await library.EngineAsync(cancellationToken);
        var read = engine.Read(turn.Text);
        if (state is not null && engine.Wish(read) is { } wish) return await ActAsync(turn, wish, state, cancellationToken);
        var today = DateOnly.FromDateTime(turn.Now.ToOffset(TimeSpan.FromHours(7)).DateTime);
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        var answer = engine.Ask(new AskRequest(turn.Text, options.Value.Organization, today, Previous(state)), read);
        var elapsed = System.Diagnostics.Stopwatch.GetElapsedTime(started);
        logger.Met(answer.Outcome.ToString(), answer.Kind.ToString(), elapsed.TotalMilliseconds);
        AnswerTelemetry.Met(answer, elapsed);

        var language = LanguageOf(turn, read, answer);
        var reply = Reply(answer, engine, (turn, language, AskerOn(today, engine)));
        return new TurnResult([reply], answer.Outcome == AnswerOutcome.Chat ? turn.State : State(turn, answer, state))
        {
            Before = answer.Outcome == AnswerOutcome.Abstained ? records.Remembering(turn.TurnId, new FeedbackRecord { Day = today, Question = turn.Text, Clauses = [] }) : [],
        };
    }

    /// <inheritdoc/>
    public async ValueTask ReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            await library.EngineAsync(cancellationToken);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The turns themselves say what is wrong.
        }
    }

    /// <inheritdoc/>
    public string? Without(string state, string turnId)
    {
        // Later questions may go on from the deleted one in its own words: nothing is kept of what came with it.
        var kept = JsonSerializer.Deserialize(state, AnswerJson.Default.AnswerState);
        return kept?.Of(turnId) is null ? state : null;
    }

    private Asker AskerOn(DateOnly today, AnswerEngine engine) =>
        _asker is { } known && known.Today == today && ReferenceEquals(known.Library, engine.Library) ? known : _asker = new Asker(options.Value.Organization, today, engine.Library);

    private Reply Reply(Answer answer, AnswerEngine engine, (Turn Turn, Language Language, Asker Asker) to)
    {
        var text = writer.Texts[to.Language];
        var words = writer.Write(answer, to.Asker, to.Language);
        var card = AnswerCard.Of(answer, words, text, new AnswerButtons(to.Turn.TurnId) { ChannelAsks = ChannelAbilities.Of(to.Turn.Activity.ChannelId).Feedback });
        var suggestions = answer.Suggestions.Count > 0 ? answer.Suggestions
            : answer.Outcome == AnswerOutcome.Chat ? [.. engine.Examples.Select(example => to.Language == Language.English ? example.English : example.Vietnamese)] : [];
        return new Reply(card?.FallbackText ?? words.ToPlainText(), card?.ToElement(), suggestions.Count > 0 ? [.. suggestions.Select(Suggestion)] : null)
        {
            Citations = words.Citations(),
            Feedback = answer.Outcome == AnswerOutcome.Answered ? ReplyFeedback.Asked : ReplyFeedback.NotAsked,
        };
    }

    // A channel without cards has no buttons: the same wishes in words, about the last answer.
    private async ValueTask<TurnResult?> ActAsync(Turn turn, IntentKind wish, AnswerState state, CancellationToken cancellationToken)
    {
        var verb = wish switch
        {
            IntentKind.PassOn => AnswerAction.PassOn,
            IntentKind.Helpful => AnswerAction.Helpful,
            IntentKind.NotHelpful => AnswerAction.NotHelpful,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var outcome = await acts.ActAsync(new AnswerAction(verb, state.Turn), state, new AnswerWish(turn.Activity, turn.PersonId, turn.Language, turn.Now), cancellationToken);
        return new TurnResult([outcome.AsReply()!], turn.State);
    }

    // "In English, please" is a wish of the moment.
    private static Language LanguageOf(Turn turn, Text.ReadQuestion read, Answer answer) =>
        answer.Again is not null ? read.English ? Language.English : Language.Vietnamese
        : read.English && !turn.LanguageIsChosen ? Language.English
        : turn.Language;

    private static string State(Turn turn, Answer answer, AnswerState? before)
    {
        // "In English" repeats a question, which stays the one to go on from; "Còn ngày trực?" alone says nothing to the next follow-up: the question it went on from stays with it.
        var question = answer.Again ?? (before is not null && turn.Text.Length < 40 && before.Question.Length < 400 && answer.FollowsUp ? $"{before.Question} {turn.Text}" : turn.Text);
        var state = new AnswerState(question, [.. answer.Quotations.Select(static quotation => quotation.Id.ToString())], answer.Kind, turn.TurnId).After(before);
        return JsonSerializer.Serialize(state, AnswerJson.Default.AnswerState);
    }

    private static PreviousTurn? Previous(AnswerState? state) =>
        state is null ? null : new PreviousTurn(state.Question, [.. state.Clauses.Select(ClauseId.Parse)], state.Kind);

    private static CardAction Suggestion(string question) => new() { Type = "imBack", Title = question, Value = JsonSerializer.SerializeToElement(question, AnswerJson.Default.String) };
}
