using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ConductBot.Audit;
using ConductBot.Deliveries;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using ConductBot.SelfReports.Forms;
using ConductBot.SelfReports.Storing;
using ConductBot.Timers;

namespace ConductBot.SelfReports.Filing;

/// <summary>
/// Files, corrects, reads and closes reports. Who may is decided anew each time; every act is audited in its own batch; what people are told is written into the report and handed to the deliveries, at once and by a timer, so
/// that nothing of it is lost or told twice.
/// </summary>
internal sealed class ReportDesk(ReportStore store, IDeliveries deliveries, TimerStore timers, WorkingCalendar calendar)
{
    internal const string Kind = "report";

    /// <summary>What a report's deliveries are counted under begins with this; its id follows.</summary>
    internal const string SourcePrefix = "report.";

    /// <summary>The delivery that asks for the follow-up.</summary>
    internal const string FollowUp = "follow-up";

    /// <summary>The delivery that reminds the reporter of a question begins with this.</summary>
    internal const string Waiting = "waiting";

    private const int WordsCharacters = 2000;

    /// <summary>How often a report may be corrected: every version is kept, and read with it.</summary>
    public const int MostCorrections = 20;

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    /// <summary>Files a report; the receipt may be given when this returns.</summary>
    public async ValueTask<FileOutcome> FileAsync(NewReport report, CancellationToken cancellationToken)
    {
        var (asking, form) = (report.Asking, report.Form);
        if (asking.Asker is not { } reporter) return new FileOutcome.Denied(DenialReason.AskerUnknown);
        if (!reporter.IsHereOn(asking.Day)) return new FileOutcome.Denied(DenialReason.AskerNotHere);
        var receivers = ReceiverRule.Of(form, asking.Organization, (reporter, asking.Day));
        if (receivers.Count == 0) return new FileOutcome.NobodyReceives();
        if (FormFilling.Problems(form, report.Values, asking.Day) is { Count: > 0 } problems) return new FileOutcome.Wrong(problems);

        var head = new ReportHead
        {
            Id = form.Confidentiality == ReportConfidentiality.NamedReceiver ? store.Names.IdOf(report.ActId) : IdOf(report.ActId),
            Form = form.Id,
            Reporter = reporter.Id,
            Unit = reporter.Unit,
            Receiver = (receivers.FirstOrDefault(person => person.Id == report.Receiver) ?? receivers[0]).Id,
            Confidentiality = form.Confidentiality,
            Filed = report.Now,
            KeptDays = form.KeptDays,
            LastAct = report.ActId,
            FollowUpDue = FollowUpOf(form, report.Values, asking.Day),
        };
        head = head.Telling(head.Receiver, ReportNoticeKind.Filed, report.Now);
        await AnnounceAsync(head, (report.ActId, report.Now), cancellationToken);
        await store.InsertAsync(head, Content(form, report.Values, report.Now), cancellationToken);

        // The same act again finds the report as it is by now.
        var stored = (await store.HeadAsync(head.Id, cancellationToken))!.Value;
        var number = await FinishAsync(stored, cancellationToken);
        return new FileOutcome.Filed(stored, number!);
    }

    /// <summary>Gives a report its number and sees to it that whoever is to be told will be. Again as often as one likes.</summary>
    public async ValueTask<string?> FinishAsync(ReportHead head, CancellationToken cancellationToken)
    {
        // Of one without name people are told later, by its timer.
        if (head.Anonymous) return null;

        var number = await store.GiveNumberAsync(head, cancellationToken);
        var told = head.Notices.Select(notice => Delivery(head, (notice.Recipient, notice.Occurrence), notice.At)).ToList();
        if (head is { FollowUpDue: { } due, Reporter: { } reporter }) told.Add(Delivery(head, (reporter, head.FollowUpMoved ? string.Create(CultureInfo.InvariantCulture, $"{FollowUp}-{VietnamClock.DayOf(due):yyyyMMdd}") : FollowUp), due));
        if (told.Count > 0) await deliveries.EnqueueAsync(told, cancellationToken);
        return number;
    }

    /// <summary>Tells the receiver of a report without name what was put off until a time. Again as often as one likes.</summary>
    public async ValueTask TellAsync(ReportHead head, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await store.ReleaseAsync(head, cancellationToken);
        var told = head.Notices.Where(notice => notice.At <= until).Select(notice => Delivery(head, (notice.Recipient, notice.Occurrence), notice.At)).ToList();
        if (told.Count > 0) await deliveries.EnqueueAsync(told, cancellationToken);
    }

    /// <summary>Reads a report: its reporter, or who may. Reading somebody else's is audited before anything is shown, and the first time its reporter is told.</summary>
    public async ValueTask<ReportOutcome> ReadAsync(string id, ReportAct act, CancellationToken cancellationToken)
    {
        if (await AllowedAsync(id, act, cancellationToken) is not { } head) return Refused;
        if (IsReporter(head, act.Asking)) return new ReportOutcome.Done(await WholeAsync(head, cancellationToken));

        var intent = Intent(head, act, AuditAct.ReportRead);
        if (head.State == ReportState.Filed && ReceiverRule.Handles(act.Asking, head.Facts))
        {
            var opened = false;
            var outcome = await ChangeAsync(head, act, now => (opened = now.State == ReportState.Filed) ? new ReportChange((now with { State = ReportState.Opened }).Telling(now.Reporter, ReportNoticeKind.Opened, act.Now), intent) : null, cancellationToken);

            // Where somebody else opened it in between, this reading is still to be on record.
            if (opened || outcome is not ReportOutcome.Done) return outcome;
        }

        await store.RecordReadingAsync(head.Id, intent, cancellationToken);
        return new ReportOutcome.Done(await WholeAsync(head, cancellationToken));
    }

    /// <summary>The reporter corrects: a new version, the old stays.</summary>
    public async ValueTask<ReportOutcome> CorrectAsync(string id, (ReportForm Form, IReadOnlyDictionary<string, FieldValue> Values) with, ReportAct act, CancellationToken cancellationToken)
    {
        if (await AllowedAsync(id, act, cancellationToken) is not { } head || !IsReporter(head, act.Asking) || head.Form != with.Form.Id) return Refused;
        if (FormFilling.Problems(with.Form, with.Values, act.Asking.Day) is { Count: > 0 } problems) return new ReportOutcome.Wrong(problems);
        if (IsCorrectedOut(head) && !head.IsOver && head.LastAct != act.ActId) return new ReportOutcome.CorrectedTooOften();

        var full = false;
        var outcome = await ChangeAsync(head, act, now => (full = IsCorrectedOut(now)) ? null : new ReportChange(Moved(now, with, act).Telling(now.Receiver, ReportNoticeKind.Corrected, act.Now), Intent(head, act, AuditAct.ReportCorrected), Content(with.Form, with.Values, act.Now)), cancellationToken);
        return full && outcome is ReportOutcome.Done ? new ReportOutcome.CorrectedTooOften() : outcome;
    }

    /// <summary>Whether a report was corrected as often as it may be.</summary>
    internal static bool IsCorrectedOut(ReportHead head) => head.Versions > MostCorrections;

    /// <summary>The reporter takes it back: the content goes; that there was one stays, and the reason, which may be empty.</summary>
    public async ValueTask<ReportOutcome> WithdrawAsync(string id, string reason, ReportAct act, CancellationToken cancellationToken)
    {
        if (await AllowedAsync(id, act, cancellationToken) is not { } head || !IsReporter(head, act.Asking)) return Refused;
        reason = TypedText.Lines(reason);
        if (reason.Length > WordsCharacters) return new ReportOutcome.Wrong([new FormProblem("text", FieldFault.TooLong)]);
        return await ChangeAsync(head, act, now => new ReportChange((now with { State = ReportState.Withdrawn, Ended = act.Now, WithdrawnBecause = reason.Length > 0 ? reason : null }).Telling(now.Receiver, ReportNoticeKind.Withdrawn, act.Now), Intent(head, act, AuditAct.ReportWithdrawn)), cancellationToken);
    }

    /// <summary>The receiver notes something, asks the reporter, or closes it; the reporter answers or follows up.</summary>
    public async ValueTask<ReportOutcome> SayAsync(string id, (ReportNoteKind Kind, string Text) what, ReportAct act, CancellationToken cancellationToken)
    {
        if (await AllowedAsync(id, act, cancellationToken) is not { } head) return Refused;
        var byReporter = what.Kind is ReportNoteKind.Answer or ReportNoteKind.FollowUp;
        if (byReporter ? !IsReporter(head, act.Asking) : !ReceiverRule.Handles(act.Asking, head.Facts)) return Refused;
        var text = TypedText.Lines(what.Text);
        if (text.Length == 0 && what.Kind != ReportNoteKind.Closing) return new ReportOutcome.Wrong([new FormProblem("text", FieldFault.Missing)]);
        if (text.Length > WordsCharacters) return new ReportOutcome.Wrong([new FormProblem("text", FieldFault.TooLong)]);

        var note = new ReportNote(act.Now, act.Asking.Asker!.Id, what.Kind, text);
        ReportChange Change(ReportHead now) => new(After(now, what.Kind, act.Now), Intent(head, act, what.Kind == ReportNoteKind.Closing ? AuditAct.ReportClosed : AuditAct.ReportNoted), Note: note);

        // What the clause asks for afterwards is taken when the report was closed before.
        return what.Kind == ReportNoteKind.FollowUp
            ? await ChangeAsync(head, act, (Change, static now => now.IsOver && !now.AwaitsFollowUp), cancellationToken)
            : await ChangeAsync(head, act, Change, cancellationToken);
    }

    /// <summary>The reports that somebody filed, the newest first.</summary>
    public async ValueTask<IReadOnlyList<ReportHead>> MineAsync(string person, CancellationToken cancellationToken) =>
        [.. (await store.LedToAsync(ReportRows.Mine(person), cancellationToken)).Concat(await store.OwnAsync(person, cancellationToken)).OrderByDescending(head => head.Filed)];

    /// <summary>The reports that somebody gets, the newest first.</summary>
    public ValueTask<IReadOnlyList<ReportHead>> InboxAsync(string receiver, CancellationToken cancellationToken) => store.LedToAsync(ReportRows.Inbox(receiver), cancellationToken);

    /// <summary>A report's number, or null while it has none.</summary>
    public ValueTask<string?> NumberAsync(ReportHead head, CancellationToken cancellationToken) => store.NumberAsync(head, cancellationToken);

    /// <summary>The report that a number as people write it, or an id, names; null for none.</summary>
    public async ValueTask<string?> NamedAsync(string written, CancellationToken cancellationToken) =>
        await store.Numbers.ReportAsync(written, cancellationToken) ?? (written.Length == IdCharacters && written.All(char.IsAsciiHexDigitLower) ? written : null);

    private static readonly ReportOutcome.Denied Refused = new(DenialReason.NotConcerned);
    private const int IdCharacters = 32;

    internal static ReportHead After(ReportHead now, ReportNoteKind kind, DateTimeOffset at) => kind switch
    {
        ReportNoteKind.Note => now.State == ReportState.Filed ? now with { State = ReportState.Opened } : now,
        ReportNoteKind.Question => (now with { State = ReportState.Asked }).Telling(now.Reporter, ReportNoticeKind.Asked, at),
        ReportNoteKind.Answer => (now.State == ReportState.Asked ? now with { State = ReportState.Opened } : now).Telling(now.Receiver, ReportNoticeKind.Answered, at),
        ReportNoteKind.FollowUp => (now with { FollowedUp = true }).Telling(now.Receiver, ReportNoticeKind.Answered, at),
        ReportNoteKind.Closing => (now with { State = ReportState.Closed, Ended = at }).Telling(now.Reporter, ReportNoticeKind.Closed, at),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // A report that is not there, one that this person may not see, and one of which its receiver does not know yet look the same.
    internal async ValueTask<ReportHead?> AllowedAsync(string id, ReportAct act, CancellationToken cancellationToken) =>
        await store.FindAsync(id, cancellationToken) is { } head && !(head.ToldFrom > act.Now) && May.ReadReport(act.Asking, head.Facts).IsGranted ? head : null;

    internal ValueTask<ReportOutcome> ChangeAsync(ReportHead of, ReportAct act, Func<ReportHead, ReportChange?> change, CancellationToken cancellationToken) =>
        ChangeAsync(of, act, (change, static now => now.IsOver), cancellationToken);

    private async ValueTask<ReportOutcome> ChangeAsync(ReportHead of, ReportAct act, (Func<ReportHead, ReportChange?> Change, Func<ReportHead, bool> IsOver) how, CancellationToken cancellationToken)
    {
        await AnnounceAsync(of, (act.ActId, act.Now), cancellationToken);
        var (ended, repeated) = (false, false);
        var head = await store.ChangeAsync(
            of.Id,
            now =>
            {
                (ended, repeated) = (how.IsOver(now), now.LastAct == act.ActId);
                return ended || repeated || how.Change(now) is not { } changed ? null : changed with { Head = changed.Head with { LastAct = act.ActId } };
            },
            cancellationToken);
        if (head is null) return Refused;
        if (ended && !repeated) return new ReportOutcome.Ended(head);
        await FinishAsync(head, cancellationToken);
        return new ReportOutcome.Done(await WholeAsync(head, cancellationToken));
    }

    private async ValueTask<StoredReport> WholeAsync(ReportHead head, CancellationToken cancellationToken)
    {
        var (versions, notes) = await store.ContentAsync(head, cancellationToken);
        return new StoredReport(head, await NumberAsync(head, cancellationToken), versions, notes) { Files = await store.FilesAsync(head, cancellationToken) };
    }

    /// <summary>The key of an act's timer: one an act, for it must not go before its own act is written.</summary>
    internal static string TimerKey(string name, string actId) => $"{name}/{Hash(actId)[..16]}";

    // Before what it is about, as every hint.
    private ValueTask AnnounceAsync(ReportHead head, (string Act, DateTimeOffset Now) by, CancellationToken cancellationToken) => timers.ScheduleAsync(new DueTimer(Kind, TimerKey(store.Names.Of(head), by.Act), by.Now + Soon), cancellationToken);

    internal AuditIntent Intent(ReportHead head, ReportAct act, AuditAct what) => new($"{store.Names.Of(head)}.{Hash(act.ActId)[..16]}", act.Now, act.Asking.Asker?.Id, what, store.Names.Of(head));

    private NewDelivery Delivery(ReportHead head, (string Recipient, string Occurrence) to, DateTimeOffset due) =>
        new() { Id = new DeliveryId($"{SourcePrefix}{(to.Recipient == head.Reporter ? store.Names.ForReporter(head) : store.Names.Of(head))}", to.Recipient, to.Occurrence), Kind = Kind, Due = due };

    // Another day than was filed first is asked about on its own morning.
    private ReportHead Moved(ReportHead now, (ReportForm Form, IReadOnlyDictionary<string, FieldValue> Values) with, ReportAct act)
    {
        if (now.FollowedUp || FollowUpOf(with.Form, with.Values, VietnamClock.DayOf(now.Filed)) is not { } due || due == now.FollowUpDue) return now;
        return now with { FollowUpDue = due > act.Now ? due : FollowUpOf(with.Form, with.Values, act.Asking.Day), FollowUpMoved = true };
    }

    private DateTimeOffset? FollowUpOf(ReportForm form, IReadOnlyDictionary<string, FieldValue> values, DateOnly today) =>
        form.FollowUp is { } later && values.GetValueOrDefault(later.Field) is FieldValue.Day on ? MorningAfter(on.Date, today) : null;

    // The morning of the next working day, as office practice has it.
    private DateTimeOffset MorningAfter(DateOnly day, DateOnly today) => calendar.NextSendingMoment(VietnamClock.At((day > today ? day : today).AddDays(1), TimeOnly.MinValue));

    internal static ReportContent Content(ReportForm form, IReadOnlyDictionary<string, FieldValue> values, DateTimeOffset at)
    {
        var kept = FormFilling.Kept(form, values);
        return new ReportContent(form.Title, form.Version, at, [.. form.Fields.Where(field => kept.ContainsKey(field.Id)).Select(field => new FiledField(
            field.Id, field.Label, kept[field.Id], kept[field.Id] is FieldValue.Option chosen ? field.Options.First(option => option.Id == chosen.Id).Label : null))]);
    }

    internal static bool IsReporter(ReportHead head, Asking asking) => head.Reporter is { } reporter && string.Equals(asking.Asker?.Id, reporter, StringComparison.OrdinalIgnoreCase);

    private static string IdOf(string actId) => Hash($"report\n{actId}")[..IdCharacters];

    internal static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
