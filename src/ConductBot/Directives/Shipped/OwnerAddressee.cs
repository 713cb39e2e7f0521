namespace ConductBot.Directives.Shipped;

/// <summary>An addressee as the policy owner sets it.</summary>
internal sealed class OwnerAddressee
{
    public AddresseeKind Kind { get; set; }

    public string Name { get; set; } = "";

    public string Evidence { get; set; } = "";
}
