namespace ConductBot.Directives;

/// <summary>A note of the policy owner, shown apart from the text: what later law says, what replaced a cited document.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Clause">The clause it is about.</param>
/// <param name="About">What in the clause: "rượu, bia", "Quyết định 77/2007/QĐ-TTg".</param>
/// <param name="Text">Vietnamese.</param>
/// <param name="TextEn">English.</param>
/// <param name="Source">The document it rests on.</param>
/// <param name="Verified">Whether the owner has confirmed it.</param>
public sealed record Note(string Id, ClauseId Clause, string About, string Text, string TextEn, string Source, bool Verified);
