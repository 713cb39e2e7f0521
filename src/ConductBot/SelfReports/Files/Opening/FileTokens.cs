using ConductBot.Conversations.Links;
using Microsoft.AspNetCore.DataProtection;

namespace ConductBot.SelfReports.Files.Opening;

/// <summary>Names in links to files of reports: report, file and person.</summary>
internal sealed class FileTokens(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>How long a link is good.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly LinkSealer _sealer = new(protection.CreateProtector("ConductBot.SelfReports.Files", "v1"), Lifetime, time);

    /// <summary>A name for a file as one person may open it.</summary>
    public string Issue(FileTicket ticket) => _sealer.Issue(ticket.Report, ticket.File, ticket.PersonId);

    /// <summary>What a name stands for; null when it is not ours or is over.</summary>
    public FileTicket? Read(string token) => _sealer.Read(token) is { Parts: [var report, var file, var person] } ? new FileTicket(report, file, person) : null;
}
