using System.Security.Cryptography;
using System.Xml;
using ConductBot.Storage.Keys;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;

namespace ConductBot.Storage.Protection;

/// <summary>
/// The ASP.NET Core Data Protection key ring in the key folder; it wraps data keys and folder secrets and nothing else. It is apart from the host's own ring, so
/// that neither's settings nor loss touches the other's. What Data Protection rotates by itself stays readable.
/// </summary>
internal sealed class RootKeys(StorageOptions options, IEnumerable<KeyRingSetup> setups) : IDisposable
{
    private const string Purpose = "ConductBot.Storage.DataKey.v1";
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    private readonly Lock _gate = new();
    private readonly HashSet<Guid> _opened = [];
    private readonly KeyRingSetup[] _setups = [.. setups];
    private ServiceProvider? _services;

    /// <summary>The folder's full path.</summary>
    public string Folder { get; } = Path.GetFullPath(options.KeyFolder);

    /// <summary>Where keys go that nothing needs any more.</summary>
    public string RetiredFolder => Path.Combine(Folder, "retired");

    /// <summary>Held while something is wrapped and stored: no rotation comes between the two.</summary>
    /// <exception cref="StorageException">It stays held by another, or the folder can't be written.</exception>
    public async ValueTask<IDisposable> HoldAsync(CancellationToken cancellationToken)
    {
        CreateFolder();
        return await KeyFolderLock.HoldAsync(Folder, cancellationToken);
    }

    /// <summary>The same for code that can't wait asynchronously.</summary>
    public IDisposable Hold()
    {
        CreateFolder();
        return KeyFolderLock.Hold(Folder);
    }

    /// <summary>Wraps a data key under the youngest key of the folder. When it returns, the key that wraps it is safe on the disk. Within <see cref="HoldAsync"/>.</summary>
    /// <exception cref="StorageException">The folder can't be written, or the protector does not answer.</exception>
    public byte[] Wrap(byte[] dataKey, string name)
    {
        lock (_gate)
        {
            // Another process may have rotated since the ring was read. This happens once in months.
            Forget();
            return Using(services =>
            {
                var wrapped = services.GetDataProtector(Purpose, name).Protect(dataKey);
                if (WrappedKey.TryReadRoot(wrapped, out var root)) MakeDurable(root);
                return wrapped;
            });
        }
    }

    /// <summary>Makes a new key, from now on the one that wraps.</summary>
    /// <exception cref="StorageException">As with <see cref="Wrap"/>.</exception>
    public Guid MakeNew()
    {
        lock (_gate)
        {
            Forget();
            return Using(services =>
            {
                // The ring takes the key with the latest activation; Data Protection goes by the system's clock.
                var now = TimeProvider.System.GetUtcNow();
                var latest = KeyFile.Of(Folder).Select(file => file.Active).DefaultIfEmpty(now).Max();
                var active = latest >= now ? latest.AddSeconds(1) : now;
                var made = services.GetRequiredService<IKeyManager>().CreateNewKey(active, active + Lifetime).KeyId;
                MakeDurable(made);
                return made;
            });
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
            Demand(root, name);
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

    /// <summary>The name of a key's file.</summary>
    public static string FileOf(Guid root) => $"key-{root}.xml";

    private byte[] Open(byte[] wrapped, string name) => Services().GetDataProtector(Purpose, name).Unprotect(wrapped);

    // Asks the folder and opens the one key, not the ring: asking the ring would make a new key beside one that is missing or does not open.
    private void Demand(Guid root, string name)
    {
        if (_opened.Contains(root) && File.Exists(Path.Combine(Folder, FileOf(root)))) return;

        var found = Find(root);
        if (found is null)
        {
            var retired = File.Exists(Path.Combine(RetiredFolder, FileOf(root))) ? $" It lies in {RetiredFolder}: move it back." : "";
            throw new StorageException(StorageFault.KeyLost, $"Data key {name} is wrapped by key {root}, which is not in the key folder {Folder}. What is sealed under it can't be read, and nothing was changed. Restore {FileOf(root)} into that folder from a backup, or point Storage:KeyFolder at the folder that has it.{retired}");
        }

        try
        {
            _ = found.CreateEncryptor();
            _opened.Add(root);
        }
        catch (Exception exception) when (Told(exception) is { } told)
        {
            throw new StorageException(told.Fault, told.Message, exception);
        }
        catch (Exception exception) when (exception is CryptographicException or XmlException or FormatException or ArgumentException or InvalidOperationException or TypeLoadException)
        {
            throw new StorageException(StorageFault.KeyLost, $"Data key {name} is wrapped by key {root}, whose file {FileOf(root)} in the key folder {Folder} does not open ({exception.Message}). It takes {ProtectorOf(root)}. Nothing was changed. Set the Keys: options to that, or restore the file and what protects it from a backup.", exception);
        }
    }

    // What a protector told, in whatever Data Protection wrapped it.
    private static StorageException? Told(Exception? exception) => exception is null or StorageException ? exception as StorageException : Told(exception.InnerException);

    private KeyProtector? ProtectorOf(Guid root) => KeyFile.Of(Folder).FirstOrDefault(file => file.Id == root)?.Protector;

    private IKey? Find(Guid root)
    {
        try
        {
            return Services().GetRequiredService<IKeyManager>().GetAllKeys().FirstOrDefault(key => key.KeyId == root);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or XmlException or CryptographicException)
        {
            throw new StorageException(StorageFault.KeyLost, $"The key folder {Folder} can't be read: {exception.Message} Nothing was changed. Restore the folder from a backup, or grant this account access to it.", exception);
        }
    }

    private T Using<T>(Func<IServiceProvider, T> work)
    {
        try
        {
            return work(Services());
        }
        catch (Exception exception) when (Told(exception) is { } told)
        {
            throw new StorageException(told.Fault, told.Message, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CryptographicException or XmlException)
        {
            throw new StorageException(StorageFault.ReadOnly, $"The key folder {Folder} can't be used to make a new key: {exception.Message} Nothing was sealed. Grant this account access to it, or set Storage:KeyFolder.", exception);
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
        try
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(Folder);
            else Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(StorageFault.ReadOnly, $"The key folder {Folder} can't be used to make a new key: {exception.Message} Nothing was sealed. Grant this account access to it, or set Storage:KeyFolder.", exception);
        }
    }

    private void MakeDurable(Guid root)
    {
        var file = Path.Combine(Folder, FileOf(root));
        if (!File.Exists(file)) return;

        using (var handle = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite)) RandomAccess.FlushToDisk(handle);
        DurableFolder.Flush(Folder);
    }
}
