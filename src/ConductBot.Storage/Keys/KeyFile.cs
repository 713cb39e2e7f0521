using System.Xml;
using System.Xml.Linq;

namespace ConductBot.Storage.Keys;

/// <summary>A file of the ring, as it can be read without opening it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Id">The key's id.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Active">From when on it wraps.</param>
/// <param name="Protector">What it takes to open it.</param>
public sealed record KeyFile(string Path, Guid Id, DateTimeOffset Created, DateTimeOffset Active, KeyProtector Protector)
{
    /// <summary>All files of a folder; none when it is not there.</summary>
    /// <exception cref="StorageException"><see cref="StorageFault.KeyLost"/>: a file can't be read.</exception>
    internal static IReadOnlyList<KeyFile> Of(string folder) =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "key-*.xml").Select(Read).OrderBy(file => file.Created)] : [];

    private static KeyFile Read(string path)
    {
        try
        {
            var key = XElement.Load(path);
            return new KeyFile(path, (Guid)key.Attribute("id")!, (DateTimeOffset)key.Element("creationDate")!, (DateTimeOffset)key.Element("activationDate")!, KeyProtector.Of(key));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or XmlException or FormatException or ArgumentNullException)
        {
            throw new StorageException(StorageFault.KeyLost, $"The key file {path} can't be read: {exception.Message} Restore it from a backup, or grant this account access to it.", exception);
        }
    }
}
