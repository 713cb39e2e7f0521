using System.Globalization;
using System.Text.Json.Nodes;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Deliveries;
using ConductBot.Organization.Chat;
using ConductBot.Organization.Permissions;
using ConductBot.Protocol.Cards;
using ConductBot.Reminders.Calendar;
using ConductBot.SelfReports.Cards;
using ConductBot.SelfReports.Forms;
using ConductBot.SelfReports.Storing;

namespace ConductBot.SelfReports.Watching;

/// <summary>Words which reports are still open, all that come to a person together in one message, from the rows at the moment of sending: what is closed by then, or not for this person any more, is left out.</summary>
internal sealed class WatchMessages(ReportStore store, FormOffers offers, Speakers people, Localized<WatchTexts> texts) : IDeliveryContent
{
    private const int MostButtons = 5;

    /// <inheritdoc/>
    public string Kind => WatchTimer.Delivered;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Composed>> ComposeAsync(ComposeRequest request, CancellationToken cancellationToken)
    {
        var (composed, due, open) = (new List<Composed>(), new List<DeliveryId>(), new List<ReportHead>());
        var asking = people.As(request.Recipient, request.Now);
        foreach (var item in request.Items)
        {
            var head = await store.FindAsync(item.Id.Source[(WatchTimer.Delivered.Length + 1)..], cancellationToken);
            if (head is null or { IsOver: true } or { State: ReportState.Asked }) composed.Add(new Composed.NotNeeded([item.Id], "over"));
            else if (!LooksAfter(asking, head)) composed.Add(new Composed.NotNeeded([item.Id], "not-allowed"));
            else
            {
                due.Add(item.Id);
                if (open.All(one => one.Id != head.Id)) open.Add(head);
            }
        }

        if (due.Count > 0) composed.Add(new Composed.Message(due, await ReplyAsync([.. open.OrderBy(head => head.Filed)], (asking, request.Language), due[0], cancellationToken)));
        return composed;
    }

    private bool LooksAfter(Asking asking, ReportHead head) => ReceiverNowRule.Of(head.Facts, offers.Known(head.Form), (asking.Organization, asking.Day)) switch
    {
        ReceiverNow.Here here => here.Person == asking.Asker,
        ReceiverNow.StandIn standIn => standIn.Person == asking.Asker,
        ReceiverNow.Next or ReceiverNow.Away or ReceiverNow.Nobody => false,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private async ValueTask<Reply> ReplyAsync(IReadOnlyList<ReportHead> open, (Asking Asking, Language Language) by, DeliveryId seed, CancellationToken cancellationToken)
    {
        var text = texts[by.Language];
        var (lines, actions, buttons) = (new List<string> { open.Count == 1 ? text.Open : Format(text.OpenMany, open.Count) }, new List<CardButton>(), new CardButtons($"{seed}"));
        foreach (var head in open)
        {
            var number = await store.NumberAsync(head, cancellationToken) ?? "";

            // It stays in the chat: of the most confidential ones neither form, number nor day.
            var line = head.IsConfidential ? text.ConfidentialLine : Format(text.Line, number, offers.Known(head.Form)?.Title[by.Language] ?? head.Form, Day(VietnamClock.DayOf(head.Filed)));
            var away = head.Receiver != by.Asking.Asker?.Id ? by.Asking.Organization.AbsenceOn(head.Receiver, by.Asking.Day) : null;
            lines.Add(away is null ? line : $"{line} ({Format(text.StandIn, by.Asking.Organization.Person(head.Receiver)?.Name ?? head.Receiver, Day(away.Until))})");
            if (actions.Count < MostButtons) actions.Add(buttons.Act(head.IsConfidential ? text.ShowConfidential : Format(text.Show, number), ReportVerbs.Of(ReportVerbs.Show, head.IsConfidential), new JsonObject { [ReportVerbs.Report] = store.Names.Of(head) }));
        }

        return new Reply(string.Join('\n', lines), new AdaptiveCard([.. lines.Select(RichTextBlock.Of)]) { Actions = actions }.ToElement()) { Audience = ReplyAudience.Person };
    }

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Format(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
