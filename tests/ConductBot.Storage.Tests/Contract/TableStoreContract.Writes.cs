namespace ConductBot.Storage.Tests.Contract;

public abstract partial class TableStoreContract
{
    [Fact, Holds(TableModelRule.InsertReplaceUpsertDelete)]
    public async Task An_insert_meets_a_row_and_says_so()
    {
        await WrittenAsync(Insert("r", "first"));

        (await WriteAsync(Insert("r", "second"))).ShouldBe(new WriteOutcome.Conflict(0, "r", ConflictKind.AlreadyExists));
        (await PayloadAsync("r")).ShouldBe("first");
    }

    [Fact, Holds(TableModelRule.InsertReplaceUpsertDelete)]
    public async Task A_replace_with_the_current_etag_writes_and_gives_a_new_one()
    {
        var first = await WrittenAsync(Insert("r", "first"));

        var second = await WrittenAsync(new RowWrite.Replace("r", first[0]!, 2, Bytes("second")));

        second[0].ShouldNotBe(first[0]);
        var row = (await ReadAsync("r"))!;
        (row.ETag, row.SchemaVersion, Text(row.Payload)).ShouldBe((second[0]!, 2, "second"));
    }

    [Fact, Holds(TableModelRule.InsertReplaceUpsertDelete)]
    public async Task A_replace_with_an_old_etag_conflicts_and_changes_nothing()
    {
        var first = await WrittenAsync(Insert("r", "first"));
        await WrittenAsync(new RowWrite.Replace("r", first[0]!, 1, Bytes("second")));

        (await WriteAsync(new RowWrite.Replace("r", first[0]!, 1, Bytes("third")))).ShouldBe(new WriteOutcome.Conflict(0, "r", ConflictKind.Changed));
        (await PayloadAsync("r")).ShouldBe("second");
    }

    [Theory, Holds(TableModelRule.InsertReplaceUpsertDelete)]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("-1")]
    [InlineData("no etag of ours")]
    [InlineData("99999999999999999999999999")]
    public async Task An_etag_that_the_store_never_gave_matches_no_row(string etag)
    {
        await WrittenAsync(Insert("r"));

        (await WriteAsync(new RowWrite.Replace("r", etag, 1, Bytes("y")))).ShouldBe(new WriteOutcome.Conflict(0, "r", ConflictKind.Changed));
        (await WriteAsync(new RowWrite.Delete("r", etag))).ShouldBe(new WriteOutcome.Conflict(0, "r", ConflictKind.Changed));
    }

    [Fact, Holds(TableModelRule.InsertReplaceUpsertDelete)]
    public async Task A_replace_or_delete_of_no_row_says_that_it_is_missing()
    {
        var etags = await WrittenAsync(Insert("other"));

        (await WriteAsync(new RowWrite.Replace("r", etags[0]!, 1, Bytes("y")))).ShouldBe(new WriteOutcome.Conflict(0, "r", ConflictKind.Missing));
        (await WriteAsync(new RowWrite.Delete("r", etags[0]!))).ShouldBe(new WriteOutcome.Conflict(0, "r", ConflictKind.Missing));
    }

    [Fact, Holds(TableModelRule.InsertReplaceUpsertDelete)]
    public async Task An_upsert_creates_and_replaces_whatever_stands_there()
    {
        var first = await WrittenAsync(new RowWrite.Upsert("r", 1, Bytes("first")));
        var second = await WrittenAsync(new RowWrite.Upsert("r", 3, Bytes("second")));

        second[0].ShouldNotBe(first[0]);
        var row = (await ReadAsync("r"))!;
        (row.ETag, row.SchemaVersion, Text(row.Payload)).ShouldBe((second[0]!, 3, "second"));
    }

    [Fact, Holds(TableModelRule.InsertReplaceUpsertDelete)]
    public async Task A_delete_with_the_current_etag_removes_the_row_and_gives_no_etag()
    {
        var etags = await WrittenAsync(Insert("r"));

        (await WrittenAsync(new RowWrite.Delete("r", etags[0]!))).ShouldBe([null]);
        (await ReadAsync("r")).ShouldBeNull();
    }

    [Fact, Holds(TableModelRule.InsertReplaceUpsertDelete)]
    public async Task A_delete_with_an_old_etag_conflicts_and_the_row_stays()
    {
        var etags = await WrittenAsync(Insert("r"));
        await WrittenAsync(new RowWrite.Upsert("r", 1, Bytes("newer")));

        (await WriteAsync(new RowWrite.Delete("r", etags[0]!))).ShouldBe(new WriteOutcome.Conflict(0, "r", ConflictKind.Changed));
        (await PayloadAsync("r")).ShouldBe("newer");
    }

    [Fact, Holds(TableModelRule.BatchIsAllOrNothing)]
    public async Task A_batch_that_fails_in_its_last_write_leaves_nothing_of_the_others()
    {
        var etags = await WrittenAsync(Insert("replaced", "old"), Insert("deleted", "old"), Insert("upserted", "old"), Insert("taken", "old"));

        var outcome = await WriteAsync(
            new RowWrite.Replace("replaced", etags[0]!, 1, Bytes("new")),
            new RowWrite.Delete("deleted", etags[1]!),
            new RowWrite.Upsert("upserted", 1, Bytes("new")),
            Insert("inserted"),
            Insert("taken"));

        outcome.ShouldBe(new WriteOutcome.Conflict(4, "taken", ConflictKind.AlreadyExists));
        (await RangeAsync(new RowRange(Table, "p"))).Select(row => (row.Row, Text(row.Payload))).ShouldBe(
            [("deleted", "old"), ("replaced", "old"), ("taken", "old"), ("upserted", "old")]);
        (await ReadAsync("replaced"))!.ETag.ShouldBe(etags[0]);
    }

    [Fact, Holds(TableModelRule.BatchIsAllOrNothing)]
    public async Task The_first_of_several_conflicts_is_the_one_reported()
    {
        await WrittenAsync(Insert("a"), Insert("b"));

        (await WriteAsync(Insert("fine"), Insert("b"), Insert("a"))).ShouldBe(new WriteOutcome.Conflict(1, "b", ConflictKind.AlreadyExists));
    }

    [Fact, Holds(TableModelRule.BatchIsAllOrNothing)]
    public async Task Etags_come_in_the_order_of_the_writes()
    {
        var etags = await WrittenAsync(Insert("z"), Insert("a"), Insert("m"));

        foreach (var (row, etag) in new[] { "z", "a", "m" }.Zip(etags)) (await ReadAsync(row))!.ETag.ShouldBe(etag);
    }

    [Fact, Holds(TableModelRule.ETagIsNeverReused)]
    public async Task An_etag_does_not_come_back_after_delete_insert_and_restart()
    {
        var seen = new HashSet<string>();
        for (var round = 0; round < 12; round++)
        {
            var etag = (await WrittenAsync(Insert("r", "same")))[0]!;
            seen.Add(etag).ShouldBeTrue($"round {round} gave {etag} again");
            if (round % 3 == 0) await RestartAsync();
            await WrittenAsync(new RowWrite.Delete("r", etag));
            if (round % 4 == 0) await RestartAsync();
        }
    }

    [Fact, Holds(TableModelRule.ETagIsNeverReused)]
    public async Task An_etag_of_a_deleted_row_does_not_match_the_row_that_came_after_it()
    {
        var old = (await WrittenAsync(Insert("r", "same")))[0]!;
        await WrittenAsync(new RowWrite.Delete("r", old));
        await WrittenAsync(Insert("r", "same"));

        (await WriteAsync(new RowWrite.Replace("r", old, 1, Bytes("y")))).ShouldBe(new WriteOutcome.Conflict(0, "r", ConflictKind.Changed));
    }

    [Fact, Holds(TableModelRule.AnsweredOnlyWhenDurable)]
    public async Task What_was_answered_is_there_after_a_restart()
    {
        var etags = await WrittenAsync(Insert("kept", "value"), Insert("gone"));
        await WrittenAsync(new RowWrite.Delete("gone", etags[1]!));

        await RestartAsync();

        (await ReadAsync("kept"))!.ETag.ShouldBe(etags[0]);
        (await PayloadAsync("kept")).ShouldBe("value");
        (await ReadAsync("gone")).ShouldBeNull();
    }

    [Fact, Holds(TableModelRule.WritersAreSerial)]
    public async Task Of_many_inserts_of_one_row_exactly_one_wins()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 32).Select(i => Task.Run(async () => await WriteAsync(Insert("r", $"{i}")), Stop)));

        var winner = outcomes.Index().Single(outcome => outcome.Item is WriteOutcome.Written).Index;
        (await PayloadAsync("r")).ShouldBe($"{winner}");
        outcomes.Where(outcome => outcome is not WriteOutcome.Written).ShouldAllBe(outcome => outcome == new WriteOutcome.Conflict(0, "r", ConflictKind.AlreadyExists));
    }

    [Fact, Holds(TableModelRule.WritersAreSerial)]
    public async Task No_increment_is_lost_when_many_count_at_once()
    {
        await WrittenAsync(Insert("counter", "0"));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => CountAsync(25), Stop)));

        (await PayloadAsync("counter")).ShouldBe("200");
    }

    [Fact, Holds(TableModelRule.LargerSetIsPublishedByAHeadRow)]
    public async Task A_reader_of_a_set_larger_than_a_batch_sees_a_whole_version()
    {
        await PublishAsync(1);
        using var done = new CancellationTokenSource();
        var reader = Task.Run(async () =>
        {
            var looks = 0;
            for (; !done.IsCancellationRequested || looks == 0; looks++)
            {
                var version = (await PayloadAsync("head"))!;
                var rows = await RangeAsync(RowRange.WithPrefix(Table, "p", $"v{version}!"));
                rows.Count.ShouldBe(250);
                rows.ShouldAllBe(row => Text(row.Payload) == version);
            }
        }, Stop);

        for (var version = 2; version <= 5; version++) await PublishAsync(version);
        await done.CancelAsync();
        await reader;
    }

    [Fact]
    public async Task A_cancelled_call_writes_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(async () => await Store.WriteAsync(new WriteBatch(Table, "p", [Insert("r")]), cancelled.Token));
        (await ReadAsync("r")).ShouldBeNull();
    }

    private async Task PublishAsync(int version)
    {
        foreach (var rows in Enumerable.Range(0, 250).Chunk(StorageLimits.BatchRows))
            await WrittenAsync([.. rows.Select(i => Insert(StorageKey.Of($"v{version}", StorageKey.Number(i)), $"{version}"))]);

        await WrittenAsync(new RowWrite.Upsert("head", 1, Bytes($"{version}")));
    }

    private async Task CountAsync(int times)
    {
        while (times > 0)
        {
            var row = (await ReadAsync("counter"))!;
            var next = int.Parse(Text(row.Payload), System.Globalization.CultureInfo.InvariantCulture) + 1;
            if (await WriteAsync(new RowWrite.Replace("counter", row.ETag, 1, Bytes($"{next}"))) is WriteOutcome.Written) times--;
        }
    }

    [Fact]
    [Holds(TableModelRule.SeveralBatchesInOrder)]
    public async Task Several_batches_are_each_all_or_nothing_and_told_apart()
    {
        await WriteToAsync("q", Insert("there"));

        var outcomes = await Store.WriteAsync(
            [new WriteBatch(Table, "p", [Insert("a", "first")]), new WriteBatch(Table, "q", [Insert("b"), Insert("there")]), new WriteBatch(Table, "p", [Insert("c")])], Stop);

        outcomes[0].ShouldBeOfType<WriteOutcome.Written>();
        outcomes[1].ShouldBe(new WriteOutcome.Conflict(1, "there", ConflictKind.AlreadyExists));
        outcomes[2].ShouldBeOfType<WriteOutcome.Written>();
        (await PayloadAsync("a")).ShouldBe("first");
        (await PayloadAsync("c")).ShouldNotBeNull();
        (await Store.ReadAsync(new RowAddress(Table, "q", "b"), Stop)).ShouldBeNull();
    }

    [Fact]
    [Holds(TableModelRule.SeveralBatchesInOrder)]
    public async Task A_later_batch_sees_what_those_before_it_wrote()
    {
        var outcomes = await Store.WriteAsync([new WriteBatch(Table, "p", [Insert("a")]), new WriteBatch(Table, "p", [Insert("a", "again")])], Stop);

        outcomes[1].ShouldBe(new WriteOutcome.Conflict(0, "a", ConflictKind.AlreadyExists));
        (await Store.WriteAsync(new List<WriteBatch>(), Stop)).ShouldBeEmpty();
    }
}
