using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Protocol.Cards;
using ConductBot.SelfReports.Cards;
using ConductBot.SelfReports.Files.Checking;
using ConductBot.SelfReports.Files.Opening;
using ConductBot.SelfReports.Filing;
using ConductBot.SelfReports.Forms;

namespace ConductBot.SelfReports.Files.Chat;

/// <summary>What a report's card shows of its files, and how more of them come.</summary>
internal sealed class FileLines(Localized<FileTexts> texts, ReportFiles links, FormOffers offers)
{
    /// <summary>A line a file; with a link each where the card has no buttons.</summary>
    public IEnumerable<(string Name, string Value)> Lines(StoredReport report, Language language) => report.Files.Select(file => (texts[language].File, FileWords.Sized(file.Name, file.Bytes, language)));

    /// <summary>Buttons to fetch them, for one person.</summary>
    public IEnumerable<CardElement> Buttons(StoredReport report, ReportView view)
    {
        if (report.Files.Count == 0 || view.Asking.Asker is not { } person) return [];
        var text = texts[view.Language];
        CardElement[] removing = Remove(report, view) is { } remove ? [new ActionSet([remove])] : [];
        var buttons = report.Files.Select(file => (file.Name, Link: links.LinkTo(report.Head.Id, file.Id, person.Id))).Where(one => one.Link is not null)
            .Select(CardButton (one) => new OpenUrlButton(Format(text.Open, one.Name), one.Link!.AbsoluteUri)).ToArray();
        return buttons.Length > 0 ? [new ActionSet(buttons), new TextBlock(text.OpenNote) { IsSubtle = true, Wrap = true, Size = TextSize.Small }, .. removing] : [new TextBlock(text.NoAddress) { Wrap = true }, .. removing];
    }

    /// <summary>The button of the reporter that says that a file is to come; null where none is taken.</summary>
    public ExecuteButton? Add(ReportHead head, CardButtons buttons, Language language) => Takes(head)
        ? buttons.Act(texts[language].Add, ReportVerbs.Of(ReportVerbs.AddFile, head.IsConfidential), new System.Text.Json.Nodes.JsonObject { [ReportVerbs.Report] = head.Id })
        : null;

    // For its reporter, while anything can be done about it.
    private ShowCardButton? Remove(StoredReport report, ReportView view)
    {
        var (text, head) = (texts[view.Language], report.Head);
        if (head.IsOver || head.Reporter is null || !ReportDesk.IsReporter(head, view.Asking)) return null;
        var buttons = new CardButtons($"{view.Seed}/files") { Version = head.Versions + head.Notes };
        ChoiceSetInput which = new([.. report.Files.Select(file => new Choice(FileWords.Sized(file.Name, file.Bytes, view.Language), file.Id))]) { Id = ReportVerbs.AttachedFile, Label = text.RemoveLabel, IsRequired = true, ErrorMessage = text.RemoveLabel, Style = ChoiceStyle.Expanded, Value = report.Files is [var only] ? only.Id : null };
        return new ShowCardButton(text.Remove, new AdaptiveCard([which]) { Actions = [buttons.Act(text.RemoveYes, ReportVerbs.Of(ReportVerbs.RemoveFile, head.IsConfidential), new System.Text.Json.Nodes.JsonObject { [ReportVerbs.Report] = head.Id })] });
    }

    /// <summary>Whether a report takes one more file of its reporter.</summary>
    public bool Takes(ReportHead head) => head is { IsOver: false, Reporter: not null } && head.Files.Count < FileRules.MostFiles && offers.Known(head.Form) is { Attachments: true };

    private static string Format(string text, params object[] values) => string.Format(System.Globalization.CultureInfo.InvariantCulture, text, values);
}
