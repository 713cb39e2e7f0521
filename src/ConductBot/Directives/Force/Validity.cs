namespace ConductBot.Directives.Force;

/// <summary>Whether a directive is in force on a day, as far as the library knows: a closed set.</summary>
public abstract record Validity(string Vietnamese, string English)
{
    /// <summary>In force.</summary>
    public sealed record InForce(string Vietnamese, string English) : Validity(Vietnamese, English);

    /// <summary>Not yet in force.</summary>
    public sealed record NotYet(DateOnly From, string Vietnamese, string English) : Validity(Vietnamese, English);

    /// <summary>Ended by its own date or the owner's word.</summary>
    public sealed record Ended(DateOnly Since, string Vietnamese, string English) : Validity(Vietnamese, English);

    /// <summary>Replaced by another directive of the library.</summary>
    public sealed record Replaced(string By, string Vietnamese, string English) : Validity(Vietnamese, English);

    /// <summary>No date says it.</summary>
    public sealed record Unknown(string Vietnamese, string English) : Validity(Vietnamese, English);

    /// <summary>Whether it may be answered with: nothing is known that ends it.</summary>
    public bool MayApply => this is InForce or Unknown;

    /// <summary>Decides it from the directive's dates and from what the others of the library replace.</summary>
    public static Validity Of(Directive directive, DateOnly day, IReadOnlyList<Directive> library)
    {
        var metadata = directive.Metadata;
        if (metadata.InForceTo is { } to && to.Value <= day)
            return new Ended(to.Value, $"Hết hiệu lực từ {Date(to.Value)}.", $"No longer in force since {Date(to.Value)}.");
        if (metadata.InForceFrom is { } from && day < from.Value)
            return new NotYet(from.Value, $"Có hiệu lực từ {Date(from.Value)}.", $"In force from {Date(from.Value)}.");
        if (library.FirstOrDefault(other => Replaces(other, directive, day)) is { } newer)
            return new Replaced(newer.Id, $"Đã được thay thế bởi {Name(newer)}.", $"Replaced by {Name(newer)}.");
        if (metadata.InForceFrom is not { } since)
            return new Unknown("Chưa rõ ngày có hiệu lực; thư viện không có văn bản nào thay thế.", "The date of coming into force is not known; no text of the library replaces it.");
        var inferred = since.From == Provenance.Inferred ? ("suy ra từ ngày ban hành", "inferred from the date of issue") : ("ghi trong văn bản", "stated");
        return new InForce(
            $"Có hiệu lực từ {Date(since.Value)} ({inferred.Item1}); thư viện không có văn bản nào thay thế, văn bản ngoài thư viện chưa được kiểm tra.",
            $"In force since {Date(since.Value)} ({inferred.Item2}); no text of the library replaces it, texts outside the library were not checked.");
    }

    private static bool Replaces(Directive other, Directive directive, DateOnly day) =>
        !string.Equals(other.Id, directive.Id, StringComparison.Ordinal) &&
        directive.Metadata.Number is { } number &&
        other.Metadata.Jurisdiction?.Value == directive.Metadata.Jurisdiction?.Value &&
        (other.Metadata.InForceFrom is not { } from || from.Value <= day) &&
        (other.Metadata.Issued is not { } later || directive.Metadata.Issued is not { } earlier || later.Value >= earlier.Value) &&
        other.Metadata.Replaces.Any(replaced =>
            string.Equals(replaced.Value, number.Value, StringComparison.OrdinalIgnoreCase) &&
            (Reading.VietnameseDate.In(replaced.Evidence) is not { } dated || directive.Metadata.Issued is not { } issued || dated == issued.Value));

    private static string Name(Directive directive) => directive.Metadata.Number is { } number
        ? $"{Reading.DirectiveKinds.Name(directive.Metadata.Kind?.Value ?? DirectiveKind.Other)} {number.Value}"
        : directive.Id;

    private static string Date(DateOnly day) => Reading.VietnameseDate.Written(day);
}
