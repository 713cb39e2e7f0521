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
    /// <inheritdoc/>
    public string Kind => ReportDesk.Kind;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Composed>> ComposeAsync(ComposeRequest request, CancellationToken cancellationToken)
    {
        var composed = new List<Composed>();
        foreach (var item in request.Items)
        {
            var id = item.Id.Source[ReportDesk.SourcePrefix.Length..];
            var head = await store.FindAsync(id, cancellationToken);
            var asking = people.As(request.Recipient, request.Now);
            composed.Add(head is null || !May.ReadReport(asking, head.Facts).IsGranted ? new Composed.NotNeeded([item.Id], "not-allowed")
                : await ReplyAsync(head, (id, item.Id.Occurrence), request, cancellationToken) is { } reply ? new Composed.Message([item.Id], reply)
                : new Composed.NotNeeded([item.Id], "over"));
        }

        return composed;
    }

    private async ValueTask<Reply?> ReplyAsync(ReportHead head, (string Name, string Occurrence) of, ComposeRequest request, CancellationToken cancellationToken)
    {
        var (text, occurrence) = (cards[request.Language], of.Occurrence);
        if (head.Confidentiality == ReportConfidentiality.NamedReceiver) return Confidential(head, of, (text, request.Recipient));

        var number = await store.NumberAsync(head, cancellationToken) ?? "";
        var form = cards.Offers.Known(head.Form);
        var title = form?.Title[request.Language] ?? head.Form;
        var buttons = new CardButtons($"{head.Id}/{occurrence}");
        var data = new JsonObject { [ReportVerbs.Report] = head.Id };
        if (occurrence == ReportDesk.FollowUp)
        {
            if (!head.HasContent || head.FollowedUp || form?.FollowUp is not { } later) return null;
            data[ReportVerbs.What] = ReportDesk.FollowUp;
            var asked = string.Format(CultureInfo.InvariantCulture, text.NoticeFollowUp, number, later.Question[request.Language]);
            return Message($"{asked} {later.Note[request.Language]}", [ReportCard.Asked(text.Answer, (ReportVerbs.Answer, text.AnswerLabel, true), buttons, (data, text))]);
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
            _ => null,
        };
        if (words is null || (!head.HasContent && !occurrence.StartsWith("withdrawn", StringComparison.Ordinal))) return null;
        return Message(string.Format(CultureInfo.InvariantCulture, words, number, title), head.HasContent ? [buttons.Act(text.Show, ReportVerbs.Show, data)] : []);
    }

    // It stays in the chat: neither form nor number, and the report under its outside name.
    private static Reply? Confidential(ReportHead head, (string Name, string Occurrence) of, (ReportTexts Text, string Recipient) to)
    {
        var words = string.Equals(to.Recipient, head.Reporter, StringComparison.OrdinalIgnoreCase) ? to.Text.NoticeSecretMine : of.Occurrence.StartsWith("filed", StringComparison.Ordinal) ? to.Text.NoticeSecretNew : to.Text.NoticeSecretNews;
        if (!head.HasContent && !of.Occurrence.StartsWith("withdrawn", StringComparison.Ordinal)) return null;

        var show = new CardButtons($"{of.Name}/{of.Occurrence}").Act(to.Text.Show, ReportVerbs.Of(ReportVerbs.Show, true), new JsonObject { [ReportVerbs.Report] = of.Name });
        return Message(words, [show]);
    }

    private static Reply Message(string text, IReadOnlyList<CardButton> buttons) => new(text, new AdaptiveCard([RichTextBlock.Of(text)]) { Actions = buttons }.ToElement()) { Audience = ReplyAudience.Person };
}
