namespace ConductBot.SelfReports.Forms;

/// <summary>One of the choices of a field.</summary>
/// <param name="Id">Kept in reports: 1 to 40 lower-case letters, digits and <c>-</c>.</param>
/// <param name="Label">As it is shown.</param>
/// <param name="Words">What people write for it, beside the label.</param>
public sealed record FieldOption(string Id, FormText Label, IReadOnlyList<string> Words);
