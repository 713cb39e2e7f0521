namespace ConductBot.Organization.Permissions;

/// <summary>The answer to "may somebody do this?": a closed set.</summary>
public abstract record Permission
{
    private static readonly Granted Yes = new();

    private Permission() { }

    /// <summary>They may.</summary>
    public sealed record Granted : Permission;

    /// <summary>They may not; deny is the default.</summary>
    public sealed record Denied(DenialReason Reason) : Permission;

    /// <summary>Whether they may.</summary>
    public bool IsGranted => this is Granted;

    /// <summary>They may when something holds, else not for this reason.</summary>
    internal static Permission If(bool holds, DenialReason otherwise) => holds ? Yes : new Denied(otherwise);
}
