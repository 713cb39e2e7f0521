namespace ConductBot.Organization;

/// <summary>Holds the snapshot that <see cref="OrganizationStart"/> puts in place.</summary>
internal sealed class PublishedOrganization : IOrganization
{
    private volatile OrganizationSnapshot _current = OrganizationSnapshot.Empty;

    /// <inheritdoc/>
    public event Action<OrganizationSnapshot>? Changed;

    /// <inheritdoc/>
    public OrganizationSnapshot Current => _current;

    /// <summary>Swaps in a newer one.</summary>
    public void Replace(OrganizationSnapshot snapshot)
    {
        _current = snapshot;
        Changed?.Invoke(snapshot);
    }
}
