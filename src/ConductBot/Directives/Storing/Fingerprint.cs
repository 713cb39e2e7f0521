namespace ConductBot.Directives.Storing;

/// <summary>What makes two versions of a directive the same: all that a reader sees and the owner set, not when, from which lines or from which file.</summary>
internal static class Fingerprint
{
    public static string Of(StoredDirective stored)
    {
        var directive = stored.Directive with
        {
            Version = 0,
            Published = default,
            SourceFile = "",
            SourceHash = "",
            Clauses = [.. stored.Directive.Clauses.Select(clause => clause with { FirstLine = 0, LastLine = 0 })],
        };
        return BlobStore.AddressOf(BlobStore.Json(new StoredDirective(directive, null, [], null), LibraryJson.Default.StoredDirective));
    }
}
