using System.Security.Cryptography;
using System.Text;

namespace ConductBot.SelfReports.Storing;

/// <summary>Seals pieces of a report with its own key: AES-256-GCM, the report and row as associated data, a random nonce of 96 bits (a report has a few hundred pieces at most).</summary>
internal static class ReportSeal
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int KeyBytes = 32;

    public static ReportKey NewKey() => new(Convert.ToBase64String(RandomNumberGenerator.GetBytes(ReportKey.PaddingBytes)), RandomNumberGenerator.GetBytes(KeyBytes));

    public static SealedPart Seal(ReportKey key, (string Report, string Row) place, ReadOnlySpan<byte> content)
    {
        var data = new byte[NonceBytes + content.Length + TagBytes];
        RandomNumberGenerator.Fill(data.AsSpan(0, NonceBytes));
        using var cipher = new AesGcm(key.Key, TagBytes);
        cipher.Encrypt(data.AsSpan(0, NonceBytes), content, data.AsSpan(NonceBytes, content.Length), data.AsSpan(NonceBytes + content.Length), Associated(place));
        return new SealedPart(data);
    }

    /// <exception cref="CryptographicException">The piece was altered, moved here from another place, or sealed with another key.</exception>
    public static byte[] Open(ReportKey key, (string Report, string Row) place, SealedPart part)
    {
        if (part.Data is not { Length: >= NonceBytes + TagBytes } data) throw new CryptographicException("A piece of a report is too short.");
        var content = new byte[data.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(key.Key, TagBytes);
        cipher.Decrypt(data.AsSpan(0, NonceBytes), data.AsSpan(NonceBytes, content.Length), data.AsSpan(NonceBytes + content.Length), content, Associated(place));
        return content;
    }

    private static byte[] Associated((string Report, string Row) place) => Encoding.UTF8.GetBytes($"conductbot report 1\n{place.Report}\n{place.Row}");
}
