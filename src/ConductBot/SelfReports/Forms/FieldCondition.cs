namespace ConductBot.SelfReports.Forms;

/// <summary>A field is asked only when an earlier one has one of these values.</summary>
/// <param name="Field">The earlier field, a choice or yes-no.</param>
/// <param name="Values">Ids of options, or <c>yes</c> and <c>no</c>.</param>
public sealed record FieldCondition(string Field, IReadOnlyList<string> Values);
