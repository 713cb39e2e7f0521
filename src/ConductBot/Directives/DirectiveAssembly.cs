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
            Metadata = With(metadata, [.. Missing(metadata)]),
            Clauses = owner is null ? document.Clauses : owner.Over(document.Clauses),
            SourceFile = file.Name,
            Document = document.Ordinal,
            SourceHash = file.Hash,
        };
    }

    private static DirectiveMetadata With(DirectiveMetadata metadata, IReadOnlyList<Doubt> more) => metadata with
    {
        Doubts = [.. metadata.Doubts, .. more.Select(static doubt => doubt.Vietnamese)],
        DoubtsEnglish = [.. metadata.DoubtsEnglish, .. more.Select(static doubt => doubt.English)],
    };

    private static IEnumerable<Doubt> Missing(DirectiveMetadata metadata)
    {
        if (metadata.Number is null) yield return new Doubt("Không tìm thấy số, ký hiệu trong văn bản.", "No number was found in the text.");
        if (metadata.Issued is null) yield return new Doubt("Không tìm thấy ngày ban hành trong văn bản.", "No day of issue was found in the text.");
        if (metadata.Issuer is null) yield return new Doubt("Không tìm thấy cơ quan ban hành trong văn bản.", "No issuing body was found in the text.");
        if (metadata.Signatory is null) yield return new Doubt("Không tìm thấy tên người ký trong văn bản.", "No signatory was found in the text.");
    }
}
