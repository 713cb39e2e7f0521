namespace ConductBot.Directives;

/// <summary>A directive's metadata as a list in the order in which people read it: for pages, commands and comparisons.</summary>
public static class MetadataFields
{
    /// <summary>All fields, those not known with an empty value.</summary>
    public static IReadOnlyList<MetadataField> Of(DirectiveMetadata metadata) =>
    [
        Text("Số, ký hiệu", "Number", metadata.Number),
        new("Loại văn bản", "Kind", metadata.Kind is { } kind ? Reading.DirectiveKinds.Name(kind.Value) : "", metadata.Kind?.From, metadata.Kind?.Evidence ?? ""),
        Text("Trích yếu", "Title", metadata.Title),
        Text("Cơ quan ban hành", "Issuer", metadata.Issuer),
        Text("Địa bàn", "Jurisdiction", metadata.Jurisdiction),
        Text("Người ký", "Signatory", metadata.Signatory),
        Text("Chức vụ người ký", "Signatory's office", metadata.SignatoryOffice),
        Date("Ngày ban hành", "Issued", metadata.Issued),
        Date("Có hiệu lực từ", "In force from", metadata.InForceFrom),
        Date("Hết hiệu lực từ", "No longer in force from", metadata.InForceTo),
        List("Thay thế", "Replaces", metadata.Replaces),
        List("Thực hiện", "Carries out", metadata.Implements),
        new("Kính gửi", "Sent to", string.Join("; ", metadata.SentTo), null, ""),
        new("Nơi nhận", "Copied to", string.Join("; ", metadata.CopiedTo), null, ""),
        new("Điểm nghi ngờ", "Doubts", string.Join(" ", metadata.Doubts), null, ""),
    ];

    /// <summary>"trong văn bản", "suy ra", "chủ quản chính sách".</summary>
    public static string ProvenanceName(Provenance provenance) => provenance switch
    {
        Provenance.InText => "trong văn bản",
        Provenance.Inferred => "suy ra",
        Provenance.PolicyOwner => "chủ quản chính sách",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static MetadataField Text(string name, string nameEn, Sourced<string>? value) => new(name, nameEn, value?.Value ?? "", value?.From, value?.Evidence ?? "");

    private static MetadataField Date(string name, string nameEn, Sourced<DateOnly>? value) =>
        new(name, nameEn, value is null ? "" : Reading.VietnameseDate.Written(value.Value), value?.From, value?.Evidence ?? "");

    private static MetadataField List(string name, string nameEn, IReadOnlyList<Sourced<string>> values) =>
        new(name, nameEn, string.Join("; ", values.Select(value => value.Value)), values.Count > 0 ? values[0].From : null, string.Join("; ", values.Select(value => value.Evidence)));
}
