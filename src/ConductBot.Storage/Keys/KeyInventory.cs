namespace ConductBot.Storage.Keys;

/// <summary>All keys of a store, never their bytes.</summary>
/// <param name="Folder">The key folder.</param>
/// <param name="Roots">The files of the ring, oldest first.</param>
/// <param name="Retired">Files that were put away.</param>
/// <param name="Items">What the ring wraps.</param>
public sealed record KeyInventory(string Folder, IReadOnlyList<KeyFile> Roots, IReadOnlyList<KeyFile> Retired, IReadOnlyList<WrappedItem> Items);
