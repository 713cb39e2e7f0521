using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ConductBot.Protocol.Schema;
using Microsoft.Extensions.ObjectPool;

namespace ConductBot.Protocol.Connector;

/// <summary>The JSON of a call, in room that is used again: it is the largest thing that a call makes.</summary>
internal sealed class CallBody
{
    private const int UsualBytes = 4 * 1024;
    private const int LargestKept = 32 * 1024;
    private const int Kept = 64;

    private static readonly DefaultObjectPool<CallBody> Pool = new(new Policy(), Kept);

    private readonly ArrayBufferWriter<byte> _room = new(UsualBytes);
    private readonly Utf8JsonWriter _writer;

    // The serializer has looked at what is written.
    private CallBody() => _writer = new Utf8JsonWriter(_room, new JsonWriterOptions { Encoder = ProtocolJson.Wire.Options.Encoder, SkipValidation = true });

    public ReadOnlyMemory<byte> Json => _room.WrittenMemory;

    public static CallBody Of<T>(T value, JsonTypeInfo<T> type)
    {
        var body = Pool.Get();
        JsonSerializer.Serialize(body._writer, value, type);
        body._writer.Flush();
        return body;
    }

    /// <summary>Gives the room back. Only for a call that was answered: of one that was cut off it may still be read.</summary>
    public void Reuse() => Pool.Return(this);

    private sealed class Policy : PooledObjectPolicy<CallBody>
    {
        public override CallBody Create() => new();

        public override bool Return(CallBody body)
        {
            // What was said to one person does not stay in memory for as long as the process lives.
            body._room.Clear();
            body._writer.Reset();
            return body._room.Capacity <= LargestKept;
        }
    }
}
