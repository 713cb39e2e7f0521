using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ConductBot.EndToEnd.Manifest;

/// <summary>Reads the pixels of a PNG of 8-bit RGBA without interlacing, which is what the icons are.</summary>
internal static class PngPixels
{
    private const int Channels = 4;

    public static IReadOnlyList<(byte Red, byte Green, byte Blue, byte Alpha)> Of(byte[] png)
    {
        png[24..26].ShouldBe([8, 6], "8-bit RGBA");
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        using var compressed = new MemoryStream();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (Encoding.ASCII.GetString(png, at + 4, 4) == "IDAT") compressed.Write(png, at + 8, length);
            at += length + 12;
        }

        compressed.Position = 0;
        using var unpacked = new ZLibStream(compressed, CompressionMode.Decompress);
        using var raw = new MemoryStream();
        unpacked.CopyTo(raw);
        var bytes = raw.ToArray();
        var stride = width * Channels;
        var above = new byte[stride];
        var pixels = new List<(byte, byte, byte, byte)>(width * height);
        for (var row = 0; row < height; row++)
        {
            var filter = bytes[row * (stride + 1)];
            var line = bytes.AsSpan((row * (stride + 1)) + 1, stride);
            for (var i = 0; i < stride; i++)
            {
                int left = i >= Channels ? line[i - Channels] : 0, up = above[i], corner = i >= Channels ? above[i - Channels] : 0;
                line[i] += (byte)(filter switch { 0 => 0, 1 => left, 2 => up, 3 => (left + up) / 2, _ => Paeth(left, up, corner) });
            }

            for (var i = 0; i < stride; i += Channels) pixels.Add((line[i], line[i + 1], line[i + 2], line[i + 3]));
            line.CopyTo(above);
        }

        return pixels;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var (a, b, c) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - (2 * corner)));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }
}
