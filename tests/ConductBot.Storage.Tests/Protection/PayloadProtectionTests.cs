using ConductBot.Shared;
using ConductBot.Storage.Protection;
using ConductBot.Storage.Records;
using ConductBot.Storage.Tests.Records;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Storage.Tests.Protection;

public sealed class PayloadProtectionTests : IAsyncDisposable
{
    private static readonly RecordKind<Note> Notes = new("notes", "note", NoteJson.Default.Note);
    private static readonly DataKey Key = new(0xC0FFEE, [.. Enumerable.Range(0, DataKey.KeyBytes).Select(i => (byte)i)]);
    private static readonly PayloadPlace Place = new(new RowAddress("notes", "p", "r"), "note", 1);

    private readonly TemporaryStorage _storage = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _storage.DisposeAsync();

    [Fact]
    public void Any_content_opens_in_its_own_place() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Contents(), content => Key.Open(Place, Key.Seal(Place, content))!.SequenceEqual(content)));

    [Fact]
    public void No_nonce_comes_twice_and_no_salt_is_used_for_more_than_a_thousand_and_twenty_four_rows()
    {
        var header = Envelope.HeaderBytes(Place.Kind, Sealing.Sealed);
        var fields = Enumerable.Range(0, 5000).Select(_ => Convert.ToHexString(Key.Seal(Place, "x"u8).AsSpan((header - Envelope.SaltBytes - Envelope.NonceBytes)..header))).ToList();

        fields.Distinct().Count().ShouldBe(fields.Count);
        fields.GroupBy(static one => one[..(2 * Envelope.SaltBytes)]).Max(static salt => salt.Count()).ShouldBeLessThanOrEqualTo(1024);
    }

    [Fact]
    public void Any_flipped_bit_keeps_it_shut() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Contents(), Arb.From(Gen.Choose(0, int.MaxValue)), (content, where) =>
        {
            var payload = Key.Seal(Place, content);
            payload[where % payload.Length] ^= (byte)(1 << (where / 7 % 8));
            return Key.Open(Place, payload) is null;
        }));

    [Theory]
    [InlineData("other", "p", "r", "note", 1)]
    [InlineData("notes", "q", "r", "note", 1)]
    [InlineData("notes", "p", "s", "note", 1)]
    [InlineData("notes", "pr", "", "note", 1)]
    [InlineData("notesp", "", "r", "note", 1)]
    [InlineData("notes", "p", "r", "nota", 1)]
    [InlineData("notes", "p", "r", "note", 2)]
    public void A_payload_opens_in_no_other_row_kind_or_version(string table, string partition, string row, string kind, int version) =>
        Key.Open(new PayloadPlace(new RowAddress(table, partition, row), kind, version), Key.Seal(Place, "x"u8)).ShouldBeNull();

    [Fact]
    public void A_payload_opens_under_no_other_key() =>
        new DataKey(Key.Id, new byte[DataKey.KeyBytes]).Open(Place, Key.Seal(Place, "x"u8)).ShouldBeNull();

    [Fact]
    public void The_same_content_is_never_sealed_alike_twice() =>
        Enumerable.Range(0, 1000).Select(_ => Convert.ToHexString(Key.Seal(Place, "x"u8).AsSpan(14, Envelope.SaltBytes + Envelope.NonceBytes))).Distinct().Count().ShouldBe(1000);

    [Fact]
    public void A_payload_of_the_first_format_opens_for_ever()
    {
        // Made by another implementation from the words in Envelope and DataKey; a change that breaks it breaks every stored row.
        var payload = Convert.FromHexString(FirstFormat);

        System.Text.Encoding.UTF8.GetString(Key.Open(Place, payload).ShouldNotBeNull()).ShouldBe("""{"text":"đi trễ","number":30}""");
    }

    [Fact]
    public async Task A_row_moved_to_another_place_is_refused_by_name()
    {
        await WriteAsync("r");
        var raw = (await _storage.Tables.ReadAsync(new RowAddress("notes", "p", "r"), Stop))!;
        await _storage.Tables.WriteAsync(new WriteBatch("notes", "p", [new RowWrite.Insert("moved", raw.SchemaVersion, raw.Payload)]), Stop);

        var refused = await Should.ThrowAsync<StorageException>(async () => await _storage.Records.ReadAsync(Notes, "p", "moved", Stop));

        refused.Fault.ShouldBe(StorageFault.KeyLost);
        refused.Message.ShouldContain("The sealed row notes/p/moved (note) does not open");
        refused.Message.ShouldContain("it was altered, or moved here from another row");
        (await _storage.Records.ReadAsync(Notes, "p", "r", Stop)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_row_with_a_flipped_bit_is_refused_and_left_as_it_is()
    {
        await WriteAsync("r");
        var raw = (await _storage.Tables.ReadAsync(new RowAddress("notes", "p", "r"), Stop))!;
        var altered = raw.Payload.ToArray();
        altered[^20] ^= 1;
        await _storage.Tables.WriteAsync(new WriteBatch("notes", "p", [new RowWrite.Replace("r", raw.ETag, 1, altered)]), Stop);

        (await Should.ThrowAsync<StorageException>(async () => await _storage.Records.ReadAsync(Notes, "p", "r", Stop))).Fault.ShouldBe(StorageFault.KeyLost);
        (await _storage.Tables.ReadAsync(new RowAddress("notes", "p", "r"), Stop))!.Payload.ToArray().ShouldBe(altered);
    }

    private static Arbitrary<byte[]> Contents() => Arb.From(Gen.Choose(0, 3000).SelectMany(length => Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf(length)));

    private async Task WriteAsync(string row) => await _storage.Records.WriteAsync(new RecordBatch("notes", "p").Insert(Notes, row, new Note("đi trễ", 30)), Stop);

    private const string FirstFormat =
        "02046E6F74650000000000C0FFEE6465666768696A6B6C6D6E6F70717273C8C9CACBCCCDCECFD0D1D2D34EC8BAD3D3AD0135DD861FD51ECC69E3E898C93C229BAEA29506556D67783160ACACC3C9615808B06983B64B091DB44F";
}
