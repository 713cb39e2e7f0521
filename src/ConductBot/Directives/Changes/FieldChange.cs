namespace ConductBot.Directives.Changes;

/// <summary>A piece of metadata that changed.</summary>
/// <param name="Field">Its Vietnamese name: "Ngày ban hành".</param>
/// <param name="FieldEn">Its English name.</param>
/// <param name="Before">As it was, empty when not known.</param>
/// <param name="After">As it is, empty when no longer known.</param>
public sealed record FieldChange(string Field, string FieldEn, string Before, string After);
