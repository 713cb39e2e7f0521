using System.Globalization;
using ConductBot.Audit;
using ConductBot.Deliveries;
using ConductBot.Organization;
using ConductBot.Reminders.Calendar;
using ConductBot.SelfReports.Filing;
using ConductBot.SelfReports.Forms;
using ConductBot.SelfReports.Storing;
using ConductBot.Timers;
using Microsoft.Extensions.Options;

namespace ConductBot.SelfReports.Watching;

/// <summary>
/// Looks after an open report: an hour after it came and every working morning. Who left or lost the role is replaced, who is on leave is stood in for where the form allows, who looks after it is reminded. What is handed in has names
/// that follow from the day it is about, so that a second look the same day tells nobody twice.
/// </summary>
internal sealed class WatchTimer((ReportStore Store, IDeliveries Deliveries, FormOffers Offers) reports, IOrganization organization, (WorkingCalendar Calendar, SelfReportsOptions Options) days, TimeProvider time) : ITimerHandler
{
    internal const string KindName = "report-watch";

    /// <summary>The deliveries' kind; their source is this, a dot and the report's name.</summary>
    internal const string Delivered = "report-open";

    private static readonly TimeSpan First = TimeSpan.FromHours(1);

    // The looks of one morning come one after the other; what they find comes as one message.
    private static readonly TimeSpan Together = TimeSpan.FromMinutes(2);

    public string Kind => KindName;

    /// <summary>The first look at a report that its receiver was just told of.</summary>
    public static DueTimer Of(string name, DateTimeOffset told) => new(KindName, name, told + First);

    public async ValueTask<TimerOutcome> FireAsync(DueTimer timer, ShardHold hold, CancellationToken cancellationToken)
    {
        if (await reports.Store.FindAsync(timer.Key, cancellationToken) is not { } head) return TimerOutcome.NothingThere.Instance;
        if (head.IsOver) return TimerOutcome.Done.Instance;

        var now = time.GetUtcNow();
        var day = VietnamClock.DayOf(now);
        switch (ReceiverNowRule.Of(head.Facts, reports.Offers.Known(head.Form), (organization.Current, day)))
        {
            case ReceiverNow.Next next:
                await HandOverAsync(head, next.Person, now, cancellationToken);
                break;
            case ReceiverNow.StandIn standIn:
                await TellAsync(timer.Key, (standIn.Person, $"stand-in-{standIn.Of.From.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}"), now, cancellationToken);
                await RemindAsync(timer.Key, (head, standIn.Person), now, cancellationToken);
                break;
            case ReceiverNow.Here here:
                await RemindAsync(timer.Key, (head, here.Person), now, cancellationToken);
                break;
            case ReceiverNow.Away or ReceiverNow.Nobody:
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }

        await RemindReporterAsync(head, now, cancellationToken);
        return new TimerOutcome.Again(days.Calendar.NextSendingMoment(VietnamClock.At(day.AddDays(1), TimeOnly.MinValue)));
    }

    // Who waits for the reporter's answer is not pressed.
    private async ValueTask RemindAsync(string name, (ReportHead Head, Person Person) of, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var count = ReminderCount.On(VietnamClock.DayOf(now), VietnamClock.DayOf(of.Head.ToldFrom ?? of.Head.Filed), days);
        if (count > 0 && of.Head.State != ReportState.Asked) await TellAsync(name, (of.Person, string.Create(CultureInfo.InvariantCulture, $"open-{count}")), now, cancellationToken);
    }

    // A question that is not answered would let the report lie: then the reporter is reminded, in the way of what they are told of it.
    private async ValueTask RemindReporterAsync(ReportHead head, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (head is not { State: ReportState.Asked, Reporter: { } reporter } || head.Notices.LastOrDefault(notice => notice.What == ReportNoticeKind.Asked) is not { } asked) return;
        var count = ReminderCount.On(VietnamClock.DayOf(now), VietnamClock.DayOf(asked.At), days);
        if (count > 0) await reports.Deliveries.EnqueueAsync([new NewDelivery { Id = new DeliveryId($"{ReportDesk.SourcePrefix}{reports.Store.Names.ForReporter(head)}", reporter, string.Create(CultureInfo.InvariantCulture, $"{ReportDesk.Waiting}-{asked.Count}-{count}")), Kind = ReportDesk.Kind, Due = now + Together }], cancellationToken);
    }

    private async ValueTask TellAsync(string name, (Person Person, string What) of, DateTimeOffset now, CancellationToken cancellationToken) =>
        await reports.Deliveries.EnqueueAsync([new NewDelivery { Id = new DeliveryId($"{Delivered}.{name}", of.Person.Id, of.What), Kind = Delivered, Due = now + Together, GoesAlong = true }], cancellationToken);

    // The way to it first, then the report with whom to tell; that is done by the timer of every act.
    private async ValueTask HandOverAsync(ReportHead head, Person next, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var act = ReportDesk.Hash($"hand over\n{head.Receiver}\n{next.Id}\n{head.Versions}-{head.Notes}-{head.Notices.Count}")[..40];
        await reports.Store.LeadAsync(head, next.Id, (act, now), cancellationToken);
        await reports.Store.ChangeAsync(head.Id, current => current.Receiver != head.Receiver || current.IsOver
            ? null
            : new ReportChange(
                (current with { Receiver = next.Id, State = current.State == ReportState.Opened ? ReportState.Filed : current.State, LastAct = act }).Telling(next.Id, ReportNoticeKind.Filed, now).Telling(current.Reporter, ReportNoticeKind.HandedOver, now),
                new AuditIntent($"{reports.Store.Names.Of(current)}.{act[..16]}", now, null, AuditAct.ReportHandedOver, reports.Store.Names.Of(current))), cancellationToken);
    }
}
