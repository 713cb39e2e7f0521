using System.Globalization;
using System.Text;

namespace ConductBot.Benchmarks.Teams;

/// <summary>Reads HTTP/1.1 messages, requests or answers, from a connection that carries one after the other.</summary>
internal sealed class HttpBytes(Stream connection)
{
    private byte[] _buffer = new byte[16 * 1024];
    private int _from;
    private int _to;

    /// <summary>The next message; null when the connection has ended. Its body is good until the next call.</summary>
    public async ValueTask<(int Status, ReadOnlyMemory<byte> Body)?> NextAsync()
    {
        int head;
        while ((head = _buffer.AsSpan(_from, _to - _from).IndexOf("\r\n\r\n"u8)) < 0)
        {
            if (!await MoreAsync()) return null;
        }

        var (status, length) = Head(_buffer.AsSpan(_from, head + 2));
        _from += head + 4;
        if (length >= 0)
        {
            while (_to - _from < length)
            {
                if (!await MoreAsync()) return null;
            }

            var body = _buffer.AsMemory(_from, length);
            _from += length;
            return (status, body);
        }

        // Chunked: nobody here needs to know what it says.
        int end;
        while ((end = _buffer.AsSpan(_from, _to - _from).IndexOf("0\r\n\r\n"u8)) < 0)
        {
            if (!await MoreAsync()) return null;
        }

        _from += end + 5;
        return (status, default);
    }

    private static (int Status, int Length) Head(ReadOnlySpan<byte> head)
    {
        var status = head.StartsWith("HTTP/1.1 "u8) ? int.Parse(head.Slice(9, 3), CultureInfo.InvariantCulture) : 0;
        var length = 0;
        while (head.IndexOf("\r\n"u8) is >= 0 and var end)
        {
            var line = head[..end];
            head = head[(end + 2)..];
            if (Ascii.EqualsIgnoreCase(line[..Math.Min(line.Length, 15)], "content-length:"u8)) length = int.Parse(line[15..].Trim((byte)' '), CultureInfo.InvariantCulture);
            else if (Ascii.EqualsIgnoreCase(line[..Math.Min(line.Length, 26)], "transfer-encoding: chunked"u8)) length = -1;
        }

        return (status, length);
    }

    private async ValueTask<bool> MoreAsync()
    {
        if (_from > 0)
        {
            _buffer.AsSpan(_from, _to - _from).CopyTo(_buffer);
            (_from, _to) = (0, _to - _from);
        }

        if (_to == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = await connection.ReadAsync(_buffer.AsMemory(_to));
        _to += read;
        return read > 0;
    }
}
