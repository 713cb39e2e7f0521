namespace ConductBot.Organization.Permissions;

/// <summary>What decides who reads a report.</summary>
/// <param name="Form">The form's id.</param>
/// <param name="Confidentiality">As the form had it when the report was filed.</param>
/// <param name="Reporter">Id of who filed it; null for a report without name, which nobody reads as its reporter.</param>
/// <param name="Unit">The reporter's unit when it was filed; null for a report without name.</param>
/// <param name="Receiver">Id of the named receiver, or null.</param>
public sealed record ReportFacts(string Form, ReportConfidentiality Confidentiality, string? Reporter, string? Unit, string? Receiver);
