namespace ConductBot.Storage.Protection;

/// <summary>What a sealed payload is bound to: moved to another row, kind or schema version, it does not open.</summary>
/// <param name="Address">The row.</param>
/// <param name="Kind">The record kind's name.</param>
/// <param name="SchemaVersion">The row's schema version.</param>
internal readonly record struct PayloadPlace(RowAddress Address, string Kind, int SchemaVersion);
