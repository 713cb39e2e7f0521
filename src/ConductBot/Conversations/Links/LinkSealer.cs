using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace ConductBot.Conversations.Links;

/// <summary>
/// Names in links: what they stand for and until when, encrypted and authenticated under the host's keys, so that a link tells nothing, cannot be guessed, and is no other's. Each kind of link has a protector of its own purpose:
/// what was issued for one opens no other. Inside stand the parts, line by line, the expiry last; a line break or backslash within a part is escaped, so no part can pass for two.
/// </summary>
internal sealed class LinkSealer(IDataProtector protector, TimeSpan lifetime, TimeProvider time)
{
    private const int MostCharacters = 1024;

    // Half a pair of surrogates would come back as another character.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A name for these parts, good from now on for as long as links of this kind are.</summary>
    /// <exception cref="ArgumentException">They are too long for a link, at about 600 bytes, or no Unicode.</exception>
    public string Issue(params IReadOnlyList<string> parts)
    {
        var expires = (time.GetUtcNow() + lifetime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var name = Base64Url.EncodeToString(protector.Protect(Strict.GetBytes(string.Join('\n', [.. parts.Select(Escaped), expires]))));
        return name.Length <= MostCharacters ? name : throw new ArgumentException($"A link's name has at most {MostCharacters} characters; these parts would take {name.Length}.", nameof(parts));
    }

    /// <summary>What a name stands for; null when it is not ours, of another kind, or over.</summary>
    public SealedLink? Read(string name)
    {
        if (name.Length is 0 or > MostCharacters || !Base64Url.IsValid(name)) return null;
        try
        {
            string[] lines = Encoding.UTF8.GetString(protector.Unprotect(Base64Url.DecodeFromChars(name))).Split('\n');
            if (!long.TryParse(lines[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds()) return null;
            var until = DateTimeOffset.FromUnixTimeSeconds(seconds);
            return time.GetUtcNow() < until ? new SealedLink([.. lines[..^1].Select(Unescaped)], until) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string Escaped(string part) => part.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal);

    private static string Unescaped(string line)
    {
        if (!line.Contains('\\', StringComparison.Ordinal)) return line;

        var part = new StringBuilder(line.Length);
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] != '\\' || at + 1 == line.Length) part.Append(line[at]);
            else part.Append(line[++at] == 'n' ? '\n' : line[at]);
        }

        return part.ToString();
    }
}
