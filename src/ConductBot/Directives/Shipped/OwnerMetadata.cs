using System.Globalization;
using ConductBot.Directives.Reading;

namespace ConductBot.Directives.Shipped;

/// <summary>The metadata that the policy owner sets; what is absent stays as the text says it.</summary>
internal sealed class OwnerMetadata
{
    public OwnerField? Number { get; set; }

    public OwnerField? Kind { get; set; }

    public OwnerField? Title { get; set; }

    public OwnerField? Issuer { get; set; }

    public OwnerField? Jurisdiction { get; set; }

    public OwnerField? Signatory { get; set; }

    public OwnerField? SignatoryOffice { get; set; }

    public OwnerField? Issued { get; set; }

    public OwnerField? InForceFrom { get; set; }

    public OwnerField? InForceTo { get; set; }

    public List<OwnerField>? Replaces { get; set; }

    public List<OwnerField>? Implements { get; set; }

    public void Check(string name)
    {
        OwnerField?[] all = [Number, Kind, Title, Issuer, Jurisdiction, Signatory, SignatoryOffice, Issued, InForceFrom, InForceTo, .. Replaces ?? [], .. Implements ?? []];
        foreach (var field in all.OfType<OwnerField>())
        {
            if (field.Value.Length == 0 || field.Evidence.Length == 0) throw new LibraryDataException($"{name}: each field of 'metadata' needs 'value' and 'evidence' ('{field.Value}').");
            if (field.From is not ("policy_owner" or "inferred")) throw new LibraryDataException($"{name}: 'from' is policy_owner or inferred, not '{field.From}'.");
        }

        foreach (var day in new[] { Issued, InForceFrom, InForceTo }.OfType<OwnerField>())
        {
            if (Day(day) is null) throw new LibraryDataException($"{name}: '{day.Value}' is no date. Write it as 2024-01-17.");
        }

        if (Kind is { } kind && !Enum.TryParse<DirectiveKind>(kind.Value, ignoreCase: true, out _))
            throw new LibraryDataException($"{name}: '{kind.Value}' is no kind. Kinds: {string.Join(", ", Enum.GetNames<DirectiveKind>())}.");
    }

    public DirectiveMetadata Over(DirectiveMetadata read)
    {
        var issued = Date(Issued) ?? read.Issued;
        var inForceFrom = Date(InForceFrom) ?? read.InForceFrom ??
            (issued is null ? null : issued with { From = Provenance.Inferred, Evidence = "Văn bản không ghi ngày có hiệu lực; tính từ ngày ban hành." });
        return read with
        {
            Number = Number?.ToText() ?? read.Number,
            Kind = Kind is { } kind ? new Sourced<DirectiveKind>(Enum.Parse<DirectiveKind>(kind.Value, ignoreCase: true), kind.Provenance, kind.Evidence) : read.Kind,
            Title = Title?.ToText() ?? read.Title,
            Issuer = Issuer?.ToText() ?? read.Issuer,
            Jurisdiction = Jurisdiction?.ToText() ?? read.Jurisdiction,
            Signatory = Signatory?.ToText() ?? read.Signatory,
            SignatoryOffice = SignatoryOffice?.ToText() ?? read.SignatoryOffice,
            Issued = issued,
            InForceFrom = inForceFrom,
            InForceTo = Date(InForceTo) ?? read.InForceTo,
            Replaces = Replaces is null ? read.Replaces : [.. Replaces.Select(field => field.ToText())],
            Implements = Implements is null ? read.Implements : [.. Implements.Select(field => field.ToText())],
        };
    }

    private static Sourced<DateOnly>? Date(OwnerField? field) => field is null ? null : new Sourced<DateOnly>(Day(field)!.Value, field.Provenance, field.Evidence);

    private static DateOnly? Day(OwnerField field) =>
        DateOnly.TryParseExact(field.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
