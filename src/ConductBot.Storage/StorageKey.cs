using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ConductBot.Storage;

/// <summary>
/// The one encoder of partition and row keys. The result is printable ASCII without <c>/ \ # ? %</c> and orders ordinally.
/// Letters, digits and <c>- _ . : @ =</c> stand for themselves; every other UTF-8 byte becomes <c>~</c> and two hex digits, so the encoding is
/// injective. Parts are joined by <c>!</c>, which sorts before all of them: a prefix sorts before what it begins.
/// </summary>
public static class StorageKey
{
    private const int PartCharacters = 120;

    /// <summary>A key of several parts.</summary>
    /// <exception cref="ArgumentException">The key would be longer than <see cref="StorageLimits.KeyCharacters"/>.</exception>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        var key = new StringBuilder();
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0) key.Append('!');
            AppendPart(key, parts[i]);
        }

        return key.Length <= StorageLimits.KeyCharacters
            ? key.ToString()
            : throw new ArgumentException($"A storage key has at most {StorageLimits.KeyCharacters} characters; this one has {key.Length}.", nameof(parts));
    }

    /// <summary>A number from 0 with fixed width, so that ordinal order is numeric order.</summary>
    public static string Number(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return value.ToString("D19", CultureInfo.InvariantCulture);
    }

    /// <summary>A time in UTC with fixed width to 100 ns, so that ordinal order is order of time.</summary>
    public static string Time(DateTimeOffset value) => value.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfffffff'Z'", CultureInfo.InvariantCulture);

    private static void AppendPart(StringBuilder key, string part)
    {
        var start = key.Length;
        Span<byte> buffer = stackalloc byte[4];
        foreach (var rune in part.EnumerateRunes())
        {
            if (rune.IsAscii && IsPlain((char)rune.Value))
            {
                key.Append((char)rune.Value);
                continue;
            }

            var length = rune.EncodeToUtf8(buffer);
            foreach (var value in buffer[..length]) key.Append('~').Append(value.ToString("x2", CultureInfo.InvariantCulture));
        }

        if (key.Length - start <= PartCharacters) return;

        // Too long to stand in a key: its beginning, for whoever reads the table, and a hash that keeps it apart from all others.
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(part)))[..40];
        key.Length = start + PartCharacters - 42;
        key.Append("~~").Append(hash);
    }

    private static bool IsPlain(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or ':' or '@' or '=';
}
