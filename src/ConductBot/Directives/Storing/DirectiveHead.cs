namespace ConductBot.Directives.Storing;

/// <summary>Where the newest version of a directive lies.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Blob">Content address of its <see cref="StoredDirective"/>.</param>
/// <param name="Shipped">Fingerprint of what the program last shipped for it; null when it never did.</param>
internal sealed record DirectiveHead(string Id, string Blob, string? Shipped);
