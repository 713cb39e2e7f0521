using System.Text.Json;
using ConductBot.Conversations.Hidden;
using ConductBot.Conversations.Invokes;
using ConductBot.Conversations.Storing;
using ConductBot.Protocol.Schema;
using ConductBot.Protocol.Teams;
using ConductBot.Storage.Records;

namespace ConductBot.Conversations.Pressing;

/// <summary>Hands presses to the capability of their verb, and gives a repeated one what the first led to.</summary>
internal sealed class PressRouter(IEnumerable<ICardActionHandler> handlers, RecordStore records, Localized<ConversationTexts> texts)
{
    private readonly Dictionary<string, ICardActionHandler> _handlers = handlers.SelectMany(static handler => handler.Verbs.Select(verb => (verb, handler))).ToDictionary(static pair => pair.verb, static pair => pair.handler, StringComparer.Ordinal);

    /// <summary>Whether an activity is a press of which nothing is to be kept.</summary>
    public bool IsHidden(Protocol.Schema.Activity activity) =>
        (activity.Type == ActivityTypes.Invoke || activity.Value is not null) && PressReader.Read(activity) is { } read && _handlers.TryGetValue(read.Verb, out var handler) && handler.Hides(read.Verb);

    /// <summary>Whether an activity is a press that somebody takes; words that come with anything else are words.</summary>
    public bool Takes(Protocol.Schema.Activity activity) => activity.Value is not null && PressReader.Read(activity) is { } read && _handlers.ContainsKey(read.Verb);

    /// <summary>What the press in an activity leads to; null when there is none that anybody takes.</summary>
    public async ValueTask<RoutedTurn?> RouteAsync(TurnContext context, Language language, CancellationToken cancellationToken)
    {
        if (PressReader.Read(context.Activity) is not { } read) return null;
        if (!_handlers.TryGetValue(read.Verb, out var handler)) return null;

        if (handler.Hides(read.Verb) && context.Scope != ConversationScope.Personal) return Routed(context, read, new CardResult.Refused(texts[language].HiddenAlone));

        var (act, nonce) = PressReader.Act(read, context.PersonId, context.TurnId);
        var before = nonce is null ? null : await RepeatedAsync(context, nonce, cancellationToken);
        if (before is { AskedAnew: false } && (handler.Remembers(read.Verb) || before.Result is CardResult.Said)) return Routed(context, read, before.Result);

        var sent = context.Activity.ReplyToId is { } message ? context.State.Sent.LastOrDefault(sent => string.Equals(sent.Id, message, StringComparison.Ordinal)) : null;
        var stateName = TurnContext.StateName(handler.Name, sent is null ? context.StateOf : sent.Of);
        var press = new CardPress
        {
            Verb = read.Verb,
            Kind = read.Kind,
            Data = new PressData(read.Data),
            ActId = act,
            IsRepeated = before is not null,
            PersonId = context.PersonId,
            EntraId = context.Activity.From?.AadObjectId,
            Language = language,
            Now = context.Now,
            Activity = context.Activity,
            // Where messages are remembered and this one is not, it is none of the last ones.
            Turn = sent?.Turn ?? (context.Activity.ReplyToId is null || context.State.Sent.Count == 0 ? null : ""),
            State = context.State.Handlers.GetValueOrDefault(stateName),
        };
        var outcome = await handler.PressAsync(press, cancellationToken);

        // The rest of it went out when it was done.
        if (before is not null) outcome = outcome with { Replies = [], Everybody = null, State = null };
        var routed = Routed(context, read, outcome) with { Privacy = outcome.Privacy };
        if (outcome.Privacy != TurnPrivacy.Kept)
            return nonce is null || before is not null || outcome.KnowsRepeats || outcome.Result is CardResult.Refused ? routed : routed with { Nonce = (nonce, new NonceRecord(new CardResult.Said(texts[language].HiddenDone), context.Now)) };

        if (read.Kind != PressKind.Refresh) routed = routed with { State = context.WithLastHandler(handler.Name) };
        if (outcome.State is not null) routed = routed with { State = routed.State.With(stateName, outcome.State) };
        if (nonce is null || before is not null || outcome.Result is CardResult.Refused) return routed;
        return routed with { Nonce = (nonce, handler.Remembers(read.Verb) ? new NonceRecord(outcome.Result, context.Now) : new NonceRecord(new CardResult.Quiet(), context.Now) { AskedAnew = true }) };
    }

    /// <summary>What is said to an invoke that nobody takes.</summary>
    public RoutedTurn Gone(TurnContext context, Language language)
    {
        var gone = new CardResult.Refused(texts[language].ButtonGone);
        return new RoutedTurn([], context.State) { Answer = InvokeAnswers.Of(context.Activity.Name, gone), InsteadOfAnswer = Messages(gone, null) };
    }

    private async ValueTask<NonceRecord?> RepeatedAsync(TurnContext context, string nonce, CancellationToken cancellationToken) =>
        context.Nonces.TryGetValue(nonce, out var sameBatch) ? sameBatch : (await records.ReadAsync(Rows.NonceKind, context.Partition, Rows.Nonce(nonce), cancellationToken))?.Value;

    private static RoutedTurn Routed(TurnContext context, PressRead read, PressOutcome outcome)
    {
        var replies = new List<Reply>(outcome.Replies);
        if (outcome.Everybody is { } everybody) replies.Insert(0, everybody with { Replaces = context.Activity.ReplyToId });

        var invoke = context.Activity.Type == ActivityTypes.Invoke;
        var takesPlace = read.Kind == PressKind.Execute && context.Scope == ConversationScope.Personal ? context.Activity.ReplyToId : null;
        var messages = read.Kind == PressKind.Refresh ? [] : Messages(outcome.Result, takesPlace);

        // A dialog shows its result in its own place; a card that follows from it takes the place of the card that opened it.
        if (invoke && context.Activity.Name == InvokeNames.TaskSubmit && outcome.Result is CardResult.Shown shown)
            return new RoutedTurn([.. replies, .. Messages(shown, context.Scope == ConversationScope.Personal ? context.Activity.ReplyToId : null)], context.State) { Answer = InvokeAnswers.Of(context.Activity.Name, new CardResult.Quiet()) };

        if (!invoke) return new RoutedTurn([.. replies, .. messages], context.State);

        return InvokeAnswers.Shows(context.Activity.Name)
            ? new RoutedTurn(replies, context.State) { Answer = InvokeAnswers.Of(context.Activity.Name, outcome.Result), InsteadOfAnswer = messages }
            : new RoutedTurn(context.Activity.Name == InvokeNames.MessageSubmit ? replies : [.. replies, .. messages], context.State) { Answer = InvokeAnswers.Of(context.Activity.Name, outcome.Result) };
    }

    // A press concerns the presser alone: in a group its result goes to the person's own conversation.
    private static Reply[] Messages(CardResult result, string? takesPlace) =>
        new PressOutcome(result).AsReply() is { } reply ? [result is CardResult.Shown ? reply with { Replaces = takesPlace } : reply] : [];
}
