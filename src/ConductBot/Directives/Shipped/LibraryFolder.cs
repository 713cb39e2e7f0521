using ConductBot.Directives.Reading;

namespace ConductBot.Directives.Shipped;

/// <summary>The library as it ships: a folder of source texts with repairs, the owner's data, notes, jurisdictions and questions beside them.</summary>
public static class LibraryFolder
{
    /// <summary>Reads all of it.</summary>
    /// <param name="folder">Holds sources/, repairs/, owner/, questions/, jurisdictions.yaml and notes.yaml; only sources/ must be there.</param>
    /// <param name="published">Time of publication that the directives get.</param>
    /// <param name="version">The library version of the snapshot.</param>
    /// <exception cref="LibraryDataException">A file is wrong; the message names it, the place and the remedy.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no folder sources/.</exception>
    public static LibrarySnapshot Read(string folder, DateTimeOffset published, long version = 1) => ShippedLibrary.Read(folder).ToSnapshot(published, version);
}
