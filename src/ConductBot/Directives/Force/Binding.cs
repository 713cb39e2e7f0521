namespace ConductBot.Directives.Force;

/// <summary>Whether a directive binds an organisation on a day, and whom it binds at all.</summary>
/// <param name="Basis">Why, or why not.</param>
/// <param name="Vietnamese">One sentence for the reader: whom it binds on that day.</param>
/// <param name="English">The same.</param>
public sealed record Binding(BindingBasis Basis, string Vietnamese, string English)
{
    /// <summary>Whether it binds the organisation.</summary>
    public bool Binds => Basis is BindingBasis.National or BindingBasis.Own or BindingBasis.Successor or BindingBasis.Predecessor;

    /// <summary>Decides it from dated territories.</summary>
    /// <param name="directive">The directive.</param>
    /// <param name="organization">Id of the organisation's territory (<see cref="DirectivesOptions.Organization"/>).</param>
    /// <param name="day">The day it is asked for.</param>
    /// <param name="jurisdictions">Known territories.</param>
    public static Binding Of(Directive directive, string organization, DateOnly day, IReadOnlyList<Jurisdiction> jurisdictions)
    {
        var map = new JurisdictionMap(jurisdictions);
        var id = directive.Metadata.Jurisdiction?.Value;
        if (id == Jurisdiction.National)
            return new Binding(BindingBasis.National, "Văn bản của trung ương, áp dụng trong cả nước.", "A text of the central authorities: it applies in the whole country.");
        if (id is null || map.Find(id) is not { } issuedFor)
            return new Binding(BindingBasis.Unknown, "Chưa rõ văn bản của địa phương nào, nên không coi là ràng buộc cơ quan mình.", "It is not known which territory the text was issued for, so it is not taken to bind.");
        var (vietnamese, english) = Sentence(issuedFor, map, day);
        if (directive.Metadata.Jurisdiction!.From == Provenance.Inferred && directive.Metadata.Issuer?.From == Provenance.Inferred)
            (vietnamese, english) = ($"{vietnamese} (Địa phương được suy ra, không ghi trong văn bản.)", $"{english} (The territory is inferred; the text does not name it.)");
        return new Binding(BasisFor(issuedFor, organization, map, day), vietnamese, english);
    }

    private static BindingBasis BasisFor(Jurisdiction issuedFor, string organization, JurisdictionMap map, DateOnly day)
    {
        if (issuedFor.Id == organization) return BindingBasis.Own;
        if (map.Find(organization) is not { } own) return BindingBasis.Elsewhere;
        if (map.Before(own).Contains(issuedFor.Id)) return BindingBasis.Predecessor;
        return map.On(own, day).Any(today => today.Id == issuedFor.Id) ? BindingBasis.Successor : BindingBasis.Elsewhere;
    }

    private static (string Vietnamese, string English) Sentence(Jurisdiction issuedFor, JurisdictionMap map, DateOnly day)
    {
        if (issuedFor.ExistsOn(day)) return ($"Ban hành cho {issuedFor.Name}.", $"Issued for {issuedFor.Name}.");
        if (issuedFor.To is not { } end || day < end)
            return ($"Ban hành cho {issuedFor.Name}, được thành lập từ {Date(issuedFor.From!.Value)}.", $"Issued for {issuedFor.Name}, which exists from {Date(issuedFor.From!.Value)}.");
        var today = string.Join(", ", map.On(issuedFor, day).Select(territory => territory.Name));
        if (today.Length == 0)
            return ($"Ban hành cho {issuedFor.Name}, không còn từ {Date(end)}; chưa rõ nơi tiếp nhận.", $"Issued for {issuedFor.Name}, which ended on {Date(end)}; its successor is not known.");
        var basis = issuedFor.Basis.Length > 0 ? $" ({issuedFor.Basis})" : "";
        return (
            $"Ban hành cho {issuedFor.Name}, từ {Date(end)} thuộc {today}{basis}; việc tiếp tục áp dụng trong địa bàn cũ sau ngày đó chưa được kiểm chứng.",
            $"Issued for {issuedFor.Name}, since {Date(end)} part of {today}{basis}; whether it still applies in the former area has not been verified.");
    }

    private static string Date(DateOnly day) => Reading.VietnameseDate.Written(day);
}
