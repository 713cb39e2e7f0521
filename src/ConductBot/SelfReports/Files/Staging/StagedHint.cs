namespace ConductBot.SelfReports.Files.Staging;

/// <summary>Leads from somebody to a file that waits to be attached.</summary>
/// <param name="File">Its id.</param>
internal sealed record StagedHint(string File);
