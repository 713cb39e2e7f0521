using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ConductBot.Storage;

/// <summary>
/// The one encoder of partition and row keys. The result is printable ASCII without <c>/ \ # ? %</c> and orders ordinally.
/// Letters, digits and <c>- _ . : @ =</c> stand for themselves; every other UTF-8 byte becomes <c>~</c> and two hex digits, so the encoding is
/// injective (a lone surrogate too: it is encoded as the three bytes UTF-8 would have for it). Parts are joined by <c>!</c>, which sorts before
/// all of them: a prefix sorts before what it begins. A part longer than 120 encoded characters ends in a hash.
/// </summary>
public static class StorageKey
{
    private const int PartCharacters = 120;
    private const string PlainCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:@=";

    /// <summary>Every character that may stand in a key.</summary>
    internal static readonly SearchValues<char> Alphabet = SearchValues.Create(PlainCharacters + "~!");

    private static readonly SearchValues<char> Plain = SearchValues.Create(PlainCharacters);

    /// <summary>A key of several parts.</summary>
    /// <exception cref="ArgumentException">The key would be empty or longer than <see cref="StorageLimits.KeyCharacters"/>.</exception>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        if (StandForThemselves(parts)) return string.Join('!', parts);

        var key = new StringBuilder();
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0) key.Append('!');
            AppendPart(key, parts[i]);
        }

        return key.Length is >= 1 and <= StorageLimits.KeyCharacters
            ? key.ToString()
            : throw new ArgumentException($"A storage key has 1 to {StorageLimits.KeyCharacters} characters; this one has {key.Length}.", nameof(parts));
    }

    /// <summary>A number from 0 with fixed width, so that ordinal order is numeric order.</summary>
    public static string Number(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return value.ToString("D19", CultureInfo.InvariantCulture);
    }

    /// <summary>A time in UTC with fixed width to 100 ns, so that ordinal order is order of time.</summary>
    public static string Time(DateTimeOffset value) => value.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfffffff'Z'", CultureInfo.InvariantCulture);

    // Most do: ids of people and conversations, numbers, words of ours.
    private static bool StandForThemselves(ReadOnlySpan<string> parts)
    {
        var length = parts.Length - 1;
        foreach (var part in parts)
        {
            length += part.Length;
            if (part.Length > PartCharacters || part.AsSpan().ContainsAnyExcept(Plain)) return false;
        }

        return length is >= 1 and <= StorageLimits.KeyCharacters;
    }

    private static void AppendPart(StringBuilder key, string part)
    {
        var start = key.Length;
        Span<byte> utf8 = stackalloc byte[4];
        for (var rest = part.AsSpan(); rest.Length > 0;)
        {
            if (Plain.Contains(rest[0]))
            {
                key.Append(rest[0]);
                rest = rest[1..];
                continue;
            }

            var valid = Rune.DecodeFromUtf16(rest, out var rune, out var consumed) == OperationStatus.Done;
            foreach (var value in utf8[..(valid ? rune.EncodeToUtf8(utf8) : EncodeLoneSurrogate(rest[0], utf8))])
                key.Append('~').Append(value.ToString("x2", CultureInfo.InvariantCulture));

            rest = rest[consumed..];
        }

        if (key.Length - start <= PartCharacters) return;

        // Too long to stand in a key: its beginning, for whoever reads the table, and a hash that keeps it apart from all others.
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(key.ToString(start, key.Length - start))))[..40];
        key.Length = start + PartCharacters - 42;
        key.Append("~~").Append(hash);
    }

    private static int EncodeLoneSurrogate(char surrogate, Span<byte> utf8)
    {
        utf8[0] = 0xED;
        utf8[1] = (byte)(0x80 | ((surrogate >> 6) & 0x3F));
        utf8[2] = (byte)(0x80 | (surrogate & 0x3F));
        return 3;
    }
}
