namespace ConductBot.Directives;

/// <summary>A body named in the texts that has been merged, renamed or ended: who answers for its tasks now.</summary>
/// <param name="Id">"so-ttt".</param>
/// <param name="Name">"Sở Thông tin và Truyền thông".</param>
/// <param name="Short">"Sở TTTT"; may be empty.</param>
/// <param name="Jurisdiction">Id of the jurisdiction it belongs to.</param>
/// <param name="To">First day it no longer existed, null while it does.</param>
/// <param name="ToExact">Whether that day is exact.</param>
/// <param name="Successors">Names of what took over.</param>
/// <param name="Now">Its name today.</param>
/// <param name="Clauses">Where it is named.</param>
/// <param name="Basis">The document that says so.</param>
/// <param name="Source">Where that was looked up.</param>
/// <param name="Verified">Whether it was looked up.</param>
/// <param name="Unverified">What of this entry has not been checked, Vietnamese.</param>
public sealed record BodyChange(
    string Id, string Name, string Short, string Jurisdiction, DateOnly? To, bool ToExact, IReadOnlyList<string> Successors, string Now,
    IReadOnlyList<ClauseId> Clauses, string Basis, string Source, bool Verified, IReadOnlyList<string> Unverified);
