namespace ConductBot.SelfReports.Files.Opening;

/// <summary>A file that somebody may have now.</summary>
/// <param name="Name">To be saved under.</param>
/// <param name="MediaType">What it is.</param>
/// <param name="Content">Its bytes.</param>
public sealed record OpenedFile(string Name, string MediaType, byte[] Content);
