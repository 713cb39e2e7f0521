namespace ConductBot.Directives.Shipped;

/// <summary>A value as the policy owner sets it, with what it rests on.</summary>
internal sealed class OwnerField
{
    public string Value { get; set; } = "";

    public string Evidence { get; set; } = "";

    /// <summary>"policy_owner", or "inferred" when the owner only concludes it.</summary>
    public string From { get; set; } = "policy_owner";

    public Provenance Provenance => From == "inferred" ? Provenance.Inferred : Provenance.PolicyOwner;

    public Sourced<string> ToText() => new(Value, Provenance, Evidence);
}
