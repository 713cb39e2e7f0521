using Microsoft.Extensions.Options;

namespace ConductBot.Directives.Storing;

/// <summary>Opens the library once: seeds what the program ships and puts the newest snapshot in place. For the server's start and for commands.</summary>
public sealed class LibraryStart : IDisposable
{
    private readonly SemaphoreSlim _opening = new(1);
    private readonly DirectiveStore _store;
    private readonly LibrarySeed _seed;
    private readonly DirectiveLibrary _library;
    private readonly LibraryLoader _loader;
    private readonly IOptions<DirectivesOptions> _options;
    private bool _isOpen;

    internal LibraryStart(DirectiveStore store, LibrarySeed seed, DirectiveLibrary library, IOptions<DirectivesOptions> options) =>
        (_store, _seed, _library, _loader, _options) = (store, seed, library, new LibraryLoader(store), options);

    /// <summary>Seeds and loads.</summary>
    /// <exception cref="Reading.LibraryDataException">The shipped folder is wrong.</exception>
    public async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        await _opening.WaitAsync(cancellationToken);
        try
        {
            if (!_isOpen)
            {
                await _seed.SeedAsync(_options.Value.FullLibraryFolder, cancellationToken);
                await RefreshAsync(cancellationToken);
                _isOpen = true;
            }
        }
        finally
        {
            _opening.Release();
        }

        var organization = _options.Value.Organization;
        if (_library.Current.Jurisdictions.Any(territory => string.Equals(territory.Id, organization, StringComparison.Ordinal))) return;
        throw new Reading.LibraryDataException($"Directives:Organization is '{organization}', which is no territory of the library: only national texts would answer. Write an id of jurisdictions.yaml, for example soc-trang.");
    }

    /// <summary>
    /// Puts the newest snapshot in place while the rest of the host is still put together, when there is nothing to seed: nothing is written. Whatever is wrong is left for <see cref="OpenAsync"/> to meet and to tell.
    /// </summary>
    public async Task ReadAheadAsync()
    {
        await _opening.WaitAsync();
        try
        {
            if (_isOpen || !await _seed.IsSeededAsync(_options.Value.FullLibraryFolder, CancellationToken.None)) return;
            await RefreshAsync(CancellationToken.None);
            _isOpen = true;
        }
        catch (Exception)
        {
            // Tried again, and told, when the library is opened.
        }
        finally
        {
            _opening.Release();
        }
    }

    public void Dispose() => _opening.Dispose();

    /// <summary>Swaps in a newer snapshot when there is one; whether there was. Not for two callers at once.</summary>
    public async ValueTask<bool> RefreshAsync(CancellationToken cancellationToken)
    {
        var head = await _store.HeadAsync(cancellationToken);
        if (head.Version == _library.Current.Version) return false;
        _library.Replace(await _loader.LoadAsync(head, cancellationToken));
        return true;
    }
}
