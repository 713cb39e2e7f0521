using System.Security.Cryptography;

namespace ConductBot.Storage.Protection;

/// <summary>
/// Secrets of 256 bits that must not stand in the database, such as the key of an authentication code over its rows: each a file in the key folder, wrapped by the ring. Made when it is first
/// asked for, by one process however many ask at once.
/// </summary>
public sealed class FolderSecrets
{
    private const int Bytes = 32;

    private readonly RootKeys _keys;

    internal FolderSecrets(RootKeys keys) => _keys = keys;

    /// <summary>The secret of a name: 1 to 40 lower-case letters, digits and <c>-</c>.</summary>
    /// <exception cref="StorageException">The folder can't be written, or the file does not open: <see cref="StorageFault.KeyLost"/> says what to restore.</exception>
    public byte[] Get(string name)
    {
        if (name is not { Length: >= 1 and <= 40 } || !name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
            throw new ArgumentException($"A secret's name has 1 to 40 lower-case letters, digits and '-'; '{name}' does not.", nameof(name));

        var path = Path.Combine(_keys.Folder, $"secret-{name}.bin");
        return Read(path, name) ?? Make(path, name);
    }

    private byte[]? Read(string path, string name)
    {
        try
        {
            return File.Exists(path) ? _keys.Unwrap(File.ReadAllBytes(path), PurposeOf(name)) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(StorageFault.KeyLost, $"The secret {path} can't be read: {exception.Message} Nothing was changed. Grant this account access to it, or restore it from a backup.", exception);
        }
    }

    private byte[] Make(string path, string name)
    {
        var wrapped = _keys.Wrap(RandomNumberGenerator.GetBytes(Bytes), PurposeOf(name));
        var draft = $"{path}.{Guid.NewGuid():N}";
        try
        {
            using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(wrapped);
                file.Flush(flushToDisk: true);
            }

            // Whoever comes second finds the first one's.
            try
            {
                File.Move(draft, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(draft);
            }

            DurableFolder.Flush(_keys.Folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(StorageFault.ReadOnly, $"The key folder {_keys.Folder} can't be used to make a secret: {exception.Message} Grant this account access to it, or set Storage:KeyFolder.", exception);
        }

        return Read(path, name)!;
    }

    private static string PurposeOf(string name) => $"secret {name}";
}
