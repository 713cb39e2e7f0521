using ConductBot.Directives;

namespace ConductBot.SelfReports.Forms;

/// <summary>A text that is drafted from a report, such as a public apology, where a clause asks for it.</summary>
/// <param name="Basis">The clause; it is drafted only where this binds the organisation.</param>
/// <param name="Title">What it is.</param>
/// <param name="Body">Its words, with fields' ids in braces.</param>
public sealed record FormDraft(ClauseId Basis, FormText Title, FormText Body);
