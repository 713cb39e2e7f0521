using System.Text.Json;
using ConductBot.Conversations.Pressing;
using ConductBot.Conversations.Storing;
using ConductBot.Protocol.Schema;

namespace ConductBot.Conversations.TextForms;

/// <summary>Makes every card usable on a channel without cards: its buttons and inputs become questions in words, and the answers a press.</summary>
internal sealed class TextFormTurns(PressRouter presses, Localized<ConversationTexts> texts)
{
    private const string StateName = "form";

    /// <summary>What words lead to when a form waits for them; null when they are for somebody else.</summary>
    public async ValueTask<RoutedTurn?> TakeAsync(TurnContext context, (string Text, Language Language) said, CancellationToken cancellationToken)
    {
        var name = TurnContext.StateName(StateName, context.StateOf);
        if (context.State.Handlers.GetValueOrDefault(name) is not { } kept || JsonSerializer.Deserialize(kept, ConversationJson.Default.TextForm) is not { } form) return null;

        var text = texts[said.Language];
        switch (TextFormTaker.Take(form, said.Text))
        {
            case TextFormStep.NotMine:
                return null;
            case TextFormStep.Cancelled:
                return new RoutedTurn([new Reply(text.FormCancelled)], context.State.With(name, null));
            case TextFormStep.Next next:
                return new RoutedTurn([new Reply(TextFormWords.Ask(next.Form, text))], Kept(context.State, name, next.Form));
            case TextFormStep.Again again:
                return new RoutedTurn([new Reply($"{TextFormWords.Again(again.Form, said.Text, text)}\n{TextFormWords.Ask(again.Form, text)}")], context.State);
            case TextFormStep.Done done:
                var pressed = await presses.RouteAsync(context with { Activity = Press(context.Activity, done.Data) }, said.Language, cancellationToken) ?? new RoutedTurn([new Reply(text.ButtonGone)], context.State);
                return pressed with { State = pressed.State.With(name, null) };
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>The replies as words, with what the last card among them asks; as they are on a channel with cards.</summary>
    public RoutedTurn InWords(TurnContext context, RoutedTurn routed, Language language)
    {
        if (ChannelAbilities.Of(context.Activity.ChannelId).Cards || routed.Replies.Count == 0) return routed;

        var at = -1;
        TextForm? form = null;
        for (var i = 0; i < routed.Replies.Count; i++)
        {
            if (routed.Replies[i].Card is { } card && TextFormReader.Read(card) is { } read) (at, form) = (i, read);
        }

        if (form is null) return routed;

        var replies = routed.Replies.ToArray();

        // Its handler can't make that again: it knows nothing of these words.
        replies[at] = replies[at] with { Text = $"{replies[at].Text}\n\n{TextFormWords.Ask(form, texts[language])}", Source = null };
        return routed with { Replies = replies, State = Kept(routed.State, TurnContext.StateName(StateName, context.StateOf), form) };
    }

    /// <summary>The state without the form that waits.</summary>
    public static StateRecord Dropped(TurnContext context, StateRecord state) => state.With(TurnContext.StateName(StateName, context.StateOf), null);

    private static StateRecord Kept(StateRecord state, string name, TextForm form) => state.With(name, JsonSerializer.Serialize(form, ConversationJson.Default.TextForm));

    private static Activity Press(Activity said, JsonElement data)
    {
        var press = said.ShallowCopy();
        press.Text = null;
        press.Value = data;
        return press;
    }
}
