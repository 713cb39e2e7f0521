using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ConductBot.Storage.Records;

/// <summary>Room in which a record becomes JSON before it is sealed or copied: a thread uses its own again and again, so that only the payload itself is allocated. Overwritten by the next record.</summary>
internal sealed class RecordDraft : IBufferWriter<byte>, IDisposable
{
    private const int UsualBytes = 8 * 1024;
    private const int MostKept = 64 * 1024;

    // Vietnamese letters stand as they are: a third of the bytes of the default's \u escapes. This JSON is never shown in a page.
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static RecordDraft? _kept;

    private byte[] _bytes = new byte[UsualBytes];
    private byte[] _packed = [];
    private int _length;

    private RecordDraft() => Writer = new Utf8JsonWriter(this, Writing);

    /// <summary>Writes into it; what it wrote is there once it is flushed.</summary>
    public Utf8JsonWriter Writer { get; }

    /// <summary>What was written, until it is given back.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>The thread's own, empty; a new one for whoever writes a record while writing another.</summary>
    public static RecordDraft Rent()
    {
        var draft = _kept ?? new RecordDraft();
        _kept = null;
        return draft;
    }

    /// <summary>Bytes to be filled in front of the JSON.</summary>
    public Span<byte> Take(int count)
    {
        var taken = GetSpan(count)[..count];
        _length += count;
        return taken;
    }

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _bytes.AsSpan(_length);
    }

    /// <summary>What was written, as it is sealed: packed where that makes it much smaller.</summary>
    public ReadOnlySpan<byte> Packed()
    {
        if (_packed.Length < _length) _packed = new byte[_bytes.Length];
        return PackedContent.Of(Written, _packed);
    }

    /// <summary>Gives it back.</summary>
    public void Dispose()
    {
        Writer.Reset();
        _length = 0;
        if (_bytes.Length <= MostKept) _kept = this;
    }

    private void Grow(int sizeHint)
    {
        var needed = _length + Math.Max(sizeHint, 1);
        if (needed > _bytes.Length) Array.Resize(ref _bytes, Math.Max(needed, _bytes.Length * 2));
    }
}
