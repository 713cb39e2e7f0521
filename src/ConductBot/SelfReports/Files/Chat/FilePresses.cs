using System.Globalization;
using ConductBot.Conversations;
using ConductBot.Conversations.Hidden;
using ConductBot.Conversations.Pressing;
using ConductBot.Organization.Chat;
using ConductBot.Organization.Permissions;
using ConductBot.Protocol.Schema;
using ConductBot.SelfReports.Cards;
using ConductBot.SelfReports.Files.Checking;
using ConductBot.SelfReports.Filing;

namespace ConductBot.SelfReports.Files.Chat;

/// <summary>The buttons "Thêm tệp", from which on what is sent belongs to this report, and "Bỏ tệp".</summary>
internal sealed class FilePresses((FileDesk Files, FileRemoval Removal, ReportDesk Reports) desks, (FileLines Lines, ReportCard Report) cards, Speakers people, Localized<FileTexts> texts) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Name => FileHandler.HandlerName;

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Verbs { get; } = [ReportVerbs.AddFile, ReportVerbs.Of(ReportVerbs.AddFile, true), ReportVerbs.RemoveFile, ReportVerbs.Of(ReportVerbs.RemoveFile, true)];

    /// <inheritdoc/>
    public bool Hides(string verb) => ReportVerbs.Hides(verb);

    /// <inheritdoc/>
    public async ValueTask<PressOutcome> PressAsync(CardPress press, CancellationToken cancellationToken)
    {
        var (asking, unknown) = await people.WhoAsync(press, cancellationToken);
        if (asking is null) return new CardResult.Refused(unknown);
        var text = texts[press.Language];
        if (press.Data.Text(ReportVerbs.Report) is not { Length: <= 64 } id || await desks.Reports.AllowedAsync(id, new ReportAct(press.ActId, asking, press.Now), cancellationToken) is not { } head || !ReportDesk.IsReporter(head, asking))
            return new CardResult.Refused(text.NotYours);
        if (ReportVerbs.Base(press.Verb) == ReportVerbs.RemoveFile) return await RemoveAsync(press, head, asking, cancellationToken);
        if (head.Files.Count >= FileRules.MostFiles) return new CardResult.Refused(text.TooMany);
        if (!cards.Lines.Takes(head)) return new CardResult.Refused(head.IsOver ? text.Ended : text.NotThisForm);

        if (!press.IsRepeated) await desks.Files.AimAsync(press.PersonId, (head.Id, null), press.Now, cancellationToken);
        return new PressOutcome(new CardResult.Said(string.Format(CultureInfo.InvariantCulture, text.SendNow, await desks.Reports.NumberAsync(head, cancellationToken) ?? "", FileRules.MostFiles - head.Files.Count))) { Privacy = head.IsConfidential ? TurnPrivacy.Hidden : TurnPrivacy.Kept };
    }

    private async ValueTask<PressOutcome> RemoveAsync(CardPress press, ReportHead head, Asking asking, CancellationToken cancellationToken)
    {
        var text = texts[press.Language];
        if (press.Data.Text(ReportVerbs.AttachedFile) is not { Length: > 0 and <= 64 } file) return Hidden(new CardResult.Refused(text.RemoveLabel), head);
        return await desks.Removal.RemoveAsync(head.Id, file, new ReportAct(press.ActId, asking, press.Now), cancellationToken) switch
        {
            RemoveOutcome.Removed removed => Shown(removed.Report, press.Activity.ChannelId == ChannelIds.Teams ? $"{text.Removed} {text.KeptInTeams}" : text.Removed),
            RemoveOutcome.Held held => Hidden(new CardResult.Refused(text.RemoveHeld), held.Report.Head),
            RemoveOutcome.Ended ended => Hidden(new CardResult.Refused(text.RemoveEnded), ended.Head),
            RemoveOutcome.Denied => new CardResult.Refused(text.NotYours),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

        PressOutcome Shown(StoredReport report, string words)
        {
            var reply = cards.Report.Of(report, new ReportView(asking, press.Language, press.ActId) { Heading = string.Format(CultureInfo.InvariantCulture, words, report.Number ?? "") });
            return Hidden(new CardResult.Shown(reply.Card!.Value, reply.Text), report.Head) with { KnowsRepeats = true };
        }
    }

    private static PressOutcome Hidden(CardResult result, ReportHead head) => new(result) { Privacy = head.IsConfidential ? TurnPrivacy.Hidden : TurnPrivacy.Kept };
}
