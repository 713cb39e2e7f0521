namespace ConductBot.SelfReports.Forms;

/// <summary>What a form's file was read as.</summary>
/// <param name="Form">The form; null when something is wrong.</param>
/// <param name="Faults">What is wrong, by line.</param>
public sealed record FormReading(ReportForm? Form, IReadOnlyList<FormFault> Faults);
