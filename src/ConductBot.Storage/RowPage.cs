namespace ConductBot.Storage;

/// <summary>A page of rows and where the next one begins; a null <paramref name="Continuation"/> means there is none.</summary>
public sealed record RowPage(IReadOnlyList<StoredRow> Rows, string? Continuation);
