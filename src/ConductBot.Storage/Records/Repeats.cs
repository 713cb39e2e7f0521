using System.Buffers.Binary;

namespace ConductBot.Storage.Records;

/// <summary>
/// Bytes with their repeats taken out, as LZ4's blocks have it: a token (4 bits number of literals, 4 bits length of the repeat less 4; 15 goes on in further bytes up to one below 255), literals,
/// how far back the repeat begins (2 bytes, little endian); the last has literals alone. On a card as small as the fastest deflation to within a tenth, in an eighth of the time: nothing is set up
/// for each, and the table of places lies on the stack.
/// </summary>
internal static class Repeats
{
    private const int Shortest = 4;
    private const int Farthest = ushort.MaxValue;
    private const int TableBits = 12;

    // The last bytes are literals: so the next four can always be read.
    private const int Tail = 8;

    // After so many places without a repeat two are stepped over at once, and so on: what has none is soon given up.
    private const int Patience = 6;
    private const int Nibble = 15;

    /// <summary>Takes the repeats out; the length of what is left in <paramref name="target"/>, or -1 when it does not fit.</summary>
    /// <param name="source">At most 65,535 bytes.</param>
    /// <param name="target">Where to.</param>
    public static int TakeOut(ReadOnlySpan<byte> source, Span<byte> target)
    {
        // Places are kept plus one: 0 is none.
        Span<ushort> places = stackalloc ushort[1 << TableBits];
        places.Clear();
        var (at, literals, written) = (0, 0, 0);
        while (at < source.Length - Tail)
        {
            var next = BinaryPrimitives.ReadUInt32LittleEndian(source[at..]);
            ref var place = ref places[Slot(next)];
            var before = place - 1;
            place = (ushort)(at + 1);
            if (before < 0 || BinaryPrimitives.ReadUInt32LittleEndian(source[before..]) != next)
            {
                at += 1 + ((at - literals) >> Patience);
                continue;
            }

            var length = Shortest + source[(at + Shortest)..].CommonPrefixLength(source[(before + Shortest)..]);
            for (; at > literals && before > 0 && source[at - 1] == source[before - 1]; length++) (at, before) = (at - 1, before - 1);
            if (!Write(source[literals..at], (at - before, length), target, ref written)) return -1;

            literals = at += length;
            if (at < source.Length - Tail) places[Slot(BinaryPrimitives.ReadUInt32LittleEndian(source[(at - 2)..]))] = (ushort)(at - 1);
        }

        return Write(source[literals..], (0, 0), target, ref written) ? written : -1;
    }

    /// <summary>Puts the repeats back. False when <paramref name="source"/> is nothing that <see cref="TakeOut"/> made of so many bytes.</summary>
    public static bool TryPutBack(ReadOnlySpan<byte> source, Span<byte> target)
    {
        var (at, filled) = (0, 0);
        while (at < source.Length)
        {
            var token = source[at++];
            if (!Number(source, token >> 4, ref at, out var literals) || literals > source.Length - at || literals > target.Length - filled) return false;

            source.Slice(at, literals).CopyTo(target[filled..]);
            at += literals;
            filled += literals;
            if (at == source.Length) return filled == target.Length;
            if (source.Length - at < 2) return false;

            var back = BinaryPrimitives.ReadUInt16LittleEndian(source[at..]);
            at += 2;
            if (!Number(source, token & Nibble, ref at, out var length)) return false;

            length += Shortest;
            if (back == 0 || back > filled || length > target.Length - filled) return false;

            // A repeat may go on into itself.
            for (var left = length; left > 0;)
            {
                var piece = Math.Min(left, back + length - left);
                target.Slice(filled - back, piece).CopyTo(target.Slice(filled + length - left, piece));
                left -= piece;
            }

            filled += length;
        }

        return false;
    }

    private static int Slot(uint four) => (int)((four * 2654435761u) >> (32 - TableBits));

    private static bool Write(ReadOnlySpan<byte> literals, (int Back, int Length) repeat, Span<byte> target, ref int at)
    {
        var length = repeat.Length == 0 ? 0 : repeat.Length - Shortest;
        if (target.Length - at < literals.Length + (literals.Length / 255) + (length / 255) + 5 || repeat.Back > Farthest) return false;

        target[at++] = (byte)((Math.Min(literals.Length, Nibble) << 4) | Math.Min(length, Nibble));
        Number(literals.Length, target, ref at);
        literals.CopyTo(target[at..]);
        at += literals.Length;
        if (repeat.Length == 0) return true;

        BinaryPrimitives.WriteUInt16LittleEndian(target[at..], (ushort)repeat.Back);
        at += 2;
        Number(length, target, ref at);
        return true;
    }

    private static void Number(int number, Span<byte> target, ref int at)
    {
        if (number < Nibble) return;

        for (number -= Nibble; number >= byte.MaxValue; number -= byte.MaxValue) target[at++] = byte.MaxValue;
        target[at++] = (byte)number;
    }

    private static bool Number(ReadOnlySpan<byte> source, int nibble, ref int at, out int number)
    {
        number = nibble;
        if (nibble < Nibble) return true;

        while (at < source.Length)
        {
            var more = source[at++];
            number += more;
            if (more < byte.MaxValue) return true;
        }

        return false;
    }
}
