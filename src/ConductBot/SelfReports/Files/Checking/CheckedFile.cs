namespace ConductBot.SelfReports.Files.Checking;

/// <summary>A file that may be kept.</summary>
/// <param name="Name">Its name, safe to show and to save under; it ends as its kind does.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Content">Its bytes; of pictures without what tells place, time and device.</param>
internal sealed record CheckedFile(string Name, FileKind Kind, byte[] Content);
