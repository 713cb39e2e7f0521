namespace ConductBot.Storage.Protection;

/// <summary>The row of a data key: when it was made, and the key wrapped by the key ring.</summary>
internal sealed record DataKeyRecord(DateTimeOffset Created, byte[] Wrapped);
