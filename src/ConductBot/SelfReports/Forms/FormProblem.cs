namespace ConductBot.SelfReports.Forms;

/// <summary>Something wrong with a filled form.</summary>
/// <param name="Field">The field's id.</param>
/// <param name="Fault">What.</param>
/// <param name="Check">The check that does not hold; null unless <see cref="FieldFault.Contradicts"/>.</param>
public sealed record FormProblem(string Field, FieldFault Fault, FormCheck? Check = null);
