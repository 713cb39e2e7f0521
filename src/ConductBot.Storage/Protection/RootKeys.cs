using System.Security.Cryptography;
using System.Xml;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;

namespace ConductBot.Storage.Protection;

/// <summary>
/// The ASP.NET Core Data Protection key ring in the key folder; it wraps data keys and nothing else. It is apart from the host's own ring, so
/// that neither's settings nor loss touches the other's. What Data Protection rotates by itself stays readable.
/// </summary>
internal sealed class RootKeys(StorageOptions options, IEnumerable<KeyRingSetup> setups) : IDisposable
{
    private const string Purpose = "ConductBot.Storage.DataKey.v1";

    private readonly Lock _gate = new();
    private readonly KeyRingSetup[] _setups = [.. setups];
    private ServiceProvider? _services;

    /// <summary>The folder's full path.</summary>
    public string Folder { get; } = Path.GetFullPath(options.KeyFolder);

    /// <summary>Wraps a data key. When it returns, the key that wraps it is safe on the disk.</summary>
    /// <exception cref="StorageException">The folder can't be written.</exception>
    public byte[] Wrap(byte[] dataKey, string name)
    {
        lock (_gate)
        {
            try
            {
                var wrapped = Services().GetDataProtector(Purpose, name).Protect(dataKey);
                if (WrappedKey.TryReadRoot(wrapped, out var root)) MakeDurable(root);
                return wrapped;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CryptographicException or XmlException)
            {
                throw new StorageException(StorageFault.ReadOnly, $"The key folder {Folder} can't be used to make a new key: {exception.Message} Nothing was sealed. Grant this account access to it, or set Storage:KeyFolder.", exception);
            }
        }
    }

    /// <summary>Unwraps a data key.</summary>
    /// <exception cref="StorageException"><see cref="StorageFault.KeyLost"/>: says which key is missing, where it was looked for, what to restore.</exception>
    public byte[] Unwrap(byte[] wrapped, string name)
    {
        if (!WrappedKey.TryReadRoot(wrapped, out var root))
            throw new StorageException(StorageFault.KeyLost, $"The row of data key {name} was altered: it holds no wrapped key. Restore the table '{DataKeyRing.Table}' from a backup of the database.");

        lock (_gate)
        {
            if (!Knows(root))
                throw new StorageException(StorageFault.KeyLost, $"Data key {name} is wrapped by key {root}, which is not in the key folder {Folder}. What is sealed under it can't be read, and nothing was changed. Restore {FileOf(root)} into that folder from a backup, or point Storage:KeyFolder at the folder that has it.");

            try
            {
                return Open(wrapped, name);
            }
            catch (CryptographicException)
            {
                // A key that another process made after this ring was read.
                Forget();
            }

            try
            {
                return Open(wrapped, name);
            }
            catch (CryptographicException exception)
            {
                throw new StorageException(StorageFault.KeyLost, $"Data key {name} does not open with key {root} from the key folder {Folder}: the key file, or the row, was altered, or the key's protector (certificate) is missing. Nothing was changed. Restore {FileOf(root)} and what protects it from a backup.", exception);
            }
        }
    }

    public void Dispose() => Forget();

    private byte[] Open(byte[] wrapped, string name) => Services().GetDataProtector(Purpose, name).Unprotect(wrapped);

    // Asks the folder, not the ring: asking the ring would make a new key in an empty folder.
    private bool Knows(Guid root)
    {
        try
        {
            return Services().GetRequiredService<IKeyManager>().GetAllKeys().Any(key => key.KeyId == root);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or XmlException or CryptographicException)
        {
            throw new StorageException(StorageFault.KeyLost, $"The key folder {Folder} can't be read: {exception.Message} Nothing was changed. Restore the folder from a backup, or grant this account access to it.", exception);
        }
    }

    private ServiceProvider Services()
    {
        if (_services is not null) return _services;

        CreateFolder();
        var services = new ServiceCollection();
        var builder = services.AddDataProtection().SetApplicationName("ConductBot").PersistKeysToFileSystem(new DirectoryInfo(Folder));
        foreach (var setup in _setups) setup.Apply(builder);
        return _services = services.BuildServiceProvider();
    }

    private void Forget()
    {
        _services?.Dispose();
        _services = null;
    }

    private void CreateFolder()
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(Folder);
        else Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private void MakeDurable(Guid root)
    {
        var file = Path.Combine(Folder, FileOf(root));
        if (!File.Exists(file)) return;

        using (var handle = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite)) RandomAccess.FlushToDisk(handle);
        DurableFolder.Flush(Folder);
    }

    private static string FileOf(Guid root) => $"key-{root}.xml";
}
