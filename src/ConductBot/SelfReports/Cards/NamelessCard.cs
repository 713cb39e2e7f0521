using System.Globalization;
using System.Text.Json.Nodes;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Protocol.Cards;
using ConductBot.Reminders.Calendar;
using ConductBot.SelfReports.Anonymous;
using ConductBot.SelfReports.Chat;

namespace ConductBot.SelfReports.Cards;

/// <summary>Draws a report without name for whoever has its code: where it stands, what was asked and answered; never what was filed, for a code may be seen by others.</summary>
internal sealed class NamelessCard(Localized<ReportTexts> texts)
{
    /// <summary>What is shown once, when it is filed.</summary>
    public Reply Receipt((StoredReport Report, ReportCode Code) filed, string receiver, (Language Language, string Seed) view)
    {
        var text = texts[view.Language];
        string[] lines = [Format(text.CodeIs, filed.Code.Shown), Format(text.CodeKeep, filed.Code.Shown), Format(text.SeenByNamed, receiver), text.ToldLater, Format(text.Kept, filed.Report.Head.KeptDays, ReportCard.Until(filed.Report.Head))];
        return Drawn((text.FiledNameless, lines), [], filed.Code.Shown);
    }

    /// <summary>Where it stands, and what may be done about it.</summary>
    public Reply Of(StoredReport report, ReportCode code, (Language Language, string Seed) view)
    {
        var (text, head) = (texts[view.Language], report.Head);
        var lines = new List<string> { Format(text.FiledOn, Day(head.Filed)), Format(text.State, ReportCard.State(head.State, text)) };
        lines.AddRange(report.Notes.Where(note => note.Kind != ReportNoteKind.Note && note.Text.Length > 0).Select(note => $"{(note.Kind == ReportNoteKind.FollowUp ? text.Add : ReportCard.Kind(note.Kind, text))} ({Day(note.At)}): {note.Text}"));
        lines.Add(head.HasContent ? text.CodeContent : text.ContentGone);

        var (buttons, data) = (new CardButtons(view.Seed) { Version = head.Versions + head.Notes }, new JsonObject { [ReportVerbs.Code] = code.Text });
        var asked = head.State == ReportState.Asked;
        CardButton[] own = !head.IsOver
            ? [
                ReportCard.Asked(asked ? text.Answer : text.Add, (ReportVerbs.CodeSay, asked ? text.AnswerLabel : text.AddLabel, true), buttons, (data, text)),
                new ShowCardButton(text.Withdraw, new AdaptiveCard([RichTextBlock.Of(text.WithdrawSure)]) { Actions = [buttons.Act(text.SendWithdraw, ReportVerbs.CodeWithdraw, data)] }),
                buttons.Act(text.Refresh, ReportVerbs.CodeShow, data),
            ]
            : [];
        return Drawn((text.NamelessTitle, lines), own, null);
    }

    private static Reply Drawn((string Heading, IReadOnlyList<string> Lines) what, IReadOnlyList<CardButton> buttons, string? code)
    {
        var body = what.Lines.Select(line => code is not null && line.EndsWith(code, StringComparison.Ordinal) ? new RichTextBlock([new TextRun(line) { Weight = TextWeight.Bolder, Size = TextSize.Medium }]) : RichTextBlock.Of(line));
        var card = new AdaptiveCard([new TextBlock(what.Heading) { Weight = TextWeight.Bolder, Style = TextStyle.Heading }, .. body]) { Actions = buttons };
        return new Reply($"{what.Heading}\n{string.Join('\n', what.Lines)}", card.ToElement()) { Audience = ReplyAudience.Person };
    }

    private static string Day(DateTimeOffset at) => VietnamClock.In(at).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Format(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
