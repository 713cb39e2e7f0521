namespace ConductBot.Protocol.Files;

/// <summary>Where a file may be fetched.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Keeper">Who keeps it.</param>
internal sealed record FileSource(Uri Address, FileKeeper Keeper);
