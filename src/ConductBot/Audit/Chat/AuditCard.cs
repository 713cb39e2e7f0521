using System.Globalization;
using System.Text.Json.Nodes;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Organization.Permissions;
using ConductBot.Protocol.Cards;
using ConductBot.Reminders.Calendar;

namespace ConductBot.Audit.Chat;

/// <summary>Draws a page of the audit: time, who, what, to what. Pseudonyms are resolved as they are now.</summary>
internal sealed class AuditCard(AuditReading reading, IEnumerable<IAuditSubjects> subjects, Localized<AuditTexts> texts)
{
    private const string System = "system:";

    public AuditTexts this[Language language] => texts[language];

    public async ValueTask<Reply> OfAsync((AuditFilter Filter, AuditPage Page) shown, (Asking Asking, Language Language) by, string seed, CancellationToken cancellationToken)
    {
        var (text, (filter, page)) = (texts[by.Language], shown);
        var title = Format(text.Title, await NamedAsync(filter, by, cancellationToken));
        var lines = new List<string>();
        foreach (var record in page.Records)
        {
            var at = VietnamClock.In(record.At).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);
            lines.Add(Format(text.Line, at, await reading.HidesActorAsync(record, cancellationToken) ? text.Sender : await WhoAsync(record.Actor, by, cancellationToken), AuditWords.Of(record.Act, text), await WhatAsync(record, cancellationToken)));
        }

        if (lines.Count == 0) lines.Add(text.None);
        var body = new List<CardElement> { new TextBlock(MarkdownText.Escape(title)) { Weight = TextWeight.Bolder, Style = TextStyle.Heading } };
        body.AddRange(lines.Select(RichTextBlock.Of));
        body.Add(new TextBlock(text.Note) { IsSubtle = true, Size = TextSize.Small });
        var card = new AdaptiveCard(body) { Actions = page.Next is { } next ? [new CardButtons(seed).Act(text.Older, AuditVerbs.Older, Data(filter, next))] : null };
        return new Reply(string.Join('\n', [title, .. lines, text.Note]), card.ToElement()) { Audience = ReplyAudience.Person };
    }

    private static JsonObject Data(AuditFilter filter, long from)
    {
        var data = new JsonObject { [AuditVerbs.From] = from };
        if (filter.Months is { } months) data[AuditVerbs.Months] = months.ToString();
        if (filter.Subject is { } subject) data[AuditVerbs.Subject] = subject;
        if (filter.Actor is { } actor) data[AuditVerbs.Actor] = actor;
        return data;
    }

    private async ValueTask<string> NamedAsync(AuditFilter filter, (Asking Asking, Language Language) by, CancellationToken cancellationToken)
    {
        var text = texts[by.Language];
        var named = filter.Months is not { } months ? "" : months.Months == 1 ? Format(text.Month, Month(months.First)) : Format(text.Months, Month(months.First), Month(months.After.AddMonths(-1)));
        if (filter.Subject is { } subject) named += Format(text.Of, await CalledAsync(subject, VietnamClock.At(by.Asking.Day, TimeOnly.MinValue), cancellationToken) ?? subject);
        if (filter.Actor is { } actor) named += Format(text.Of, await WhoAsync(actor, by, cancellationToken));
        return named;
    }

    private async ValueTask<string> WhoAsync(string actor, (Asking Asking, Language Language) by, CancellationToken cancellationToken)
    {
        var text = texts[by.Language];
        if (actor.Length == 0) return text.Nobody;
        if (actor == AuditTrail.Operator) return text.Operator;
        if (actor.StartsWith(System, StringComparison.Ordinal)) return text.Program;
        return await reading.PersonAsync(actor, cancellationToken) is { } id ? by.Asking.Organization.Person(id)?.Name ?? id : $"{text.Erased} {actor}";
    }

    // Ids that people know by another name are shown by it; the rest stays as the chain has it.
    private async ValueTask<string> WhatAsync(AuditRecord record, CancellationToken cancellationToken)
    {
        var words = record.Subject.Split(' ');
        for (var i = 0; i < words.Length; i++) words[i] = await CalledAsync(words[i], record.At, cancellationToken) ?? words[i];
        return string.Join(' ', words);
    }

    private async ValueTask<string?> CalledAsync(string id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        foreach (var kind in subjects)
        {
            if (await kind.SayAsync(id, at, cancellationToken) is { } called) return called;
        }

        return null;
    }

    private static string Month(DateOnly month) => month.ToString("M/yyyy", CultureInfo.InvariantCulture);

    private static string Format(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
