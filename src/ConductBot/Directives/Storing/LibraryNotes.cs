namespace ConductBot.Directives.Storing;

/// <summary>Notes, and what is known of cited documents.</summary>
internal sealed record LibraryNotes(IReadOnlyList<Note> Notes, IReadOnlyList<CitedDocument> Cited);
