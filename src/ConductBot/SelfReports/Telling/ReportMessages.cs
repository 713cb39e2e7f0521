using System.Globalization;
using System.Text.Json.Nodes;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Deliveries;
using ConductBot.Organization.Chat;
using ConductBot.Organization.Permissions;
using ConductBot.Protocol.Cards;
using ConductBot.SelfReports.Cards;
using ConductBot.SelfReports.Chat;
using ConductBot.SelfReports.Filing;
using ConductBot.SelfReports.Storing;

namespace ConductBot.SelfReports.Telling;

/// <summary>Words what people are told about reports, at the moment of sending: that there is one, never what it says. Opening it is a press, which is audited.</summary>
internal sealed class ReportMessages(ReportStore store, ReportCards cards, Speakers people) : IDeliveryContent
{
    private const int MostLines = 20;
    private const int MostButtons = 5;

    /// <inheritdoc/>
    public string Kind => ReportDesk.Kind;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Composed>> ComposeAsync(ComposeRequest request, CancellationToken cancellationToken)
    {
        var (composed, notices) = (new List<Composed>(), new List<Notice>());
        foreach (var item in request.Items)
        {
            var id = item.Id.Source[ReportDesk.SourcePrefix.Length..];
            var head = await store.FindAsync(id, cancellationToken);
            var asking = people.As(request.Recipient, request.Now);
            if (head is null || !(May.ReadReport(asking, head.Facts).IsGranted || (asking.Asker is not null && IsWitness(head, item.Id)))) composed.Add(new Composed.NotNeeded([item.Id], "not-allowed"));
            else if (await NoticeAsync((item.Id, head), request, cancellationToken) is not { } notice) composed.Add(new Composed.NotNeeded([item.Id], "over"));
            else if (IsFollowUp(item.Id.Occurrence)) composed.Add(new Composed.Message([item.Id], Message([notice.Text], notice.Buttons)));
            else notices.Add(notice);
        }

        // What asks for words is a message of its own; the rest is one.
        if (notices.Count > 0) composed.Add(new Composed.Message([.. notices.Select(notice => notice.Item)], Together(notices, cards[request.Language])));
        return composed;
    }

    private static bool IsWitness(ReportHead head, DeliveryId item) => head.Notices.Any(notice => notice.What == ReportNoticeKind.WitnessAsked && notice.Recipient == item.Recipient && notice.Occurrence == item.Occurrence);

    private static bool IsFollowUp(string occurrence) => occurrence.StartsWith(ReportDesk.FollowUp, StringComparison.Ordinal);

    private static Reply Together(List<Notice> notices, ReportTexts text)
    {
        if (notices is [var only]) return Message([only.Text], only.Buttons);
        var lines = notices.Take(MostLines).Select(notice => $"– {notice.Text}").Prepend(string.Format(CultureInfo.InvariantCulture, text.NoticeMany, notices.Count)).ToList();
        if (notices.Count > MostLines) lines.Add(string.Format(CultureInfo.InvariantCulture, text.NoticeMore, notices.Count - MostLines));
        var buttons = notices.Where(notice => notice.Buttons.Count > 0).DistinctBy(notice => notice.Report).Take(MostButtons).Select(notice => notice.Buttons[0] with { Title = notice.Number.Length > 0 ? notice.Number : text.Show });
        return Message(lines, [.. buttons]);
    }

    private async ValueTask<Notice?> NoticeAsync((DeliveryId Item, ReportHead Head) about, ComposeRequest request, CancellationToken cancellationToken)
    {
        var (head, occurrence, text) = (about.Head, about.Item.Occurrence, cards[request.Language]);
        if (occurrence.StartsWith(ReportDesk.Waiting, StringComparison.Ordinal) && head.State != ReportState.Asked) return null;
        if (head.Confidentiality == ReportConfidentiality.NamedReceiver) return Confidential(about, text, request.Recipient);

        if (IsWitness(head, about.Item)) return !head.IsOver ? new Notice(about.Item, $"witness {head.Id}", "", text.NoticeWitnessAsked, [new CardButtons($"{head.Id}/{occurrence}").Act(text.Show, ReportVerbs.WitnessOpen, new JsonObject { [ReportVerbs.Report] = head.Id })]) : null;

        var number = await store.NumberAsync(head, cancellationToken) ?? "";
        var form = cards.Offers.Known(head.Form);
        var title = form?.Title[request.Language] ?? head.Form;
        var buttons = new CardButtons($"{head.Id}/{occurrence}");
        var data = new JsonObject { [ReportVerbs.Report] = head.Id };
        if (IsFollowUp(occurrence))
        {
            // The day it is about was moved: it is asked then.
            if (head.FollowUpDue > request.Now) return null;
            if (!head.HasContent || head.State == ReportState.Withdrawn || head.FollowedUp || form?.FollowUp is not { } later) return null;
            var asked = string.Format(CultureInfo.InvariantCulture, text.NoticeFollowUp, number, later.Question[request.Language]);
            return new Notice(about.Item, head.Id, number, $"{asked} {later.Note[request.Language]}", [ReportCard.FollowUp(head, buttons, text)]);
        }

        var words = occurrence.Split('-')[0] switch
        {
            "filed" => text.NoticeFiled,
            "corrected" => text.NoticeCorrected,
            "withdrawn" => text.NoticeWithdrawn,
            "answered" => text.NoticeAnswered,
            "opened" => text.NoticeOpened,
            "asked" => text.NoticeAsked,
            "closed" => text.NoticeClosed,
            "fileadded" => text.NoticeFileAdded,
            "fileremoved" => text.NoticeFileRemoved,
            "witnessed" => text.NoticeWitnessed,
            "handedover" => text.NoticeHandedOver,
            ReportDesk.Waiting => text.NoticeWaiting,
            _ => null,
        };
        if (words is null || ((!head.HasContent || head.State == ReportState.Withdrawn) && !occurrence.StartsWith("withdrawn", StringComparison.Ordinal))) return null;
        return new Notice(about.Item, head.Id, number, string.Format(CultureInfo.InvariantCulture, words, number, title), head.HasContent ? [buttons.Act(text.Show, ReportVerbs.Show, data)] : []);
    }

    // It stays in the chat: neither form nor number, and the report under its outside name.
    private static Notice? Confidential((DeliveryId Item, ReportHead Head) about, ReportTexts text, string recipient)
    {
        var (head, occurrence, name) = (about.Head, about.Item.Occurrence, about.Item.Source[ReportDesk.SourcePrefix.Length..]);
        var words = string.Equals(recipient, head.Reporter, StringComparison.OrdinalIgnoreCase) ? text.NoticeSecretMine : occurrence.StartsWith("filed", StringComparison.Ordinal) ? text.NoticeSecretNew : text.NoticeSecretNews;
        if ((!head.HasContent || head.State == ReportState.Withdrawn) && !occurrence.StartsWith("withdrawn", StringComparison.Ordinal)) return null;

        var show = new CardButtons($"{name}/{occurrence}").Act(text.Show, ReportVerbs.Of(ReportVerbs.Show, true), new JsonObject { [ReportVerbs.Report] = name });
        return new Notice(about.Item, name, "", words, [show]);
    }

    private static Reply Message(IReadOnlyList<string> lines, IReadOnlyList<CardButton> buttons) =>
        new(string.Join('\n', lines), new AdaptiveCard([.. lines.Select(RichTextBlock.Of)]) { Actions = buttons }.ToElement()) { Audience = ReplyAudience.Person };

    private sealed record Notice(DeliveryId Item, string Report, string Number, string Text, IReadOnlyList<CardButton> Buttons);
}
