namespace ConductBot.Directives;

/// <summary>The published directives, held in memory; what publishes or watches the store swaps in a newer snapshot.</summary>
public sealed class DirectiveLibrary(LibrarySnapshot initial)
{
    private volatile LibrarySnapshot _current = initial;

    /// <summary>The current snapshot.</summary>
    public LibrarySnapshot Current => _current;

    /// <summary>Raised after a newer snapshot has been put in place.</summary>
    public event Action<LibrarySnapshot>? Changed;

    internal void Replace(LibrarySnapshot snapshot)
    {
        _current = snapshot;
        Changed?.Invoke(snapshot);
    }
}
