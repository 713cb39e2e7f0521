namespace ConductBot.Storage.Keys;

/// <summary>Whether key files must be protected.</summary>
public enum KeyDemand
{
    /// <summary>In Development: a protector is used when there is one.</summary>
    Free,

    /// <summary>Everywhere else.</summary>
    Protected,
}
