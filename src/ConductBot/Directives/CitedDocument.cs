namespace ConductBot.Directives;

/// <summary>A document that the texts cite: data of the policy owner, with its source.</summary>
/// <param name="Number">"77/2007/QĐ-TTg".</param>
/// <param name="Date">Day of issue as known ("28/05/2007", "2008").</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="Title">What it is about; may be empty.</param>
/// <param name="Clauses">Where it is cited.</param>
/// <param name="Validity">Whether it is still valid.</param>
/// <param name="ReplacedBy">What replaced it, in order of time.</param>
/// <param name="Remark">Vietnamese; may be empty.</param>
/// <param name="Source">Where that was looked up.</param>
/// <param name="Verified">Whether the document or notice that says so has been read.</param>
public sealed record CitedDocument(
    string Number, string Date, string Issuer, string Title, IReadOnlyList<ClauseId> Clauses, CitedValidity Validity,
    IReadOnlyList<string> ReplacedBy, string Remark, string Source, bool Verified);
