namespace ConductBot.Storage.Tests.Contract;

public abstract partial class TableStoreContract
{
    [Fact, Holds(TableModelRule.ReadOneRow, TableModelRule.RowIsKeysETagVersionAndPayload)]
    public async Task A_row_comes_back_with_its_keys_etag_version_and_payload()
    {
        var etags = await WrittenAsync(new RowWrite.Insert("r", 7, Bytes("đúng giờ")));

        var row = (await ReadAsync("r"))!;

        (row.Partition, row.Row, row.ETag, row.SchemaVersion, Text(row.Payload)).ShouldBe(("p", "r", etags[0]!, 7, "đúng giờ"));
    }

    [Fact, Holds(TableModelRule.ReadOneRow)]
    public async Task A_row_that_is_not_there_is_null() => (await ReadAsync("nobody")).ShouldBeNull();

    [Fact, Holds(TableModelRule.RowIsKeysETagVersionAndPayload)]
    public async Task An_empty_payload_comes_back_empty()
    {
        await WrittenAsync(new RowWrite.Insert("r", 1, ReadOnlyMemory<byte>.Empty));

        (await ReadAsync("r"))!.Payload.Length.ShouldBe(0);
    }

    [Fact, Holds(TableModelRule.RowIsKeysETagVersionAndPayload)]
    public async Task A_payload_of_every_byte_comes_back_byte_for_byte()
    {
        var payload = Enumerable.Range(0, 256).Select(value => (byte)value).ToArray();
        await WrittenAsync(new RowWrite.Insert("r", 1, payload));

        (await ReadAsync("r"))!.Payload.ToArray().ShouldBe(payload);
    }

    [Fact, Holds(TableModelRule.NamedTables)]
    public async Task The_same_keys_in_two_tables_are_two_rows()
    {
        var other = NewTable();
        await WrittenAsync(Insert("r", "here"));
        await Store.WriteAsync(new WriteBatch(other, "p", [Insert("r", "there")]), Stop);

        Text((await Store.ReadAsync(new RowAddress(other, "p", "r"), Stop))!.Payload).ShouldBe("there");
        (await PayloadAsync("r")).ShouldBe("here");
    }

    [Fact, Holds(TableModelRule.NamedTables, TableModelRule.FullScanInKeyOrderWithContinuation)]
    public async Task Tables_with_rows_are_listed_in_order_and_empty_ones_are_not()
    {
        var (first, second, emptied) = ("a" + NewTable(), "z" + NewTable(), NewTable());
        foreach (var table in (string[])[second, first, emptied]) await Store.WriteAsync(new WriteBatch(table, "p", [Insert("r")]), Stop);
        var gone = (await Store.ReadAsync(new RowAddress(emptied, "p", "r"), Stop))!;
        await Store.WriteAsync(new WriteBatch(emptied, "p", [new RowWrite.Delete("r", gone.ETag)]), Stop);

        var tables = await Scan.TablesAsync(Stop);

        tables.ShouldBe(tables.Order(StringComparer.Ordinal));
        tables.ShouldContain(first);
        tables.ShouldContain(second);
        tables.ShouldNotContain(emptied);
    }

    [Fact, Holds(TableModelRule.ReadAnOrderedRangeInsideAPartition)]
    public async Task A_range_begins_at_its_first_key_and_stops_before_its_last()
    {
        await WrittenAsync(Insert("a"), Insert("b"), Insert("c"), Insert("d"));

        (await RangeAsync(new RowRange(Table, "p", "b", "d"))).Select(row => row.Row).ShouldBe(["b", "c"]);
    }

    [Theory, Holds(TableModelRule.ReadAnOrderedRangeInsideAPartition)]
    [InlineData(null, null, "a,b,c")]
    [InlineData("b", null, "b,c")]
    [InlineData(null, "b", "a")]
    [InlineData("aa", "bb", "b")]
    [InlineData("c", "a", "")]
    [InlineData("b", "b", "")]
    public async Task A_range_may_be_open_or_empty(string? from, string? before, string expected)
    {
        await WrittenAsync(Insert("a"), Insert("b"), Insert("c"));

        string.Join(',', (await RangeAsync(new RowRange(Table, "p", from, before))).Select(row => row.Row)).ShouldBe(expected);
    }

    [Fact, Holds(TableModelRule.ReadAnOrderedRangeInsideAPartition)]
    public async Task A_range_never_leaves_its_partition()
    {
        foreach (var partition in (string[])["p", "p!", "p!q", "q", "o"]) await WriteToAsync(partition, Insert("r", partition));

        (await RangeAsync(new RowRange(Table, "p!"))).Select(row => row.Partition).ShouldBe(["p!"]);
    }

    [Fact, Holds(TableModelRule.ReadAnOrderedRangeInsideAPartition)]
    public async Task A_prefix_finds_what_begins_with_it_and_nothing_else()
    {
        await WrittenAsync(Insert("in"), Insert("in!1"), Insert("in!~c4~91"), Insert("in!~~~"), Insert("in-2"), Insert("io!1"));

        (await RangeAsync(RowRange.WithPrefix(Table, "p", "in!"))).Select(row => row.Row).ShouldBe(["in!1", "in!~c4~91", "in!~~~"]);
    }

    [Fact, Holds(TableModelRule.KeysCompareOrdinally)]
    public async Task Keys_are_ordered_by_their_characters_codes()
    {
        string[] keys = ["!", "-", ".", "0", "10", "9", ":", "=", "@", "A", "Z", "_", "a", "a!", "a!b", "a-", "aa", "z", "~", "~c4"];
        await WrittenAsync([.. keys.Reverse().Select(key => Insert(key))]);

        (await RangeAsync(new RowRange(Table, "p"))).Select(row => row.Row).ShouldBe(keys.Order(StringComparer.Ordinal));
    }

    [Fact, Holds(TableModelRule.KeysCompareOrdinally)]
    public async Task Keys_that_differ_in_case_are_two_rows()
    {
        await WrittenAsync(Insert("r", "small"), Insert("R", "big"));

        (await PayloadAsync("R")).ShouldBe("big");
    }

    [Theory, Holds(TableModelRule.PagesContinueAndAreNoSnapshot)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(50)]
    [InlineData(1000)]
    public async Task Pages_of_any_size_give_every_row_once_in_order(int pageRows)
    {
        var keys = Enumerable.Range(0, 50).Select(i => StorageKey.Number(i)).ToArray();
        await WrittenAsync([.. keys.Select(key => Insert(key))]);

        (await RangeAsync(new RowRange(Table, "p", PageRows: pageRows))).Select(row => row.Row).ShouldBe(keys);
    }

    [Fact, Holds(TableModelRule.PagesContinueAndAreNoSnapshot)]
    public async Task The_next_page_sees_what_was_written_since_the_last()
    {
        await WrittenAsync(Insert("a"), Insert("b"), Insert("c"), Insert("d"));
        var first = await Store.ReadRangeAsync(new RowRange(Table, "p", PageRows: 2), Stop);
        await WrittenAsync(new RowWrite.Delete("c", (await ReadAsync("c"))!.ETag), Insert("bb"), Insert("aa"), Insert("e"));

        var rest = await RangeAsync(new RowRange(Table, "p", PageRows: 2, Continuation: first.Continuation));

        rest.Select(row => row.Row).ShouldBe(["bb", "d", "e"]);
    }

    [Fact, Holds(TableModelRule.PagesContinueAndAreNoSnapshot)]
    public async Task A_page_goes_on_after_its_last_row_is_deleted()
    {
        await WrittenAsync(Insert("a"), Insert("b"), Insert("c"));
        var first = await Store.ReadRangeAsync(new RowRange(Table, "p", PageRows: 2), Stop);
        await WrittenAsync(new RowWrite.Delete("b", first.Rows[1].ETag));

        (await RangeAsync(new RowRange(Table, "p", PageRows: 2, Continuation: first.Continuation))).Select(row => row.Row).ShouldBe(["c"]);
    }

    [Fact, Holds(TableModelRule.PagesContinueAndAreNoSnapshot)]
    public async Task Large_rows_end_a_page_early_and_none_is_lost()
    {
        var payload = new byte[StorageLimits.PayloadBytes];
        for (var i = 0; i < 20; i++) await WrittenAsync(new RowWrite.Insert(StorageKey.Number(i), 1, payload));

        var first = await Store.ReadRangeAsync(new RowRange(Table, "p"), Stop);

        first.Rows.Sum(row => (long)row.Payload.Length).ShouldBeLessThanOrEqualTo(StorageLimits.PageBytes);
        (await RangeAsync(new RowRange(Table, "p"))).Count.ShouldBe(20);
    }

    [Theory, Holds(TableModelRule.FullScanInKeyOrderWithContinuation)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(1000)]
    public async Task A_scan_reads_a_whole_table_in_order_of_partition_and_row(int pageRows)
    {
        string[] partitions = ["p", "p!", "p!q", "p-", "q", "~c4"];
        string[] rows = ["a", "a!0", "b"];
        foreach (var partition in partitions.Reverse()) await WriteToAsync(partition, [.. rows.Select(row => Insert(row))]);
        await Store.WriteAsync(new WriteBatch(NewTable(), "p", [Insert("elsewhere")]), Stop);

        var scanned = await ScanAsync(Table, pageRows);

        scanned.Select(row => (row.Partition, row.Row)).ShouldBe(
            partitions.Order(StringComparer.Ordinal).SelectMany(partition => rows.Order(StringComparer.Ordinal).Select(row => (partition, row))));
    }

    [Fact, Holds(TableModelRule.FullScanInKeyOrderWithContinuation)]
    public async Task A_scan_of_no_table_is_empty() => (await ScanAsync(Table, 10)).ShouldBeEmpty();

    [Fact, Holds(TableModelRule.FullScanInKeyOrderWithContinuation)]
    public async Task A_scan_refuses_a_continuation_that_is_none() =>
        await Should.ThrowAsync<ArgumentException>(async () => await Scan.ScanAsync(Table, "none", 10, Stop));
}
