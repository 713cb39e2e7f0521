using ConductBot.Organization.Storing;

namespace ConductBot.Organization;

/// <summary>Puts the newest organisation in place: at the start, for commands, and after each change. Callers may overlap.</summary>
internal sealed class OrganizationStart(OrganizationStore store, AbsenceRows absences, PublishedOrganization organization, UnpublishedOrganization unpublished) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private bool _loaded;
    private string? _stamp;

    public void Dispose() => _one.Dispose();

    /// <summary>Swaps in what is newer than the snapshot in place; whether there was.</summary>
    public async ValueTask<bool> RefreshAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var current = organization.Current;
            // The stamp is read before the absences: a change in between is seen again at the next look.
            var stamp = await absences.StampAsync(cancellationToken);
            var version = (await store.HeadAsync(cancellationToken))?.Value.Version ?? 0;
            if (_loaded && version == current.Version && stamp == _stamp) return false;

            var (units, people) = (current.Units, current.People);
            if (!_loaded || version != current.Version)
            {
                var (head, content) = await store.CurrentAsync(cancellationToken);
                (version, units, people) = head is null ? (0, unpublished.Units, unpublished.People) : (head.Version, content.Units, content.People);
            }

            var away = _loaded && stamp == _stamp ? current.Absences : [.. (await absences.AllAsync(cancellationToken)).Select(absence => absence.Value)];
            organization.Replace(new OrganizationSnapshot(version, units, people, away));
            (_loaded, _stamp) = (true, stamp);
            return true;
        }
        finally
        {
            _one.Release();
        }
    }
}
