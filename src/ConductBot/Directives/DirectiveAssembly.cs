using ConductBot.Directives.Reading;
using ConductBot.Directives.Shipped;

namespace ConductBot.Directives;

/// <summary>Makes a directive of what its text says and what the policy owner set; the owner's word goes first.</summary>
internal static class DirectiveAssembly
{
    public static Directive Of(SourceFile file, ReadDocument document, OwnerData? owner, AssemblyContext context)
    {
        var read = MetadataReader.Read(document, context.Jurisdictions);
        var metadata = owner is null ? read : owner.Over(read);
        var id = owner?.Id ?? DirectiveIds.Suggest(metadata, file.Name, document.Ordinal);
        return new Directive
        {
            Id = id,
            Version = 1,
            Published = context.Published,
            Metadata = metadata,
            Clauses = owner is null ? document.Clauses : owner.Over(document.Clauses),
            SourceFile = file.Name,
            Document = document.Ordinal,
            SourceHash = file.Hash,
        };
    }
}
