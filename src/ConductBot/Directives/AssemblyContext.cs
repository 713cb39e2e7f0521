namespace ConductBot.Directives;

/// <summary>What a directive is assembled with besides its own text.</summary>
/// <param name="Jurisdictions">Known territories.</param>
/// <param name="Published">Time of publication.</param>
internal sealed record AssemblyContext(IReadOnlyList<Jurisdiction> Jurisdictions, DateTimeOffset Published);
