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
            Metadata = metadata with { Doubts = [.. metadata.Doubts, .. Missing(metadata)] },
            Clauses = owner is null ? document.Clauses : owner.Over(document.Clauses),
            SourceFile = file.Name,
            Document = document.Ordinal,
            SourceHash = file.Hash,
        };
    }

    private static IEnumerable<string> Missing(DirectiveMetadata metadata)
    {
        if (metadata.Number is null) yield return "Không tìm thấy số, ký hiệu trong văn bản.";
        if (metadata.Issued is null) yield return "Không tìm thấy ngày ban hành trong văn bản.";
        if (metadata.Issuer is null) yield return "Không tìm thấy cơ quan ban hành trong văn bản.";
        if (metadata.Signatory is null) yield return "Không tìm thấy tên người ký trong văn bản.";
    }
}
