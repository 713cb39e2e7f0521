using ConductBot.Audit;
using ConductBot.SelfReports.Files.Checking;
using ConductBot.SelfReports.Files.Staging;
using ConductBot.SelfReports.Files.Storing;
using ConductBot.SelfReports.Filing;
using ConductBot.SelfReports.Forms;
using ConductBot.SelfReports.Storing;

namespace ConductBot.SelfReports.Files;

/// <summary>Attaches files to reports: what waits is sealed anew with the report's key, chunk by chunk, and counts from the one batch on that names it in the report, writes its manifest and the audit's intent.</summary>
internal sealed class FileDesk(ReportDesk desk, (FileStore Files, FileStaging Staging) rows, Func<string, ReportForm?> forms)
{
    private const int IdCharacters = 32;
    private static readonly TimeSpan AimedFor = TimeSpan.FromHours(1);

    /// <summary>The files that wait.</summary>
    public FileStaging Staging => rows.Staging;

    /// <summary>What somebody sends in the next hour belongs to a report, or to a form being filled.</summary>
    public ValueTask AimAsync(string owner, (string? Report, string? Draft) goal, DateTimeOffset now, CancellationToken cancellationToken) => rows.Staging.AimAsync(owner, new FileGoal(goal.Report, goal.Draft, now + AimedFor), cancellationToken);

    /// <summary>What somebody sends while this form is open belongs to it, where it takes files and has a name on it.</summary>
    public async ValueTask AimAtFormAsync(string owner, (ReportForm Form, string Draft) open, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (open.Form is { Attachments: true, Anonymous: false }) await AimAsync(owner, (null, open.Draft), now, cancellationToken);
    }

    /// <summary>A form became a report: what was sent with it is attached, what follows belongs to the report.</summary>
    public async ValueTask FiledAsync(ReportHead head, (string Owner, string Draft) of, ReportAct act, CancellationToken cancellationToken)
    {
        if (head.Reporter is null || forms(head.Form) is not { Attachments: true, Anonymous: false }) return;
        await AttachHeldAsync(head.Id, of, act, cancellationToken);
        await AimAsync(of.Owner, (head.Id, null), act.Now, cancellationToken);
    }

    /// <summary>Whether a report takes files of the person who asks, before any is fetched: why not, or null; and which it has of those that would wait under an id.</summary>
    public async ValueTask<(AttachOutcome? Refusal, Func<string, bool> Has)> LookAsync(string report, ReportAct act, CancellationToken cancellationToken)
    {
        if (await desk.AllowedAsync(report, act, cancellationToken) is not { } head || !ReportDesk.IsReporter(head, act.Asking)) return (new AttachOutcome.Denied(), static _ => false);
        AttachOutcome? refusal = head.IsOver ? new AttachOutcome.Ended(head) : forms(head.Form) is not { Attachments: true } ? new AttachOutcome.NotThisForm() : null;
        return (refusal, staged => head.Files.Contains(IdOf(head.Id, staged), StringComparer.Ordinal));
    }

    /// <summary>Attaches a file that waits to a report of the person who asks. The same file again is attached once.</summary>
    public async ValueTask<AttachOutcome> AttachAsync(string report, StagedFile staged, ReportAct act, CancellationToken cancellationToken)
    {
        if (await desk.AllowedAsync(report, act, cancellationToken) is not { } head || !ReportDesk.IsReporter(head, act.Asking)) return new AttachOutcome.Denied();
        if (!head.IsOver && forms(head.Form) is not { Attachments: true }) return new AttachOutcome.NotThisForm();

        var id = IdOf(head.Id, staged.Id);
        var own = act with { ActId = id };
        if (!head.Files.Contains(id, StringComparer.Ordinal))
        {
            if (head.IsOver) return new AttachOutcome.Ended(head);
            if (head.Files.Count >= FileRules.MostFiles) return new AttachOutcome.Full();
            if (await rows.Staging.ReadAsync(staged, cancellationToken) is not { } content) return new AttachOutcome.Gone();
            if (await rows.Files.WriteAsync(head, staged.As(id, act.Now), content, cancellationToken) is not { } written) return new AttachOutcome.Ended(head);

            var outcome = await desk.ChangeAsync(head, own, now => Change(now, written, own), cancellationToken);
            if (outcome is ReportOutcome.Ended ended) return new AttachOutcome.Ended(ended.Head);
            if (outcome is not ReportOutcome.Done { Report.Head: var after }) return new AttachOutcome.Denied();
            if (!after.Files.Contains(id, StringComparer.Ordinal)) return new AttachOutcome.Full();
        }

        await rows.Staging.DeleteAsync(staged, cancellationToken);
        return await desk.ReadAsync(report, act, cancellationToken) is ReportOutcome.Done done ? new AttachOutcome.Attached(done.Report) : new AttachOutcome.Denied();
    }

    /// <summary>Attaches what was sent while a form was being filled. Answers the report as it is then, or null when nothing waited.</summary>
    public async ValueTask<StoredReport?> AttachHeldAsync(string report, (string Owner, string Draft) of, ReportAct act, CancellationToken cancellationToken)
    {
        StoredReport? last = null;
        foreach (var staged in (await rows.Staging.WaitingAsync(of.Owner, cancellationToken)).Where(file => file.Draft == of.Draft))
        {
            if (await AttachAsync(report, staged, act, cancellationToken) is AttachOutcome.Attached attached) last = attached.Report;
        }

        return last;
    }

    // Derived from what was sent, so that the same is the same.
    private static string IdOf(string report, string staged) => ReportDesk.Hash($"file\n{report}\n{staged}")[..IdCharacters];

    // Who has not opened it yet finds the file there.
    private ReportChange? Change(ReportHead now, FileAddition file, ReportAct act) => now.Files.Count >= FileRules.MostFiles || now.Files.Contains(file.File.Id, StringComparer.Ordinal)
        ? null
        : new ReportChange(now.State == ReportState.Filed ? now : now.Telling(now.Receiver, ReportNoticeKind.FileAdded, act.Now), desk.Intent(now, act, AuditAct.ReportFileAttached)) { File = file };
}
