using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using ConductBot.Storage.Protection;

namespace ConductBot.Storage.Keys;

/// <summary>What is done with the keys of a store as a whole: looked at, checked, rotated.</summary>
public sealed class KeyKeeper
{
    private readonly RootKeys _roots;
    private readonly DataKeyRing _ring;
    private readonly FolderSecrets _secrets;

    internal KeyKeeper(RootKeys roots, DataKeyRing ring, FolderSecrets secrets) => (_roots, _ring, _secrets) = (roots, ring, secrets);

    /// <summary>Lists the keys and tries each.</summary>
    /// <exception cref="StorageException">A key file can't be read, or the storage does not answer.</exception>
    public async ValueTask<KeyInventory> ReadAsync(CancellationToken cancellationToken)
    {
        var items = new List<WrappedItem>();
        foreach (var row in await _ring.RowsAsync(cancellationToken))
        {
            var record = DataKeyRing.Parse(row);
            items.Add(Tried(row.Row, record.Created, record.Wrapped));
        }

        items.AddRange(_secrets.Names().Select(name => Tried(FolderSecrets.PurposeOf(name), null, _secrets.Wrapped(name))));
        return new KeyInventory(_roots.Folder, KeyFile.Of(_roots.Folder), KeyFile.Of(_roots.RetiredFolder), items);
    }

    /// <summary>Refuses when something does not open, or lies open where it must not.</summary>
    /// <exception cref="StorageException">Says what is missing, what it takes, and what a backup must hold.</exception>
    public async ValueTask<KeyInventory> CheckAsync(KeyDemand demand, CancellationToken cancellationToken)
    {
        var keys = await ReadAsync(cancellationToken);
        DemandOpen(keys);
        if (demand == KeyDemand.Protected && keys.Roots.Where(file => file.Protector is KeyProtector.None).Select(file => Path.GetFileName(file.Path)).ToArray() is { Length: > 0 } open)
        {
            throw new StorageException(StorageFault.KeyLost, $"In the key folder {keys.Folder} these key files are not protected: {string.Join(", ", open)}. Outside the environment Development that is refused. "
                + "Run 'keys rewrap --yes' with the same settings: it makes a key under the protector, wraps everything anew and puts the open files away; then 'keys discard --yes' deletes them. Nothing that is stored has to be written anew.");
        }

        return keys;
    }

    /// <summary>
    /// Rotates: a new key, under the protector that is set now; everything wrapped anew; everything opened with the new key alone; then the old keys are put away. Each step is safe on the disk before it is told. Whoever is stopped after any step can
    /// run it again: until the last, the old keys are there. Others that want to wrap wait meanwhile; reading goes on.
    /// </summary>
    /// <param name="protection">The protector that is set now. While another one protects, no server may run: it could not open what is made here.</param>
    /// <param name="cancellationToken">Stops after a step.</param>
    /// <exception cref="StorageException">Something does not open now, or a server runs that must not (nothing was changed then); or a write failed.</exception>
    public async IAsyncEnumerable<RewrapStep> RewrapAsync(KeyProtection protection, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var held = await _roots.HoldAsync(cancellationToken);
        var before = await ReadAsync(cancellationToken);
        DemandOpen(before);
        using var alone = before.Roots.All(file => protection.Made(file.Protector)) ? null : KeyFolderUse.Alone(_roots.Folder);
        var made = _roots.MakeNew();
        yield return new RewrapStep.Made(made);

        foreach (var row in await _ring.RowsAsync(cancellationToken))
        {
            await _ring.RewrapAsync(row, cancellationToken);
            yield return new RewrapStep.DataKey(row.Row);
        }

        foreach (var name in _secrets.Names())
        {
            _secrets.Rewrap(name);
            yield return new RewrapStep.Secret(name);
        }

        var after = await ReadAsync(cancellationToken);
        DemandOpen(after);
        if (after.Items.FirstOrDefault(item => item.Root != made) is { } other)
            throw new StorageException(StorageFault.Unavailable, $"{other.Name} is still wrapped by key {other.Root}. The old keys stay where they are. Set this machine's clock right, then run the command again.");
        if (before.Items.ExceptBy(after.Items.Select(item => item.Name), item => item.Name).FirstOrDefault() is { } gone)
            throw new StorageException(StorageFault.KeyLost, $"{gone.Name} is not there any more. The old keys stay where they are. Restore it from a backup, then run the command again.");
        yield return new RewrapStep.Proven(after.Items.Count);

        foreach (var file in after.Roots.Where(file => file.Id != made))
        {
            Retire(file);
            yield return new RewrapStep.Retired(file.Id);
        }
    }

    /// <summary>Deletes the keys that were put away, when everything opens without them.</summary>
    /// <returns>Which.</returns>
    /// <exception cref="StorageException">Something does not open, or a file can't be deleted.</exception>
    public async ValueTask<IReadOnlyList<KeyFile>> DiscardAsync(CancellationToken cancellationToken)
    {
        var keys = await ReadAsync(cancellationToken);
        DemandOpen(keys);
        foreach (var file in keys.Retired) Changing(() => File.Delete(file.Path));
        if (keys.Retired.Count > 0) DurableFolder.Flush(_roots.RetiredFolder);
        return keys.Retired;
    }

    private WrappedItem Tried(string name, DateTimeOffset? created, byte[] wrapped)
    {
        Guid? root = WrappedKey.TryReadRoot(wrapped, out var read) ? read : null;
        try
        {
            CryptographicOperations.ZeroMemory(_roots.Unwrap(wrapped, name));
            return new WrappedItem(name, created, root, null);
        }
        catch (StorageException lost)
        {
            return new WrappedItem(name, created, root, lost);
        }
    }

    private static void DemandOpen(KeyInventory keys)
    {
        if (keys.Items.FirstOrDefault(item => item.Problem is not null) is not { } first) return;

        if (first.Problem!.Fault != StorageFault.KeyLost) throw first.Problem;

        var others = keys.Items.Where(item => item.Problem is not null && item.Root != first.Root && item.Root is not null).Select(item => RootKeys.FileOf(item.Root!.Value)).Distinct().ToArray();
        var more = others.Length > 0 ? $" It is the same with what these wrap: {string.Join(", ", others)}." : "";
        throw new StorageException(StorageFault.KeyLost, $"{first.Problem.Message}{more} A backup must hold three things: the database, all key-*.xml and secret-*.bin of {keys.Folder}, and what protects the key files (the certificate with its private key and password, or the key in the vault).", first.Problem);
    }

    private void Retire(KeyFile file) => Changing(() =>
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(_roots.RetiredFolder);
        else Directory.CreateDirectory(_roots.RetiredFolder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.Move(file.Path, Path.Combine(_roots.RetiredFolder, Path.GetFileName(file.Path)), overwrite: true);
        DurableFolder.Flush(_roots.RetiredFolder);
        DurableFolder.Flush(_roots.Folder);
    });

    private void Changing(Action change)
    {
        try
        {
            change();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(StorageFault.ReadOnly, $"The key folder {_roots.Folder} can't be changed: {exception.Message} Grant this account access to it, then run the command again.", exception);
        }
    }
}
