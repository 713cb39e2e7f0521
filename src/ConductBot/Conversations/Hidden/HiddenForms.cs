using System.Collections.Concurrent;
using System.Text.Json;
using ConductBot.Conversations.Pressing;
using ConductBot.Conversations.Storing;
using ConductBot.Conversations.TextForms;
using ConductBot.Protocol.Schema;

namespace ConductBot.Conversations.Hidden;

/// <summary>
/// Cards of hidden turns as questions, one at a time: on every channel, for whoever has such a card before them may also type. What is answered stands in memory only; of a process that ended nothing is left but the mark, by
/// which the next words are still not kept.
/// </summary>
internal sealed class HiddenForms(PressRouter presses, Localized<ConversationTexts> texts, TimeProvider time)
{
    private const int Many = 5000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);
    private static readonly string[] OneByOne = ["từng câu", "tung cau", "trả lời từng câu", "tra loi tung cau", "one by one", "questions"];

    private readonly ConcurrentDictionary<string, HiddenForm> _forms = new(StringComparer.Ordinal);

    /// <summary>What words lead to while what is said is not kept; null when it is kept.</summary>
    public async ValueTask<RoutedTurn?> TakeAsync(TurnContext context, (string Text, Language Language) said, CancellationToken cancellationToken)
    {
        if (!HiddenMark.Hides(context.State, context.Now)) return null;

        var text = texts[said.Language];
        if (!HiddenMark.Holds(context.State, context.Now)) return Ended(context, text.HiddenTooLate);
        if (Find(context.Partition) is not { } form) return Ended(context, text.HiddenInterrupted);
        if (CancelWords.EndAForm(said.Text)) return Ended(context, text.FormCancelled);

        if (IncomingFiles.Of(context.Activity) is not null) return Open(context, $"{text.HiddenNoFiles}\n{TextFormWords.Ask(form, text)}", form);
        if (said.Text.Length == 0) return Open(context, TextFormWords.Ask(form, text), form);

        var words = form.Field is null && OneByOne.Contains(said.Text.Trim(' ', '.', '!', '“', '”', '"'), StringComparer.OrdinalIgnoreCase) ? "1" : said.Text;
        switch (TextFormTaker.Take(form, words))
        {
            case TextFormStep.NotMine:
                return Open(context, $"{text.HiddenOpen}\n{TextFormWords.Ask(form, text)}", form);
            case TextFormStep.Cancelled:
                return Ended(context, text.FormCancelled);
            case TextFormStep.Next next:
                return Open(context, TextFormWords.Ask(next.Form, text), next.Form);
            case TextFormStep.Again again:
                return Open(context, $"{TextFormWords.Again(again.Form, words, text)}\n{TextFormWords.Ask(again.Form, text)}", again.Form);
            case TextFormStep.Done done:
                return await PressAsync(context, (form, done.Data), said.Language, cancellationToken);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>What a hidden turn leads to, with what its last card asks: remembered, and on a channel without cards said.</summary>
    public RoutedTurn InWords(TurnContext context, RoutedTurn routed, Language language)
    {
        var said = routed.Replies.Concat(routed.InsteadOfAnswer).ToList();
        if (said.LastOrDefault(static reply => reply.Card is not null)?.Card is not { } card || TextFormReader.Read(card) is not { } form) return Forgotten(context, routed);

        var cards = ChannelAbilities.Of(context.Activity.ChannelId).Cards;
        if (cards && routed.Privacy != TurnPrivacy.Open) return Forgotten(context, routed);

        Remember(context.Partition, form);
        if (cards) return routed with { State = HiddenMark.NotAsked(routed.State) };

        var replies = routed.Replies.ToArray();
        var at = Array.FindLastIndex(replies, static reply => reply.Card is not null);
        if (at >= 0) replies[at] = replies[at] with { Text = $"{replies[at].Text}\n\n{TextFormWords.Ask(form, texts[language])}" };
        return routed with { Replies = replies, State = HiddenMark.Asked(routed.State), Privacy = TurnPrivacy.Open };
    }

    private async ValueTask<RoutedTurn> PressAsync(TurnContext context, (TextForm Form, JsonElement Data) done, Language language, CancellationToken cancellationToken)
    {
        var press = context.Activity.ShallowCopy();
        (press.Text, press.Value) = (null, done.Data);
        var text = texts[language];
        var routed = await presses.RouteAsync(context with { Activity = press }, language, cancellationToken) ?? Ended(context, text.ButtonGone);

        // A button of a hidden card that leads to something that is not: what is open ends with it.
        if (routed.Privacy == TurnPrivacy.Kept) return routed with { Privacy = TurnPrivacy.Hidden };
        if (routed.Privacy != TurnPrivacy.Open || routed.Replies.Any(static reply => reply.Card is not null)) return routed;

        // Something was wrong: asked again from the beginning, with what was answered already there.
        var again = done.Form with
        {
            Asked = 0,
            Buttons = [.. done.Form.Buttons.Select(button => button with { Fields = [.. button.Fields.Select(field => field with { Value = Given(done.Data, field.Id) ?? field.Value })] })],
            Values = new Dictionary<string, string>(),
        };
        Remember(context.Partition, again);
        return routed with { Replies = [.. routed.Replies, new Reply(TextFormWords.Ask(again, text))], State = HiddenMark.Asked(routed.State) };
    }

    private static string? Given(JsonElement data, string field) => data.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private RoutedTurn Ended(TurnContext context, string text)
    {
        _forms.TryRemove(context.Partition, out _);
        return new RoutedTurn([new Reply(text)], context.State) { Privacy = TurnPrivacy.Hidden };
    }

    private RoutedTurn Open(TurnContext context, string text, TextForm form)
    {
        Remember(context.Partition, form);
        var state = form.Field is null && ChannelAbilities.Of(context.Activity.ChannelId).Cards ? HiddenMark.NotAsked(context.State) : HiddenMark.Asked(context.State);
        return new RoutedTurn([new Reply(text)], state) { Privacy = TurnPrivacy.Open };
    }

    private RoutedTurn Forgotten(TurnContext context, RoutedTurn routed)
    {
        if (routed.Privacy == TurnPrivacy.Hidden) _forms.TryRemove(context.Partition, out _);
        return routed;
    }

    private TextForm? Find(string conversation) => _forms.TryGetValue(conversation, out var kept) && kept.Until > time.GetUtcNow() ? kept.Form : null;

    private void Remember(string conversation, TextForm form)
    {
        var now = time.GetUtcNow();
        if (_forms.Count > Many) _forms.Clear();
        foreach (var (other, kept) in _forms)
        {
            if (kept.Until <= now) _forms.TryRemove(other, out _);
        }

        _forms[conversation] = new HiddenForm(form, now + Kept);
    }
}
