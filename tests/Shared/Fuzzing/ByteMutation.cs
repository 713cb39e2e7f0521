namespace ConductBot.Shared.Fuzzing;

/// <summary>Changes bytes without knowing what they mean.</summary>
internal static class ByteMutation
{
    private static readonly byte[][] Pieces =
    [
        [0xC3, 0x28], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0x00], [0xC0, 0xAF], [0xF0, 0x9F, 0x98], [0x22], [0x5C], [0x7B], [0x7D], [0x2C], [0x3A], [0x0A], [0x5B],
    ];

    /// <summary>One change at a random place.</summary>
    public static byte[] Apply(byte[] bytes, Random random)
    {
        if (bytes.Length == 0) return Pieces[random.Next(Pieces.Length)];

        var at = random.Next(bytes.Length);
        var length = random.Next(1, Math.Min(32, bytes.Length - at + 1));
        switch (random.Next(6))
        {
            case 0:
                var flipped = bytes.ToArray();
                flipped[at] ^= (byte)(1 << random.Next(8));
                return flipped;
            case 1:
                return [.. bytes.AsSpan(0, at), .. Pieces[random.Next(Pieces.Length)], .. bytes.AsSpan(at)];
            case 2:
                return [.. bytes.AsSpan(0, at), .. bytes.AsSpan(at + length)];
            case 3:
                return bytes[..at];
            case 4:
                return [.. bytes.AsSpan(0, at + length), .. bytes.AsSpan(at)];
            default:
                var other = Payloads.All[random.Next(Payloads.All.Count)].Json;
                return [.. bytes.AsSpan(0, at), .. other.AsSpan(random.Next(other.Length))];
        }
    }
}
