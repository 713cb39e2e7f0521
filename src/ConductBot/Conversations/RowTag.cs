namespace ConductBot.Conversations;

/// <summary>A row and the ETag under which it is known.</summary>
internal readonly record struct RowTag(string Row, string ETag);
