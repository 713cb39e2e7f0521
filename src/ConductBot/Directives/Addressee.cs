namespace ConductBot.Directives;

/// <summary>Whom a clause obliges, with where that is said.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Name">In the text's words: "Sở Nội vụ", "Cán bộ, công chức, viên chức".</param>
/// <param name="From">In the text (its own lead-in or its parent's), inferred ("Kính gửi", "điện"), or set by the owner.</param>
/// <param name="Evidence">The words that say so.</param>
/// <param name="InheritedFrom">Path of the clause whose lead-in it is taken from, null for the clause itself, "" for the letterhead.</param>
public sealed record Addressee(AddresseeKind Kind, string Name, Provenance From, string Evidence, string? InheritedFrom = null);
