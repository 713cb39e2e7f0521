using System.Globalization;
using ConductBot.Conversations;
using ConductBot.Conversations.Hidden;
using ConductBot.Conversations.Pressing;
using ConductBot.Organization.Chat;
using ConductBot.SelfReports.Cards;
using ConductBot.SelfReports.Files.Checking;
using ConductBot.SelfReports.Filing;

namespace ConductBot.SelfReports.Files.Chat;

/// <summary>The button "Thêm tệp": what is sent from now on belongs to this report.</summary>
internal sealed class FilePresses(FileDesk files, ReportDesk reports, (FileLines Lines, Speakers People) with, Localized<FileTexts> texts) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Name => FileHandler.HandlerName;

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Verbs { get; } = [ReportVerbs.AddFile, ReportVerbs.Of(ReportVerbs.AddFile, true)];

    /// <inheritdoc/>
    public bool Hides(string verb) => ReportVerbs.Hides(verb);

    /// <inheritdoc/>
    public async ValueTask<PressOutcome> PressAsync(CardPress press, CancellationToken cancellationToken)
    {
        var (asking, unknown) = await with.People.WhoAsync(press, cancellationToken);
        if (asking is null) return new CardResult.Refused(unknown);
        var text = texts[press.Language];
        if (press.Data.Text(ReportVerbs.Report) is not { Length: <= 64 } id || await reports.AllowedAsync(id, new ReportAct(press.ActId, asking, press.Now), cancellationToken) is not { } head || !ReportDesk.IsReporter(head, asking))
            return new CardResult.Refused(text.NotYours);
        if (head.Files.Count >= FileRules.MostFiles) return new CardResult.Refused(text.TooMany);
        if (!with.Lines.Takes(head)) return new CardResult.Refused(head.HasContent && head.State != ReportState.Closed ? text.NotThisForm : text.Ended);

        await files.AimAsync(press.PersonId, (head.Id, null), press.Now, cancellationToken);
        return new PressOutcome(new CardResult.Said(string.Format(CultureInfo.InvariantCulture, text.SendNow, await reports.NumberAsync(head, cancellationToken) ?? "", FileRules.MostFiles - head.Files.Count))) { Privacy = head.IsConfidential ? TurnPrivacy.Hidden : TurnPrivacy.Kept };
    }
}
