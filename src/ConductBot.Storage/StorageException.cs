namespace ConductBot.Storage;

/// <summary>The medium failed. The message says what happened, where, and what to do; nothing was overwritten.</summary>
public sealed class StorageException(StorageFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What is wrong.</summary>
    public StorageFault Fault { get; } = fault;
}
