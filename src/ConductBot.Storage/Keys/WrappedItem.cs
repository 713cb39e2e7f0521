namespace ConductBot.Storage.Keys;

/// <summary>Something that the ring wraps.</summary>
/// <param name="Name">A data key's id, or <c>secret NAME</c>.</param>
/// <param name="Created">When it was made, where that is known.</param>
/// <param name="Root">The key that wraps it; null when the row or file was altered.</param>
/// <param name="Problem">Why it does not open; null when it does.</param>
public sealed record WrappedItem(string Name, DateTimeOffset? Created, Guid? Root, StorageException? Problem);
