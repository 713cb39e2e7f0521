using System.Globalization;
using System.Text.Json;
using ConductBot.Conversations.Storing;
using ConductBot.Protocol.Schema;
using Microsoft.Extensions.Options;

namespace ConductBot.Conversations;

/// <summary>Decides who answers a turn: the bot's own courtesies first (welcome, language, limits), then the capabilities in order.</summary>
internal sealed class TurnRouter(
    IEnumerable<ITurnHandler> handlers, PersonLanguages languages, Localized<ConversationTexts> texts, IOptions<ConversationOptions> options)
{
    private readonly ITurnHandler[] _handlers = [.. handlers];

    /// <summary>What a turn leads to. Nothing is written but the person's choice of language.</summary>
    public async ValueTask<RoutedTurn> RouteAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var activity = context.Activity;
        var language = await LanguageOfAsync(context, cancellationToken);
        return activity.Type switch
        {
            ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate => Welcome(context, language),
            ActivityTypes.Message => await MessageAsync(context, language, cancellationToken),
            ActivityTypes.Event or ActivityTypes.Invoke => await EventAsync(context, language, cancellationToken),
            _ => new RoutedTurn([], context.State),
        };
    }

    /// <summary>What a person is told whose turn could not be worked on.</summary>
    public async ValueTask<RoutedTurn> ApologyAsync(TurnContext context, CancellationToken cancellationToken) =>
        context.Activity.Type is ActivityTypes.Message or ActivityTypes.Invoke
            ? Say(context, texts[await LanguageOfAsync(context, cancellationToken)].Failed)
            : new RoutedTurn([], context.State);

    private async ValueTask<Language> LanguageOfAsync(TurnContext context, CancellationToken cancellationToken) =>
        await languages.FindAsync(context.PersonId, cancellationToken) ?? LanguageChoice.FromLocale(context.Activity.Locale);

    private RoutedTurn Welcome(TurnContext context, Language language)
    {
        var activity = context.Activity;
        var arrives = activity.Type == ActivityTypes.InstallationUpdate
            ? activity.Action?.StartsWith("add", StringComparison.Ordinal) == true
            : activity.MembersAdded?.Any(member => member.Id is not null && !string.Equals(member.Id, activity.Recipient?.Id, StringComparison.Ordinal)) == true;
        if (!arrives || context.State.Welcomed) return new RoutedTurn([], context.State);

        var text = texts[language];
        return new RoutedTurn([new Reply($"{text.Welcome}\n{text.WelcomeHint}", Suggestions: Suggestions(language))], context.State with { Welcomed = true });
    }

    private async ValueTask<RoutedTurn> MessageAsync(TurnContext context, Language language, CancellationToken cancellationToken)
    {
        var read = MessageText.Of(context.Activity, options.Value.TextLimit);
        if (read is MessageText.TooLong tooLong)
        {
            var culture = CultureInfo.GetCultureInfo(language == Language.English ? "en-US" : "vi-VN");
            return Say(context, string.Format(culture, texts[language].TooLong, tooLong.Characters.ToString("N0", culture), options.Value.TextLimit.ToString("N0", culture)));
        }

        var text = ((MessageText.Clean)read).Text;
        if (LanguageChoice.Asked(text) is { } asked) return await SwitchAsync(context, asked, cancellationToken);

        var hasValue = context.Activity.Value is { ValueKind: JsonValueKind.Object };
        if (text.Length == 0 && !hasValue) return Say(context, texts[language].Empty);

        return await HandlersAsync(context, language, text, cancellationToken)
            ?? new RoutedTurn([new Reply(texts[language].NotUnderstood, Suggestions: Suggestions(language))], context.State);
    }

    private async ValueTask<RoutedTurn> EventAsync(TurnContext context, Language language, CancellationToken cancellationToken)
    {
        if (LanguageChoice.Asked(context.Activity) is { } asked) return await SwitchAsync(context, asked, cancellationToken);

        return await HandlersAsync(context, language, "", cancellationToken) ?? new RoutedTurn([], context.State);
    }

    private async ValueTask<RoutedTurn> SwitchAsync(TurnContext context, Language language, CancellationToken cancellationToken)
    {
        await languages.ChooseAsync(context.PersonId, language, cancellationToken);
        return new RoutedTurn([new Reply(texts[language].LanguageSwitched, Suggestions: Suggestions(language))], context.State);
    }

    private async ValueTask<RoutedTurn?> HandlersAsync(TurnContext context, Language language, string text, CancellationToken cancellationToken)
    {
        foreach (var handler in _handlers)
        {
            var turn = new Turn
            {
                Activity = context.Activity,
                Text = text,
                Language = language,
                State = context.State.Handlers.GetValueOrDefault(handler.Name),
                Now = context.Now,
                TurnId = context.TurnId,
                PersonId = context.PersonId,
            };
            if (await handler.HandleAsync(turn, cancellationToken) is { } result) return new RoutedTurn(result.Replies, context.State.With(handler.Name, result.State));
        }

        return null;
    }

    private static RoutedTurn Say(TurnContext context, string text) => new([new Reply(text)], context.State);

    private List<CardAction> Suggestions(Language language)
    {
        var questions = language == Language.English ? options.Value.SuggestedQuestionsEnglish : options.Value.SuggestedQuestions;
        var other = texts[language].LanguageButton;
        return [.. questions.Append(other).Select(question => new CardAction { Type = "imBack", Title = question, Value = JsonSerializer.SerializeToElement(question, ConversationJson.Default.String) })];
    }
}
