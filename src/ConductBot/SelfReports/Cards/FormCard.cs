using System.Diagnostics;
using System.Text.Json.Nodes;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Organization;
using ConductBot.Protocol.Cards;
using ConductBot.SelfReports.Chat;
using ConductBot.SelfReports.Forms;

namespace ConductBot.SelfReports.Cards;

/// <summary>Draws a form to be filled; in words each of its inputs becomes a question.</summary>
internal sealed class FormCard(Localized<ReportTexts> texts)
{
    /// <summary>The form with what is filled in.</summary>
    /// <param name="form">The form.</param>
    /// <param name="values">What stands in it.</param>
    /// <param name="frame">What is around it.</param>
    public Reply Of(ReportForm form, IReadOnlyDictionary<string, FieldValue> values, FormFrame frame)
    {
        var (text, language) = (texts[frame.Language], frame.Language);
        var title = form.Title[language];
        string[] lead = [.. ((string[])[frame.Lead, form.Intro[language], form.HasFreeText ? text.Secrets : "", form is { Attachments: true, Anonymous: false } ? text.TakesFiles : "", .. frame.Secrecy?.Lines ?? [], string.Format(System.Globalization.CultureInfo.InvariantCulture, text.RestsOn, frame.Basis)]).Where(line => line.Length > 0)];
        var body = new List<CardElement> { new TextBlock(title) { Weight = TextWeight.Bolder, Style = TextStyle.Heading } };
        body.AddRange(lead.Select(RichTextBlock.Of));
        if (frame.Secrecy is { Receivers.Count: > 1 } several) body.Add(Receiver(several.Receivers, text));
        body.AddRange(form.Fields.Select(field => Input(field, values.GetValueOrDefault(field.Id), (frame.Today, language))));

        var data = new JsonObject { [ReportVerbs.Form] = form.Id, [ReportVerbs.FormVersion] = form.Version, [ReportVerbs.Draft] = frame.Draft };
        if (frame.Corrects is { } report) data[ReportVerbs.Report] = report;
        if (frame.Secrecy is { Receivers: [var only] }) data[ReportVerbs.Receiver] = only.Id;
        var button = new CardButtons(frame.Draft).Act(frame.Corrects is null ? text.File : text.Save, frame.Secrecy?.Verb ?? (frame.Corrects is null ? ReportVerbs.File : ReportVerbs.Save), data) with { Style = ActionStyle.Positive };
        var filled = form.Fields.Where(field => values.ContainsKey(field.Id)).Select(field => $"{field.Label[language]}: {FieldWords.Of(field, values[field.Id], (text, language))}");
        return new Reply($"{title}\n{string.Join('\n', lead.Concat(filled))}", new AdaptiveCard(body) { Actions = [button] }.ToElement()) { Audience = ReplyAudience.Person };
    }

    private static ChoiceSetInput Receiver(IReadOnlyList<Person> receivers, ReportTexts text) => new([.. receivers.Select(person => new Choice(person.Title.Length > 0 ? $"{person.Name}, {person.Title}" : person.Name, person.Id))])
    {
        Id = ReportVerbs.Receiver,
        Label = text.ReceiverLabel,
        IsRequired = true,
        ErrorMessage = text.ReceiverMissing,
        Style = ChoiceStyle.Expanded,
    };

    private CardInput Input(FormField field, FieldValue? value, (DateOnly Today, Language Language) at)
    {
        var (id, label, missing) = (ReportVerbs.Input(field.Id), field.Label[at.Language], string.Format(System.Globalization.CultureInfo.InvariantCulture, texts[at.Language].FieldMissing, field.Label[at.Language]));
        bool? required = field.Required ? true : null;
        var question = field.Question[at.Language];
        var error = field.Required ? missing : null;
        return field.Kind switch
        {
            FieldKind.Line or FieldKind.Person => new TextInput { Id = id, Label = label, IsRequired = required, ErrorMessage = error, MaxLength = field.Characters, Placeholder = question, Value = Words(value) },
            FieldKind.Text => new TextInput { Id = id, Label = label, IsRequired = required, ErrorMessage = error, MaxLength = field.Characters, Placeholder = question, IsMultiline = true, Value = Words(value) },
            FieldKind.Date => new DateInput { Id = id, Label = label, Placeholder = question, IsRequired = required, ErrorMessage = error, Min = Day(at.Today, field.Min), Max = Day(at.Today, field.Max), Value = (value as FieldValue.Day)?.Date },
            FieldKind.Time => new TimeInput { Id = id, Label = label, Placeholder = question, IsRequired = required, ErrorMessage = error, Value = (value as FieldValue.TimeOfDay)?.Time },
            FieldKind.Number => new NumberInput { Id = id, Label = label, Placeholder = question, IsRequired = required, ErrorMessage = error, Min = field.Min, Max = field.Max, Value = (value as FieldValue.Whole)?.Number },
            FieldKind.Choice => new ChoiceSetInput([.. field.Options.Select(option => new Choice(option.Label[at.Language], option.Id))]) { Id = id, Label = label, Placeholder = question, IsRequired = required, ErrorMessage = error, Style = field.Options.Count <= 4 ? ChoiceStyle.Expanded : ChoiceStyle.Compact, Value = (value as FieldValue.Option)?.Id },
            FieldKind.YesNo => new ChoiceSetInput([new Choice(texts[at.Language].Yes, "yes"), new Choice(texts[at.Language].No, "no")]) { Id = id, Label = label, Placeholder = question, IsRequired = required, ErrorMessage = error, Style = ChoiceStyle.Expanded, Value = value is FieldValue.YesNo answer ? answer.Yes ? "yes" : "no" : null },
            _ => throw new UnreachableException(),
        };
    }

    private static string? Words(FieldValue? value) => value switch
    {
        FieldValue.Words words => words.Text,
        FieldValue.Somebody somebody => somebody.Name,
        _ => null,
    };

    private static DateOnly? Day(DateOnly today, int? days) => days is { } count ? today.AddDays(count) : null;
}
