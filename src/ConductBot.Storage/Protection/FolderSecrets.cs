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

        var path = PathOf(name);
        return Read(path, name) ?? Make(path, name);
    }

    /// <summary>The names of those that are there.</summary>
    internal IReadOnlyList<string> Names() =>
        Directory.Exists(_keys.Folder) ? [.. Directory.EnumerateFiles(_keys.Folder, "secret-*.bin").Select(file => Path.GetFileNameWithoutExtension(file)["secret-".Length..]).Order(StringComparer.Ordinal)] : [];

    /// <summary>One as it is wrapped.</summary>
    internal byte[] Wrapped(string name) => ReadFile(PathOf(name)) ?? [];

    /// <summary>Wraps one anew under the youngest key of the folder. Within the folder's hold.</summary>
    internal void Rewrap(string name)
    {
        var path = PathOf(name);
        var secret = Read(path, name)!;
        var wrapped = _keys.Wrap(secret, PurposeOf(name));
        CryptographicOperations.ZeroMemory(secret);
        Write(wrapped, draft => File.Move(draft, path, overwrite: true), path);

        // Drafts of processes that were killed: whoever writes holds the folder.
        foreach (var draft in Directory.EnumerateFiles(_keys.Folder).Where(file => file.StartsWith($"{path}.", StringComparison.Ordinal))) File.Delete(draft);
    }

    private byte[]? Read(string path, string name)
    {
        if (ReadFile(path) is not { } wrapped) return null;

        try
        {
            return _keys.Unwrap(wrapped, PurposeOf(name));
        }
        catch (StorageException lost) when (lost.Fault == StorageFault.KeyLost && ReadFile(path) is { } again && !again.AsSpan().SequenceEqual(wrapped))
        {
            // Wrapped anew since it was read.
            return _keys.Unwrap(again, PurposeOf(name));
        }
    }

    private static byte[]? ReadFile(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllBytes(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(StorageFault.KeyLost, $"The secret {path} can't be read: {exception.Message} Nothing was changed. Grant this account access to it, or restore it from a backup.", exception);
        }
    }

    private byte[] Make(string path, string name)
    {
        using var held = _keys.Hold();
        if (Read(path, name) is { } others) return others;

        Write(_keys.Wrap(RandomNumberGenerator.GetBytes(Bytes), PurposeOf(name)), draft => File.Move(draft, path, overwrite: false), path);
        return Read(path, name)!;
    }

    private void Write(byte[] wrapped, Action<string> move, string path)
    {
        var draft = $"{path}.{Guid.NewGuid():N}";
        try
        {
            using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(wrapped);
                file.Flush(flushToDisk: true);
            }

            move(draft);
            DurableFolder.Flush(_keys.Folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(StorageFault.ReadOnly, $"The key folder {_keys.Folder} can't be used to make a secret: {exception.Message} Grant this account access to it, or set Storage:KeyFolder.", exception);
        }
    }

    private string PathOf(string name) => Path.Combine(_keys.Folder, $"secret-{name}.bin");

    internal static string PurposeOf(string name) => $"secret {name}";
}
