namespace ConductBot.Directives;

/// <summary>Where a fact about a directive comes from.</summary>
public enum Provenance
{
    /// <summary>It stands in the text.</summary>
    InText,

    /// <summary>Concluded from something else; the evidence says from what.</summary>
    Inferred,

    /// <summary>Set by the policy owner.</summary>
    PolicyOwner,
}
