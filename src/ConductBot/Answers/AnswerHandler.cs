using System.Text.Json;
using ConductBot.Answers.Composing;
using ConductBot.Answers.Presenting;
using ConductBot.Answers.References;
using ConductBot.Conversations;
using ConductBot.Directives;
using ConductBot.Protocol.Schema;
using ConductBot.Reminders.Calendar;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConductBot.Answers;

/// <summary>Answers questions in a conversation: the last handler in the order, since it takes every text.</summary>
internal sealed class AnswerHandler(
    AnswerLibrary library, AnswerRecords records, AnswerActs acts, AnswerWriter writer, IOptions<DirectivesOptions> options, ILogger<AnswerHandler> logger) : ITurnHandler
{
    private volatile Asker? _asker;
    private readonly RememberedAnswers _remembered = new(options.Value.RememberedAnswers);

    /// <inheritdoc/>
    public string Name => "answers";

    /// <inheritdoc/>
    public async ValueTask<TurnResult?> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Text.Length == 0 || turn.Activity.Type != ActivityTypes.Message) return null;

        // No name is looked for or kept.
        var key = turn.AskedKey;
        if (!ReferenceEquals(turn.Asked, turn.Text)) turn = turn with { Text = turn.Asked };

        // Whoever had something to call off has answered before: an answer has nothing, and is not given again.
        if (CancelWords.AreAll(turn.Text)) return new TurnResult([new Reply(writer.Texts[turn.Language].NothingToCancel)], turn.State);
        var engine = await library.EngineAsync(cancellationToken);
        var today = VietnamClock.DayOf(turn.Now);
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        var met = _remembered.Find(engine, today, key) ?? Meet((turn.Text, key), today, engine, turn.State);
        if (met.Wish is { } wish && AnswerState.Read(turn.State) is { } state) return await ActAsync(turn, wish, state, cancellationToken);
        var answer = met.Answer;
        var elapsed = System.Diagnostics.Stopwatch.GetElapsedTime(started);
        if (logger.IsEnabled(LogLevel.Information)) logger.Met(answer.Outcome.ToString(), answer.Kind.ToString(), elapsed.TotalMilliseconds);
        AnswerTelemetry.Met(answer, elapsed);

        var language = LanguageOf(turn, met);
        var reply = Reply(met, engine, (turn.TurnId, turn.Activity, language, AskerOn(today, engine)));
        if (met.StandsAlone) reply = reply with { Source = new ReplySource(Name, new AnswerSource(turn.Text, today, language, turn.TurnId).ToJson()) };
        return new TurnResult([reply], answer.Outcome == AnswerOutcome.Chat ? turn.State : State(turn, met))
        {
            Before = answer.Outcome == AnswerOutcome.Abstained ? await records.RememberingAsync(turn.TurnId, new FeedbackRecord { Day = today, Question = turn.Text, Clauses = [] }, cancellationToken) : [],
        };
    }

    // What leans on the question before is another answer after another question: of that only what it says alone is kept.
    private RememberedAnswer Meet((string Text, TextKey Key) said, DateOnly today, AnswerEngine engine, string? state)
    {
        var leaning = _remembered.Leaning(engine, today, said.Key) ?? new LeaningQuestion(engine.Read(said.Text));
        var request = new AskRequest(said.Text, options.Value.Organization, today, Previous(AnswerState.Read(state))) { Leaning = leaning };
        var met = new RememberedAnswer(engine.Ask(request, leaning.Read), leaning.Read.English, engine.Wish(leaning.Read)) { StandsAlone = !request.LookedBack };
        if (met.StandsAlone) _remembered.Keep(engine, today, said.Key, met);
        else if (leaning.IsShort) _remembered.Keep(engine, today, said.Key, leaning);
        return met;
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
    public async ValueTask<Reply?> SayAgainAsync(string source, Activity to, CancellationToken cancellationToken)
    {
        if (JsonSerializer.Deserialize(source, AnswerJson.Default.AnswerSource) is not { } of) return null;

        var engine = await library.EngineAsync(cancellationToken);
        var said = (of.Question, Key: TextKey.Of(of.Question));
        var met = _remembered.Find(engine, of.Day, said.Key) ?? Meet(said, of.Day, engine, state: null);
        return Reply(met, engine, (of.Turn, to, of.Language, AskerOn(of.Day, engine)));
    }

    /// <inheritdoc/>
    public string? Without(string state, string turnId)
    {
        // Later questions may go on from the deleted one in its own words: nothing is kept of what came with it.
        return AnswerState.Read(state)?.Of(turnId) is null ? state : null;
    }

    private Asker AskerOn(DateOnly today, AnswerEngine engine) =>
        _asker is { } known && known.Today == today && ReferenceEquals(known.Library, engine.Library) ? known : _asker = new Asker(options.Value.Organization, today, engine.Library);

    private Reply Reply(RememberedAnswer met, AnswerEngine engine, (string Turn, Activity Activity, Language Language, Asker Asker) to)
    {
        var asks = ChannelAbilities.Of(to.Activity.ChannelId).Feedback;
        if (met.Said(to.Language, asks, to.Turn) is { } said) return said;

        var buttons = new AnswerButtons(to.Turn) { ChannelAsks = asks };
        var (answer, text) = (met.Answer, writer.Texts[to.Language]);
        var words = writer.Write(answer, to.Asker, to.Language);
        var card = AnswerCard.Of(answer, words, text, buttons);
        var suggestions = answer.Suggestions.Count > 0 ? answer.Suggestions
            : answer.Outcome == AnswerOutcome.Chat ? [.. engine.Examples.Select(example => to.Language == Language.English ? example.English : example.Vietnamese)] : [];
        var reply = new Reply(card?.FallbackText ?? words.ToPlainText(), card?.ToElement(), suggestions.Count > 0 ? [.. suggestions.Select(Suggestion)] : null)
        {
            Citations = words.Citations(),
            Feedback = answer.Outcome == AnswerOutcome.Answered ? ReplyFeedback.Asked : ReplyFeedback.NotAsked,
        };
        met.Keep(to.Language, buttons, reply);
        return reply;
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
    private static Language LanguageOf(Turn turn, RememberedAnswer met) =>
        met.Answer.Again is not null ? met.English ? Language.English : Language.Vietnamese
        : met.English && !turn.LanguageIsChosen ? Language.English
        : turn.Language;

    private static string State(Turn turn, RememberedAnswer met)
    {
        // "In English" repeats a question, which stays the one to go on from; "Còn ngày trực?" alone says nothing to the next follow-up: the question it went on from stays with it.
        var goesOn = met.Answer is { Again: null, FollowsUp: true } && turn.Text.Length < 40;
        var question = met.Answer.Again ?? (goesOn && AnswerState.Read(turn.State) is { Question.Length: < 400 } before ? $"{before.Question} {turn.Text}" : turn.Text);
        return AnswerTrail.After(new AnswerState(question, met.Clauses, met.Answer.Kind, turn.TurnId), turn.State);
    }

    private static PreviousTurn? Previous(AnswerState? state) =>
        state is null ? null : new PreviousTurn(state.Question, [.. state.Clauses.Select(ClauseId.Parse)], state.Kind);

    private static CardAction Suggestion(string question) => new() { Type = "imBack", Title = question, Value = JsonSerializer.SerializeToElement(question, AnswerJson.Default.String) };
}
