namespace ConductBot.Storage.Protection;

/// <summary>How a kind of record is stored.</summary>
public enum Sealing
{
    /// <summary>Encrypted and bound to its place: whatever people write.</summary>
    Sealed,

    /// <summary>Readable in the file: only what holds nothing a person wrote.</summary>
    Clear,
}
