using System.Security.Cryptography;
using ConductBot.Answers.Presenting;
using ConductBot.Audit;
using ConductBot.Organization;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using ConductBot.SelfReports.Files.Checking;
using ConductBot.SelfReports.Files.Storing;
using ConductBot.SelfReports.Filing;
using ConductBot.SelfReports.Storing;

namespace ConductBot.SelfReports.Files.Opening;

/// <summary>Links to files of reports, and what is behind one at the moment it is opened.</summary>
public sealed class ReportFiles
{
    /// <summary>Where the files are served, below the address that links begin with.</summary>
    public const string Folder = "reports/files";

    private readonly (ReportDesk Desk, ReportStore Store, FileStore Files) _reports;
    private readonly (IOrganization Organization, AnswerLinks Links) _around;
    private readonly FileTokens _tokens;
    private readonly TimeProvider _time;

    internal ReportFiles((ReportDesk Desk, ReportStore Store, FileStore Files) reports, (IOrganization Organization, AnswerLinks Links) around, FileTokens tokens, TimeProvider time) =>
        (_reports, _around, _tokens, _time) = (reports, around, tokens, time);

    /// <summary>A link for one person, good for an hour; null where nothing is served that people can reach.</summary>
    internal Uri? LinkTo(string report, string file, string personId) => _around.Links.At($"{Folder}/{_tokens.Issue(new FileTicket(report, file, personId))}");

    /// <summary>
    /// The file behind a token; null for a token that is not ours or is over, a file that is gone, and a person who may not read the report any more. Somebody else's than the reporter's opening is audited before anything is given.
    /// </summary>
    public async ValueTask<OpenedFile?> OpenAsync(string token, CancellationToken cancellationToken)
    {
        if (_tokens.Read(token) is not { } ticket) return null;
        var (now, current) = (_time.GetUtcNow(), _around.Organization.Current);
        var act = new ReportAct(ReportDesk.Hash($"open\n{token}\n{now.UtcTicks}")[..40], new Asking(current, current.Person(ticket.PersonId), VietnamClock.DayOf(now)), now);
        if (act.Asking.Asker is null || await _reports.Desk.AllowedAsync(ticket.Report, act, cancellationToken) is not { HasContent: true } head) return null;
        if ((await _reports.Store.FilesAsync(head, cancellationToken)).FirstOrDefault(file => file.Id == ticket.File) is not { } file) return null;

        if (!ReportDesk.IsReporter(head, act.Asking)) await _reports.Store.RecordReadingAsync(head.Id, _reports.Desk.Intent(head, act, AuditAct.ReportFileRead), cancellationToken);
        try
        {
            return await _reports.Files.ReadAsync(head.Id, file, cancellationToken) is { } content ? new OpenedFile(file.Name, FileKinds.MediaType(file.Kind), content) : null;
        }
        catch (CryptographicException)
        {
            // It was taken away while it was read.
            if (await _reports.Store.HeadAsync(head.Id, cancellationToken) is { Value: var after } && after.HasContent && after.Files.Contains(file.Id, StringComparer.Ordinal)) throw;
            return null;
        }
    }
}
