namespace ConductBot.Directives;

/// <summary>A territory whose authorities issue directives, dated: provinces are merged and split.</summary>
/// <param name="Id">"soc-trang"; "trung-uong" is the whole country.</param>
/// <param name="Name">"tỉnh Sóc Trăng".</param>
/// <param name="From">First day, null when not known.</param>
/// <param name="To">First day it no longer existed, null while it does.</param>
/// <param name="Successors">Ids of what it became part of.</param>
/// <param name="Basis">The document that says so.</param>
/// <param name="Source">Where that was looked up.</param>
/// <param name="Verified">Whether it was looked up.</param>
public sealed record Jurisdiction(
    string Id, string Name, DateOnly? From, DateOnly? To, IReadOnlyList<string> Successors, string Basis, string Source, bool Verified);
