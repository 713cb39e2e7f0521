namespace ConductBot.Storage.Keys;

/// <summary>A place that must not lie with the data.</summary>
/// <param name="Option">The option that gives it.</param>
/// <param name="Path">As it was set.</param>
/// <param name="IsFolder">Whether it is a folder; else a file.</param>
public sealed record KeyPlace(string Option, string Path, bool IsFolder);
