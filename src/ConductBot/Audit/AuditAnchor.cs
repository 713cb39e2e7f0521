using System.Globalization;

namespace ConductBot.Audit;

/// <summary>The end of the chain at a moment, kept outside the database.</summary>
/// <param name="At">When it was anchored.</param>
/// <param name="Head">The end.</param>
public sealed record AuditAnchor(DateTimeOffset At, AuditHead Head)
{
    /// <summary>A line of the anchor file.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'} {Head.Position} {Head.Code}");

    /// <summary>Reads a line; null for any other.</summary>
    public static AuditAnchor? Read(string line) => line.Split(' ') is [var at, var position, { Length: 64 } code]
        && DateTimeOffset.TryParseExact(at, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        && long.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && code.All(char.IsAsciiHexDigitLower)
            ? new AuditAnchor(time, new AuditHead(number, code))
            : null;
}
