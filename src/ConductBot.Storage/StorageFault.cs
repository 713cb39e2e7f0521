namespace ConductBot.Storage;

/// <summary>What is wrong with the medium.</summary>
public enum StorageFault
{
    /// <summary>Locked by somebody else longer than the busy timeout. May pass.</summary>
    Busy,

    /// <summary>The file or folder can't be written.</summary>
    ReadOnly,

    /// <summary>No space left.</summary>
    Full,

    /// <summary>The file is no ConductBot database, or is damaged.</summary>
    NotADatabase,

    /// <summary>Written by a newer version of the program.</summary>
    NewerSchema,

    /// <summary>A row is sealed under a key that is not in the key folder, or was altered.</summary>
    KeyLost,

    /// <summary>Out of reach or failing for another reason.</summary>
    Unavailable,
}
