using System.Globalization;
using System.Text.Json;
using ConductBot.Conversations.Hidden;
using ConductBot.Conversations.Invokes;
using ConductBot.Conversations.Pressing;
using ConductBot.Conversations.TextForms;
using ConductBot.Protocol.Schema;
using ConductBot.Protocol.Teams;
using Microsoft.Extensions.Options;

namespace ConductBot.Conversations;

/// <summary>Decides who answers a turn: the bot's own courtesies first (welcome, language, limits), then buttons by their verb, then the capabilities in order.</summary>
internal sealed class TurnRouter(TurnAnswerers answerers, PersonLanguages languages, Localized<ConversationTexts> texts, IOptions<ConversationOptions> options)
{
    private readonly ITurnHandler[] _handlers = [.. answerers.Handlers];

    /// <summary>What a turn leads to. Nothing is written but the person's choice of language and by which turn the person was welcomed.</summary>
    public async ValueTask<RoutedTurn> RouteAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var chosen = await languages.FindAsync(context.PersonId, cancellationToken);
        var language = chosen ?? context.Unchosen;
        return context.Activity.Type switch
        {
            ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate => await answerers.Greeter.GreetAsync(context, language, cancellationToken),
            ActivityTypes.Message => Spoken(context, InWords(context, await MessageAsync(context, (language, chosen is not null), cancellationToken), language)),
            ActivityTypes.Event => await EventAsync(context, (language, chosen is not null), cancellationToken),
            ActivityTypes.Invoke => await PressedAsync(context, language, cancellationToken),
            ActivityTypes.MessageDelete => Forget(context),
            _ => new RoutedTurn([], context.State),
        };
    }

    /// <summary>Ends when everybody can answer.</summary>
    public async ValueTask ReadyAsync(CancellationToken cancellationToken)
    {
        foreach (var handler in _handlers) await handler.ReadyAsync(cancellationToken);
    }

    /// <summary>What a person is told whose turn could not be worked on.</summary>
    public async ValueTask<RoutedTurn> ApologyAsync(TurnContext context, CancellationToken cancellationToken)
    {
        if (context.Activity.Type is not (ActivityTypes.Message or ActivityTypes.Invoke)) return new RoutedTurn([], context.State);

        var failed = texts[await LanguageOfAsync(context, cancellationToken)].Failed;
        return context.Activity.Type == ActivityTypes.Message
            ? Say(context, failed)
            : new RoutedTurn([], context.State) { Answer = InvokeAnswers.Failed(context.Activity.Name, failed), InsteadOfAnswer = [new Reply(failed) { Audience = ReplyAudience.Person }] };
    }

    /// <summary>The language that a turn is answered in.</summary>
    public async ValueTask<Language> LanguageOfAsync(TurnContext context, CancellationToken cancellationToken) =>
        await languages.FindAsync(context.PersonId, cancellationToken) ?? context.Unchosen;

    private RoutedTurn InWords(TurnContext context, RoutedTurn routed, Language language) =>
        routed.Privacy == TurnPrivacy.Kept ? answerers.Forms.InWords(context, routed, language) : Hidden(context, routed, language);

    // A form that waited for words waits no more: it would take, and keep, what is meant for the hidden one.
    private RoutedTurn Hidden(TurnContext context, RoutedTurn routed, Language language) =>
        answerers.Hidden.InWords(context, routed with { State = TextFormTurns.Dropped(context, routed.State) }, language);

    private async ValueTask<RoutedTurn> PressedAsync(TurnContext context, Language language, CancellationToken cancellationToken)
    {
        var routed = await answerers.Presses.RouteAsync(context, language, cancellationToken) ?? answerers.Presses.Gone(context, language);
        return routed.Privacy == TurnPrivacy.Kept ? routed : Hidden(context, routed, language);
    }

    // Of one person's chat alone: in a group everybody writes as they like.
    private static RoutedTurn Spoken(TurnContext context, RoutedTurn routed)
    {
        if (context.Scope != ConversationScope.Personal || routed.Privacy != TurnPrivacy.Kept) return routed;

        var spoken = context.Unchosen;
        Language? kept = spoken == LanguageChoice.FromLocale(LanguageChoice.LocaleOf(context.Activity)) ? null : spoken;
        return kept == routed.State.Spoken ? routed : routed with { State = routed.State with { Spoken = kept } };
    }

    private async ValueTask<RoutedTurn> MessageAsync(TurnContext context, (Language Language, bool IsChosen) to, CancellationToken cancellationToken)
    {
        var language = to.Language;
        var read = MessageText.Of(context.Activity, options.Value.TextLimit);
        if (read is MessageText.TooLong tooLong)
        {
            var culture = CultureInfo.GetCultureInfo(language == Language.English ? "en-US" : "vi-VN");
            var characters = tooLong.Characters.ToString("N0", culture);
            if (context.Activity.Text is { Length: >= Inbound.TextCharacters }) characters = string.Format(culture, texts[language].MoreThan, Inbound.TextCharacters.ToString("N0", culture));
            return Say(context, string.Format(culture, texts[language].TooLong, characters, options.Value.TextLimit.ToString("N0", culture)));
        }

        var text = ((MessageText.Clean)read).Text;
        if (LanguageChoice.Asked(text) is { } asked) return await SwitchAsync(context, asked, cancellationToken);

        var hasValue = context.Activity.Value is { ValueKind: JsonValueKind.Object };
        if (hasValue && await answerers.Presses.RouteAsync(context, language, cancellationToken) is { } pressed) return pressed;
        if (await answerers.Hidden.TakeAsync(context, (text, language), cancellationToken) is { } hidden) return await WithoutFilesAsync(context, hidden, cancellationToken);
        if (IncomingFiles.Of(context.Activity) is not null && await HandlersAsync(context, (to, text), static (handler, _) => handler.TakesFiles, cancellationToken) is { } filed) return filed;
        if (text.Length == 0 && !hasValue) return Say(context, texts[language].Empty);

        // Who takes what is not to be kept is asked first: forms and others write down what they hear.
        return (text.Length > 0 ? await HandlersAsync(context, (to, text), static (handler, text) => handler.Hides(text), cancellationToken) : null)
            ?? await answerers.Forms.TakeAsync(context, (text, language), cancellationToken)
            ?? await HandlersAsync(context, (to, text), static (_, _) => true, cancellationToken)
            ?? new RoutedTurn([new Reply(texts[language].NotUnderstood, Suggestions: answerers.Suggestions.In(language))], context.State);
    }

    // What was uploaded with words that are not kept is not kept either.
    private async ValueTask<RoutedTurn> WithoutFilesAsync(TurnContext context, RoutedTurn routed, CancellationToken cancellationToken)
    {
        if (IncomingFiles.Of(context.Activity) is null) return routed;
        foreach (var handler in _handlers)
        {
            if (handler.TakesFiles) await handler.DropFilesAsync(context.Activity, context.PersonId, cancellationToken);
        }

        return routed;
    }

    private async ValueTask<RoutedTurn> EventAsync(TurnContext context, (Language Language, bool IsChosen) to, CancellationToken cancellationToken)
    {
        if (LanguageChoice.Asked(context.Activity) is { } asked) return await SwitchAsync(context, asked, cancellationToken);

        return await HandlersAsync(context, (to, ""), static (_, _) => true, cancellationToken) ?? new RoutedTurn([], context.State);
    }

    private async ValueTask<RoutedTurn> SwitchAsync(TurnContext context, Language language, CancellationToken cancellationToken)
    {
        await languages.ChooseAsync(context.PersonId, language, cancellationToken);
        return new RoutedTurn([new Reply(texts[language].LanguageSwitched, Suggestions: answerers.Suggestions.In(language))], context.State);
    }

    // What was deleted was answered before: turns run in order. What handlers kept of it goes; one that keeps other things decides for itself.
    private RoutedTurn Forget(TurnContext context)
    {
        var deleted = context.TurnOf(ActivityTypes.Message);
        var state = context.State;
        foreach (var (name, kept) in context.State.Handlers)
        {
            if (HiddenMark.Is(name)) continue;

            var handler = _handlers.FirstOrDefault(handler => string.Equals(handler.Name, name.Split('@')[0], StringComparison.Ordinal));
            state = state.With(name, handler?.Without(kept, deleted));
        }

        return new RoutedTurn([], state);
    }

    private async ValueTask<RoutedTurn?> HandlersAsync(TurnContext context, ((Language Language, bool IsChosen) To, string Text) said, Func<ITurnHandler, string, bool> which, CancellationToken cancellationToken)
    {
        Turn? turn = null;
        foreach (var handler in _handlers)
        {
            if (!which(handler, said.Text)) continue;

            // Nearly all see the same, since nearly nobody keeps anything.
            var stateName = TurnContext.StateName(handler.Name, context.StateOf);
            var state = context.State.Handlers.GetValueOrDefault(stateName);
            if (turn is null) turn = TurnFor(context, said, state);
            else if (!ReferenceEquals(turn.State, state)) turn = turn with { State = state };

            if (await handler.HandleAsync(turn, cancellationToken) is not { } result) continue;
            if (result.Privacy == TurnPrivacy.Kept) return new RoutedTurn(result.Replies, context.WithLastHandler(handler.Name).With(stateName, result.State)) { Before = result.Before };

            return context.Scope == ConversationScope.Personal ? new RoutedTurn(result.Replies, context.State) { Before = result.Before, Privacy = result.Privacy } : new RoutedTurn([new Reply(texts[said.To.Language].HiddenAlone)], context.State);
        }

        return null;
    }

    // Nothing but mentions stays what it is.
    private static Turn TurnFor(TurnContext context, ((Language Language, bool IsChosen) To, string Text) said, string? state) => new()
    {
        Activity = context.Activity,
        Text = said.Text,
        Language = said.To.Language,
        LanguageIsChosen = said.To.IsChosen,
        Asked = said.Text.Length > 0 && context.Activity.Text?.Contains("<at", StringComparison.OrdinalIgnoreCase) == true && MessageText.Asked(context.Activity) is { Length: > 0 } without ? without : said.Text,
        State = state,
        Now = context.Now,
        TurnId = context.TurnId,
        PersonId = context.PersonId,
        LastHandler = context.LastHandler,
        StateOf = context.StateOfHandler,
    };

    private static RoutedTurn Say(TurnContext context, string text) => new([new Reply(text)], context.State);
}
