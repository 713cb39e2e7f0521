using System.Globalization;

namespace ConductBot.Protocol.DirectLine;

/// <summary>A position in the transcript as clients carry it: opaque to them.</summary>
internal static class Watermark
{
    /// <summary>The position, 0 for none; null when it is not one of ours.</summary>
    public static long? Parse(string? watermark) =>
        watermark is null or "" or "-" or "null" or "undefined" ? 0
        : long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position
        : null;

    public static string Of(long position) => position.ToString(CultureInfo.InvariantCulture);
}
