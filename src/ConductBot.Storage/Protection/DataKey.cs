using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ConductBot.Storage.Protection;

/// <summary>
/// One key that seals rows. Every 1,024 rows get a key of their own (HKDF-Expand-SHA256 of the data key over a random salt of 128 bits), each row a random
/// nonce of 96 bits for AES-256-GCM, so that the two together repeat for no number of rows that a store can hold. Deriving a key and setting up its cipher for every
/// single row took half of the time.
/// </summary>
internal sealed class DataKey(ulong id, byte[] key)
{
    public const int KeyBytes = 32;

    private readonly ConcurrentBag<RowSealer> _sealers = [];

    // Format, name, key id, salt, nonce; version; three texts with their lengths.
    private const int MostAssociatedBytes = 2 + Envelope.KindCharacters + 36 + 4 + (3 * 2) + 63 + (2 * StorageLimits.KeyCharacters);

    private static ReadOnlySpan<byte> Purpose => "ConductBot row v1"u8;

    public ulong Id { get; } = id;

    public string Name => NameOf(Id);

    public static string NameOf(ulong id) => id.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>The whole payload: header, encrypted content, tag.</summary>
    public byte[] Seal(in PayloadPlace place, ReadOnlySpan<byte> content)
    {
        var header = Envelope.HeaderBytes(place.Kind, Sealing.Sealed);
        var payload = new byte[header + content.Length + Envelope.TagBytes];
        Envelope.WritePrefix(payload, place.Kind, Sealing.Sealed);
        var fields = payload.AsSpan(2 + place.Kind.Length, header - 2 - place.Kind.Length);
        BinaryPrimitives.WriteUInt64BigEndian(fields, Id);
        var sealer = _sealers.TryTake(out var used) ? used : new RowSealer(RandomNumberGenerator.GetBytes(Envelope.SaltBytes), CipherFor);
        sealer.Salt.CopyTo(fields[Envelope.KeyIdBytes..]);
        sealer.DrawNonce(fields.Slice(Envelope.KeyIdBytes + Envelope.SaltBytes, Envelope.NonceBytes));

        Span<byte> associated = stackalloc byte[MostAssociatedBytes];
        associated = associated[..Associate(associated, payload.AsSpan(0, header), place)];
        sealer.Cipher.Encrypt(Nonce(fields), content, payload.AsSpan(header, content.Length), payload.AsSpan(header + content.Length), associated);
        if (sealer.MaySealMore()) _sealers.Add(sealer);
        else sealer.Dispose();
        return payload;
    }

    /// <summary>The content, or null when the payload was altered or belongs to another place.</summary>
    public byte[]? Open(in PayloadPlace place, ReadOnlySpan<byte> payload)
    {
        var header = Envelope.HeaderBytes(place.Kind, Sealing.Sealed);
        if (!Envelope.TryReadPrefix(payload, out var kind, out var sealing) || sealing != Sealing.Sealed || !string.Equals(kind, place.Kind, StringComparison.Ordinal)) return null;

        var content = new byte[payload.Length - header - Envelope.TagBytes];
        var fields = payload[(2 + place.Kind.Length)..header];
        Span<byte> associated = stackalloc byte[MostAssociatedBytes];
        associated = associated[..Associate(associated, payload[..header], place)];
        using var cipher = CipherFor(fields.Slice(Envelope.KeyIdBytes, Envelope.SaltBytes));
        try
        {
            cipher.Decrypt(Nonce(fields), payload[header..^Envelope.TagBytes], payload[^Envelope.TagBytes..], content, associated);
            return content;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private AesGcm CipherFor(ReadOnlySpan<byte> salt)
    {
        Span<byte> rowKey = stackalloc byte[KeyBytes];
        Span<byte> info = stackalloc byte[Purpose.Length + Envelope.SaltBytes];
        Purpose.CopyTo(info);
        salt.CopyTo(info[Purpose.Length..]);
        HKDF.Expand(HashAlgorithmName.SHA256, key, rowKey, info);
        var cipher = new AesGcm(rowKey, Envelope.TagBytes);
        CryptographicOperations.ZeroMemory(rowKey);
        return cipher;
    }

    private static ReadOnlySpan<byte> Nonce(ReadOnlySpan<byte> fields) => fields.Slice(Envelope.KeyIdBytes + Envelope.SaltBytes, Envelope.NonceBytes);

    private static int Associate(Span<byte> target, ReadOnlySpan<byte> header, in PayloadPlace place)
    {
        header.CopyTo(target);
        var at = header.Length;
        BinaryPrimitives.WriteInt32BigEndian(target[at..], place.SchemaVersion);
        at += 4;
        at += Text(target[at..], place.Address.Table);
        at += Text(target[at..], place.Address.Partition);
        return at + Text(target[at..], place.Address.Row);
    }

    private static int Text(Span<byte> target, string text)
    {
        BinaryPrimitives.WriteUInt16BigEndian(target, (ushort)text.Length);
        return 2 + Encoding.ASCII.GetBytes(text, target[2..]);
    }
}
