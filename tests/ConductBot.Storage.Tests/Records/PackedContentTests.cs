using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using ConductBot.Shared;
using ConductBot.Storage.Records;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Storage.Tests.Records;

public sealed class PackedContentTests
{
    private static readonly RecordKind<Note> Notes = new("notes", "note", NoteJson.Default.Note);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Whatever_json_is_packed_comes_back() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
            ArbMap.Default.ArbFor<string>().Generator.SelectMany(part => Gen.Choose(0, 3_000), (part, times) => Encoding.UTF8.GetBytes($"\"{string.Concat(Enumerable.Repeat(part, times % 200))}\"")).ToArbitrary(),
            static json => PackedContent.Json(PackedContent.Of(json, new byte[json.Length]).ToArray()).Span.SequenceEqual(json)));

    [Theory]
    [InlineData(0)]
    [InlineData(1_799)]
    [InlineData(64 * 1024 + 1)]
    public void What_is_short_or_very_long_stays_as_it_is(int length)
    {
        var json = Encoding.ASCII.GetBytes(new string('a', length));
        PackedContent.Of(json, new byte[json.Length]).ToArray().ShouldBe(json);
    }

    [Fact]
    public void What_gets_hardly_smaller_stays_as_it_is()
    {
        var json = RandomNumberGenerator.GetBytes(3_000);
        json[0] = (byte)'"';
        PackedContent.Of(json, new byte[json.Length]).ToArray().ShouldBe(json);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(599)]
    [InlineData(int.MaxValue)]
    [InlineData(4_999)]
    [InlineData(5_001)]
    public void A_content_that_does_not_hold_what_it_says_is_refused(int length)
    {
        var packed = PackedContent.Of(Encoding.ASCII.GetBytes(new string('a', 5_000)), new byte[5_000]).ToArray();
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(packed.AsSpan(1), length);
        Should.Throw<InvalidDataException>(() => PackedContent.Json(packed));
    }

    [Fact]
    public void Shorter_content_that_an_earlier_program_packed_is_read()
    {
        var json = Encoding.UTF8.GetBytes($"\"{string.Concat(Enumerable.Repeat("Không đi trễ, về sớm. ", 30))}\"");
        var packed = new byte[json.Length];
        BrotliEncoder.TryCompress(json, packed.AsSpan(5), out var length, quality: 0, window: 13).ShouldBeTrue();
        packed[0] = 2;
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(packed.AsSpan(1), json.Length);
        PackedContent.Json(packed.AsMemory(0, 5 + length)).ToArray().ShouldBe(json);
    }

    [Fact]
    public void What_an_earlier_program_deflated_is_read()
    {
        var json = Encoding.UTF8.GetBytes($"\"{string.Concat(Enumerable.Repeat("Không đi trễ, về sớm. ", 200))}\"");
        using var packed = new MemoryStream();
        packed.Write([1, 0, 0, (byte)(json.Length >> 8), (byte)json.Length]);
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true)) deflate.Write(json);

        PackedContent.Json(packed.ToArray()).ToArray().ShouldBe(json);
        Should.Throw<InvalidDataException>(() => PackedContent.Json(packed.ToArray().AsMemory(0, (int)packed.Length / 2)));
    }

    [Fact]
    public async Task A_long_record_takes_little_room_and_comes_back_after_a_restart()
    {
        await using var storage = new TemporaryStorage();
        var text = string.Concat(Enumerable.Repeat("Không uống rượu, bia trong giờ làm việc. ", 100));
        await storage.Records.WriteAsync(new RecordBatch("notes", "p").Insert(Notes, "r", new Note(text, 1)), Stop);

        (await storage.Tables.ReadAsync(new RowAddress("notes", "p", "r"), Stop))!.Payload.Length.ShouldBeLessThan(500);
        await storage.RestartAsync();
        (await storage.Records.ReadAsync(Notes, "p", "r", Stop))!.Value.ShouldBe(new Note(text, 1));
    }
}
