namespace ConductBot.SelfReports.Files.Opening;

/// <summary>What a link to a file stands for.</summary>
/// <param name="Report">The report.</param>
/// <param name="File">The file.</param>
/// <param name="PersonId">For whom.</param>
internal sealed record FileTicket(string Report, string File, string PersonId);
