namespace ConductBot.Directives;

/// <summary>One reviewed change of a clause's text against its source.</summary>
/// <param name="At">Where the repaired words begin in the clause's text, in characters.</param>
/// <param name="Scanned">The words as the source file has them; empty for a word that is missing there.</param>
/// <param name="Repaired">The words as shown; an inserted word stands in [ ]. Equal to <paramref name="Scanned"/> for a doubtful reading that stays.</param>
/// <param name="Reason">Why, in Vietnamese.</param>
public sealed record Repair(int At, string Scanned, string Repaired, string Reason)
{
    /// <summary>A doubtful reading: flagged, not changed.</summary>
    public bool Doubtful => string.Equals(Scanned, Repaired, StringComparison.Ordinal);
}
