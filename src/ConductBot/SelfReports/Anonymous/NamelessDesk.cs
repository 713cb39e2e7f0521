using System.Security.Cryptography;
using System.Text;
using ConductBot.Audit;
using ConductBot.Reminders.Calendar;
using ConductBot.SelfReports.Filing;
using ConductBot.SelfReports.Forms;
using ConductBot.SelfReports.Storing;
using ConductBot.Timers;

namespace ConductBot.SelfReports.Anonymous;

/// <summary>
/// Files reports without a name and does what whoever has the code wants. Nothing that is written says who or when: no id of a person or conversation, days instead of times, a timer at a random time later; what the code opens is
/// found by its keyed hash, which is the report's id.
/// </summary>
internal sealed class NamelessDesk(ReportStore store, TimerStore timers, WorkingCalendar calendar)
{
    private const int WordsCharacters = 2000;
    private const int DraftCharacters = 32;

    /// <summary>A draft's name, for a form that is opened.</summary>
    public static string NewDraft() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(DraftCharacters / 2));

    /// <summary>Files a report; the code may be given when this returns.</summary>
    public async ValueTask<NamelessOutcome> FileAsync(NamelessReport report, CancellationToken cancellationToken)
    {
        var (form, day) = (report.Form, VietnamClock.DayOf(report.Now));
        var code = store.Names.CodeOf(report.Draft);
        var (id, act) = (store.Names.IdOf(code), ActOf(code, "filed"));
        if (await store.HeadAsync(id, cancellationToken) is { } before) return new NamelessOutcome.Filed(code, await WholeAsync(before.Value, cancellationToken));
        if (report.Draft.Length != DraftCharacters || ReceiverRule.Of(form, report.Organization, (null, day)).All(person => person.Id != report.Receiver)) return new NamelessOutcome.NotReceiver();
        if (FormFilling.Problems(form, report.Values, day) is { Count: > 0 } problems) return new NamelessOutcome.Wrong(problems);

        var told = TellingRule.Moment(report.Now, RandomNumberGenerator.GetBytes(8), calendar);
        var head = new ReportHead
        {
            Id = id,
            Anonymous = true,
            Form = form.Id,
            Receiver = report.Receiver,
            Confidentiality = form.Confidentiality,
            Filed = DayOf(report.Now),
            KeptDays = form.KeptDays,
            LastAct = act,
            ToldFrom = told,
        };
        head = head.Telling(head.Receiver, ReportNoticeKind.Filed, told);
        await AnnounceAsync(head, act, told, cancellationToken);
        await store.InsertAsync(head, ReportDesk.Content(form, report.Values, head.Filed), cancellationToken);

        var stored = (await store.HeadAsync(id, cancellationToken))!.Value;
        return new NamelessOutcome.Filed(code, await WholeAsync(stored, cancellationToken));
    }

    /// <summary>The report of a code; null for a code of none.</summary>
    public async ValueTask<StoredReport?> ReadAsync(ReportCode code, CancellationToken cancellationToken) =>
        await FindAsync(code, cancellationToken) is { } head ? await WholeAsync(head, cancellationToken) : null;

    /// <summary>Answers the receiver, or adds something.</summary>
    public async ValueTask<ReportOutcome> SayAsync(CodeAct act, string words, CancellationToken cancellationToken)
    {
        if (words.Length > WordsCharacters) return new ReportOutcome.Wrong([new FormProblem("text", FieldFault.TooLong)]);
        if (words.Length == 0) return new ReportOutcome.Wrong([new FormProblem("text", FieldFault.Missing)]);

        return await ChangeAsync(
            act,
            (now, told) =>
            {
                var kind = now.State == ReportState.Asked ? ReportNoteKind.Answer : ReportNoteKind.FollowUp;
                return new ReportChange(ReportDesk.After(now, kind, told), Intent(now, act, AuditAct.ReportNoted), Note: new ReportNote(DayOf(act.Now), null, kind, words));
            },
            cancellationToken);
    }

    /// <summary>Takes it back: the content goes at once.</summary>
    public async ValueTask<ReportOutcome> WithdrawAsync(CodeAct act, CancellationToken cancellationToken) => await ChangeAsync(
        act,
        (now, told) =>
        {
            var head = now with { State = ReportState.Withdrawn, Ended = DayOf(act.Now) };

            // Who never knew of it need not learn that it is gone.
            return new ReportChange(now.ToldFrom > act.Now ? head : head.Telling(now.Receiver, ReportNoticeKind.Withdrawn, told), Intent(now, act, AuditAct.ReportWithdrawn));
        },
        cancellationToken);

    private async ValueTask<ReportOutcome> ChangeAsync(CodeAct act, Func<ReportHead, DateTimeOffset, ReportChange> change, CancellationToken cancellationToken)
    {
        if (await FindAsync(act.Code, cancellationToken) is not { } before) return new ReportOutcome.Denied(Organization.Permissions.DenialReason.NotConcerned);

        var id = ActOf(act.Code, act.ActId);
        var told = TellingRule.Moment(act.Now, RandomNumberGenerator.GetBytes(8), calendar);
        if (before.LastAct != id) await AnnounceAsync(before, id, told, cancellationToken);
        var (ended, repeated) = (false, false);
        var head = await store.ChangeAsync(
            before.Id,
            now =>
            {
                (ended, repeated) = (now.IsOver, now.LastAct == id);
                return ended || repeated || change(now, told) is not { } changed ? null : changed with { Head = changed.Head with { LastAct = id } };
            },
            cancellationToken);
        return head is null ? new ReportOutcome.Denied(Organization.Permissions.DenialReason.NotConcerned) : ended && !repeated ? new ReportOutcome.Ended(head) : new ReportOutcome.Done(await WholeAsync(head, cancellationToken));
    }

    private async ValueTask<ReportHead?> FindAsync(ReportCode code, CancellationToken cancellationToken) =>
        (await store.HeadAsync(store.Names.IdOf(code), cancellationToken))?.Value is { Anonymous: true } head ? head : null;

    private async ValueTask<StoredReport> WholeAsync(ReportHead head, CancellationToken cancellationToken)
    {
        var (versions, notes) = await store.ContentAsync(head, cancellationToken);
        return new StoredReport(head, null, versions, notes);
    }

    private ValueTask AnnounceAsync(ReportHead head, string act, DateTimeOffset told, CancellationToken cancellationToken) =>
        timers.ScheduleUndatedAsync(new DueTimer(ReportDesk.Kind, ReportDesk.TimerKey(store.Names.Of(head), act), told), cancellationToken);

    private AuditIntent Intent(ReportHead head, CodeAct act, AuditAct what) => new($"{store.Names.Of(head)}.{ActOf(act.Code, act.ActId)[..16]}", DayOf(act.Now), null, what, store.Names.Of(head));

    // Not to be recomputed from the turn that did it: the code is kept nowhere.
    private static string ActOf(ReportCode code, string act) => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(code.Text), Encoding.UTF8.GetBytes(act)))[..40];

    private static DateTimeOffset DayOf(DateTimeOffset now) => VietnamClock.At(VietnamClock.DayOf(now), TimeOnly.MinValue);
}
