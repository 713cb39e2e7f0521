namespace ConductBot.Directives;

/// <summary>A piece of metadata for showing.</summary>
/// <param name="Name">Vietnamese: "Ngày ban hành".</param>
/// <param name="NameEn">English.</param>
/// <param name="Value">As shown; empty when not known.</param>
/// <param name="From">Where it comes from; null when not known or a plain list.</param>
/// <param name="Evidence">The words or the source; may be empty.</param>
public sealed record MetadataField(string Name, string NameEn, string Value, Provenance? From, string Evidence);
