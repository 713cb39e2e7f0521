namespace ConductBot.Organization;

/// <summary>
/// The organisation as it is published, with the absences: the one thing that other capabilities read. Held in memory; a newer one is swapped in whole within
/// <see cref="OrganizationOptions.PollInterval"/> of its publication by any process. Take <see cref="Current"/> once a decision.
/// </summary>
public interface IOrganization
{
    /// <summary>The current snapshot; <see cref="OrganizationSnapshot.Empty"/> when nothing was ever published.</summary>
    OrganizationSnapshot Current { get; }

    /// <summary>Raised after a newer snapshot has been put in place.</summary>
    event Action<OrganizationSnapshot>? Changed;
}
