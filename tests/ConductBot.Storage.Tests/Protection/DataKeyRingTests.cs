using ConductBot.Shared;
using ConductBot.Storage.Records;
using ConductBot.Storage.Tests.Records;

namespace ConductBot.Storage.Tests.Protection;

public sealed class DataKeyRingTests : IAsyncDisposable
{
    private static readonly RecordKind<Note> Notes = new("notes", "note", NoteJson.Default.Note);

    private readonly FakeTime _time = new(new DateTimeOffset(2026, 1, 14, 8, 0, 0, TimeSpan.Zero));
    private readonly TemporaryStorage _storage;

    public DataKeyRingTests() => _storage = new TemporaryStorage(_time);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _storage.DisposeAsync();

    [Fact]
    public async Task A_lost_key_says_which_one_where_it_was_looked_for_and_what_to_restore()
    {
        await WriteAsync("r");
        var file = Directory.GetFiles(_storage.KeyFolder, "key-*.xml").Single();
        var dataKey = (await DataKeysAsync()).Single();
        var kept = await LoseAsync(file);

        var refused = await Should.ThrowAsync<StorageException>(() => ReadAsync("r"));

        refused.Fault.ShouldBe(StorageFault.KeyLost);
        refused.Message.ShouldContain("The sealed row notes/p/r (note) can't be opened.");
        refused.Message.ShouldContain($"Data key {dataKey}");
        refused.Message.ShouldContain($"not in the key folder {_storage.KeyFolder}");
        refused.Message.ShouldContain($"Restore {Path.GetFileName(file)} into that folder from a backup");
        await File.WriteAllTextAsync(file, kept, Stop);
        (await ReadAsync("r"))!.Value.Text.ShouldBe("đi trễ");
    }

    [Fact]
    public async Task With_a_lost_key_nothing_new_is_sealed_and_no_key_is_made_beside_it()
    {
        await WriteAsync("r");
        await LoseAsync(Directory.GetFiles(_storage.KeyFolder, "key-*.xml").Single());

        (await Should.ThrowAsync<StorageException>(() => WriteAsync("s"))).Fault.ShouldBe(StorageFault.KeyLost);

        Directory.GetFiles(_storage.KeyFolder, "*.xml").ShouldBeEmpty();
        (await DataKeysAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_damaged_key_file_is_KeyLost_and_left_as_it_is()
    {
        await WriteAsync("r");
        var file = Directory.GetFiles(_storage.KeyFolder, "key-*.xml").Single();
        var damaged = (await LoseAsync(file)).Replace("<value>", "<value>AAAA", StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, damaged, Stop);

        (await Should.ThrowAsync<StorageException>(() => ReadAsync("r"))).Fault.ShouldBe(StorageFault.KeyLost);

        (await File.ReadAllTextAsync(file, Stop)).ShouldBe(damaged);
    }

    [Fact]
    public async Task A_key_file_that_is_no_xml_is_KeyLost()
    {
        await WriteAsync("r");
        var file = Directory.GetFiles(_storage.KeyFolder, "key-*.xml").Single();
        await LoseAsync(file);
        await File.WriteAllTextAsync(file, "not xml", Stop);

        (await Should.ThrowAsync<StorageException>(() => ReadAsync("r"))).Fault.ShouldBe(StorageFault.KeyLost);
    }

    [Fact]
    public async Task A_data_key_row_that_is_gone_is_KeyLost_by_name()
    {
        await WriteAsync("r");
        var dataKey = (await DataKeysAsync()).Single();
        var row = (await _storage.Tables.ReadAsync(new RowAddress("datakeys", "ring", dataKey), Stop))!;
        await _storage.Tables.WriteAsync(new WriteBatch("datakeys", "ring", [new RowWrite.Delete(dataKey, row.ETag)]), Stop);
        await _storage.RestartAsync();

        (await Should.ThrowAsync<StorageException>(() => ReadAsync("r"))).Message.ShouldContain($"Data key {dataKey} is not in the table 'datakeys'");
    }

    [Fact]
    public async Task A_data_key_rotates_when_it_is_old_and_what_it_sealed_stays_readable()
    {
        await WriteAsync("first");
        _time.Advance(TimeSpan.FromDays(89));
        await WriteAsync("same");
        (await DataKeysAsync()).Count.ShouldBe(1);

        _time.Advance(TimeSpan.FromDays(2));
        await WriteAsync("second");
        await _storage.RestartAsync();

        (await DataKeysAsync()).Count.ShouldBe(2);
        (await ReadAsync("first"))!.Value.Text.ShouldBe("đi trễ");
        (await ReadAsync("second"))!.Value.Text.ShouldBe("đi trễ");
    }

    [Fact]
    public async Task A_restart_uses_the_key_that_is_there()
    {
        await WriteAsync("r");
        await _storage.RestartAsync();
        await WriteAsync("s");

        (await DataKeysAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Keys_made_at_once_by_two_processes_lose_nothing()
    {
        for (var round = 0; round < 4; round++)
        {
            await using var here = new TemporaryStorage(_time);
            await using var there = here.Beside();
            var both = new[] { here, there };

            await Task.WhenAll(both.Select((storage, i) => Task.Run(async () =>
            {
                for (var n = 0; n < 5; n++) await storage.Records.WriteAsync(new RecordBatch("notes", "p").Insert(Notes, $"r{i}-{n}", new Note("đi trễ", n)), Stop);
            }, Stop)));

            foreach (var reader in both) (await reader.Records.ReadPageAsync(Notes, Notes.All("p"), Stop)).Records.Count.ShouldBe(10);
        }
    }

    private async Task<string> LoseAsync(string file)
    {
        var content = await File.ReadAllTextAsync(file, Stop);
        File.Delete(file);
        await _storage.RestartAsync();
        return content;
    }

    private async Task WriteAsync(string row) => await _storage.Records.WriteAsync(new RecordBatch("notes", "p").Insert(Notes, row, new Note("đi trễ", 30)), Stop);

    private async Task<StoredRecord<Note>?> ReadAsync(string row) => await _storage.Records.ReadAsync(Notes, "p", row, Stop);

    private async Task<List<string>> DataKeysAsync() => [.. (await _storage.Tables.ReadRangeAsync(new RowRange("datakeys", "ring"), Stop)).Rows.Select(row => row.Row)];
}
