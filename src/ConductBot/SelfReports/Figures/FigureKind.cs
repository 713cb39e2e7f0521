using ConductBot.SelfReports.Forms;

namespace ConductBot.SelfReports.Figures;

/// <summary>A kind of report in a table.</summary>
/// <param name="Form">The form's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="IsConfidential">Whether managers don't read such reports: then small numbers are hidden.</param>
internal sealed record FigureKind(string Form, FormText Title, bool IsConfidential);
