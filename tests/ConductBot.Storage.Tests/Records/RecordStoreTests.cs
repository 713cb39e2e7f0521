using System.Text;
using System.Text.Json.Nodes;
using ConductBot.Shared;
using ConductBot.Storage.Protection;
using ConductBot.Storage.Records;

namespace ConductBot.Storage.Tests.Records;

public sealed class RecordStoreTests : IAsyncDisposable
{
    private static readonly RecordKind<Note> Notes = new("notes", "note", NoteJson.Default.Note);
    private static readonly RecordKind<Note> ClearNotes = new("notes", "clear-note", NoteJson.Default.Note) { Sealing = Sealing.Clear };

    private readonly TemporaryStorage _storage = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private RecordStore Records => _storage.Records;

    public ValueTask DisposeAsync() => _storage.DisposeAsync();

    [Fact]
    public async Task A_record_comes_back_as_it_was_written()
    {
        await Records.WriteAsync(new RecordBatch("notes", "p").Insert(Notes, "r", new Note("đi trễ 30 phút", 1)), Stop);

        (await Records.ReadAsync(Notes, "p", "r", Stop))!.Value.ShouldBe(new Note("đi trễ 30 phút", 1));
    }

    [Fact]
    public async Task A_record_comes_back_after_a_restart()
    {
        await Records.WriteAsync(new RecordBatch("notes", "p").Insert(Notes, "r", new Note("đi trễ", 1)), Stop);

        await _storage.RestartAsync();

        (await Records.ReadAsync(Notes, "p", "r", Stop))!.Value.Text.ShouldBe("đi trễ");
    }

    [Fact]
    public async Task A_missing_record_is_null() => (await Records.ReadAsync(Notes, "p", "nobody", Stop)).ShouldBeNull();

    [Fact]
    public async Task One_batch_inserts_replaces_upserts_and_deletes_records_of_several_kinds()
    {
        await Records.WriteAsync(new RecordBatch("notes", "p").Insert(Notes, "old", new Note("a", 1)).Insert(ClearNotes, "gone", new Note("b", 1)), Stop);
        var old = (await Records.ReadAsync(Notes, "p", "old", Stop))!;
        var gone = (await Records.ReadAsync(ClearNotes, "p", "gone", Stop))!;

        var outcome = await Records.WriteAsync(
            new RecordBatch("notes", "p").Replace(Notes, old, new Note("a2", 2)).Delete(gone).Upsert(ClearNotes, "new", new Note("c", 1)).Insert(Notes, "z", new Note("d", 1)), Stop);

        outcome.ShouldBeOfType<WriteOutcome.Written>().ETags.Select(etag => etag is null).ShouldBe([false, true, false, false]);
        (await Records.ReadAsync(Notes, "p", "old", Stop))!.Value.ShouldBe(new Note("a2", 2));
        (await Records.ReadAsync(ClearNotes, "p", "gone", Stop)).ShouldBeNull();
        (await Records.ReadAsync(ClearNotes, "p", "new", Stop))!.Value.Text.ShouldBe("c");
    }

    [Fact]
    public async Task A_lost_race_comes_back_as_an_outcome_and_changes_nothing()
    {
        await Records.WriteAsync(new RecordBatch("notes", "p").Insert(Notes, "r", new Note("a", 1)), Stop);
        var read = (await Records.ReadAsync(Notes, "p", "r", Stop))!;
        await Records.WriteAsync(new RecordBatch("notes", "p").Replace(Notes, read, new Note("first", 2)), Stop);

        var outcome = await Records.WriteAsync(
            new RecordBatch("notes", "p").Insert(Notes, "other", new Note("x", 1)).Replace(Notes, read, new Note("second", 2)), Stop);

        outcome.ShouldBe(new WriteOutcome.Conflict(1, "r", ConflictKind.Changed));
        (await Records.ReadAsync(Notes, "p", "r", Stop))!.Value.Text.ShouldBe("first");
        (await Records.ReadAsync(Notes, "p", "other", Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task All_records_of_a_prefix_come_in_order_over_many_pages()
    {
        for (var start = 0; start < 250; start += 50)
        {
            var batch = new RecordBatch("notes", "p");
            for (var i = start; i < start + 50; i++) batch.Insert(Notes, StorageKey.Of("n", StorageKey.Number(i)), new Note("t", i));
            await Records.WriteAsync(batch, Stop);
        }

        await Records.WriteAsync(new RecordBatch("notes", "p").Insert(Notes, "other", new Note("t", -1)), Stop);

        var numbers = new List<int>();
        await foreach (var note in Records.ReadAllAsync(Notes, Notes.WithPrefix("p", "n!"), Stop)) numbers.Add(note.Value.Number);

        numbers.ShouldBe(Enumerable.Range(0, 250));
    }

    [Fact]
    public async Task Sealed_text_is_found_nowhere_in_the_files()
    {
        await Records.WriteAsync(new RecordBatch("notes", "p").Insert(Notes, "r", new Note("Nguyễn Thị Bí Mật", 1)).Insert(ClearNotes, "c", new Note("Công Khai", 1)), Stop);

        var bytes = (await Task.WhenAll(Directory.GetFiles(_storage.Folder, "*", SearchOption.AllDirectories).Select(ReadSharedAsync))).SelectMany(file => file).ToArray();

        bytes.AsSpan().IndexOf("Bí Mật"u8).ShouldBe(-1);
        bytes.AsSpan().IndexOf("Công Khai"u8).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_record_of_a_newer_version_is_refused_with_what_to_do()
    {
        var newer = new RecordKind<Note>("notes", "note", NoteJson.Default.Note) { SchemaVersion = 3 };
        await Records.WriteAsync(new RecordBatch("notes", "p").Insert(newer, "r", new Note("a", 1)), Stop);

        var refused = await Should.ThrowAsync<StorageException>(async () => await Records.ReadAsync(Notes, "p", "r", Stop));

        refused.Fault.ShouldBe(StorageFault.NewerSchema);
        refused.Message.ShouldContain("schema version 3; this program knows versions up to 1");
    }

    [Fact]
    public async Task A_record_of_an_older_version_is_upgraded()
    {
        await Records.WriteAsync(new RecordBatch("notes", "p").Insert(Notes, "r", new Note("a", 1)), Stop);
        var newer = new RecordKind<Note>("notes", "note", NoteJson.Default.Note)
        {
            SchemaVersion = 2,
            Upgrade = (json, version) => new JsonObject { ["text"] = $"{json["text"]} from {version}", ["number"] = 10 },
        };

        (await Records.ReadAsync(newer, "p", "r", Stop))!.Value.ShouldBe(new Note("a from 1", 10));
    }

    [Fact]
    public async Task A_row_of_another_kind_is_refused_by_name()
    {
        await Records.WriteAsync(new RecordBatch("notes", "p").Insert(ClearNotes, "r", new Note("a", 1)), Stop);

        var refused = await Should.ThrowAsync<InvalidOperationException>(async () => await Records.ReadAsync(Notes, "p", "r", Stop));

        refused.Message.ShouldContain("is of kind 'clear-note', not 'note'");
    }

    [Fact]
    public async Task A_clear_row_in_the_place_of_a_sealed_one_is_refused()
    {
        var forged = new RecordKind<Note>("notes", "note", NoteJson.Default.Note) { Sealing = Sealing.Clear };
        await Records.WriteAsync(new RecordBatch("notes", "p").Insert(forged, "r", new Note("a", 1)), Stop);

        (await Should.ThrowAsync<StorageException>(async () => await Records.ReadAsync(Notes, "p", "r", Stop))).Fault.ShouldBe(StorageFault.KeyLost);
    }

    [Fact]
    public async Task A_row_that_no_record_wrote_is_damaged()
    {
        await _storage.Tables.WriteAsync(new WriteBatch("notes", "p", [new RowWrite.Insert("r", 1, Encoding.UTF8.GetBytes("{}"))]), Stop);

        (await Should.ThrowAsync<StorageException>(async () => await Records.ReadAsync(Notes, "p", "r", Stop))).Fault.ShouldBe(StorageFault.NotADatabase);
    }

    [Fact]
    public void A_batch_refuses_a_kind_of_another_table() =>
        Should.Throw<ArgumentException>(() => new RecordBatch("other", "p").Insert(Notes, "r", new Note("a", 1))).Message.ShouldContain("live in table 'notes'");

    [Fact]
    public void A_batch_refuses_a_record_of_another_partition() =>
        Should.Throw<ArgumentException>(() => new RecordBatch("notes", "p").Delete(new StoredRecord<Note>("q", "r", "1", new Note("a", 1)))).Message.ShouldContain("partition 'q'");

    [Theory]
    [InlineData("")]
    [InlineData("Note")]
    [InlineData("ghi chú")]
    public void A_kind_refuses_a_name_that_breaks_the_rule(string name) =>
        Should.Throw<ArgumentException>(() => new RecordKind<Note>("notes", name, NoteJson.Default.Note)).Message.ShouldContain("1 to 40 lower-case letters");

    private static async Task<byte[]> ReadSharedAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes, Stop);
        return bytes;
    }
}
