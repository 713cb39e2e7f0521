namespace ConductBot.Storage.Tests.Contract;

public abstract partial class TableStoreContract
{
    [Fact, Holds(TableModelRule.AtMostAHundredRows)]
    public async Task A_hundred_rows_fit_and_one_more_does_not()
    {
        await WrittenAsync([.. Enumerable.Range(0, 100).Select(i => Insert($"fits{i}"))]);

        await RefusedAsync("1 to 100 rows; this one has 101", [.. Enumerable.Range(0, 101).Select(i => Insert($"more{i}"))]);
        (await RangeAsync(new RowRange(Table, "p"))).Count.ShouldBe(100);
    }

    [Fact, Holds(TableModelRule.AtMostAHundredRows)]
    public Task A_batch_of_nothing_is_refused() => RefusedAsync("1 to 100 rows; this one has 0", []);

    [Fact, Holds(TableModelRule.PayloadHasALimit)]
    public async Task A_full_payload_fits_and_one_byte_more_does_not()
    {
        var payload = new byte[StorageLimits.PayloadBytes];
        Random.Shared.NextBytes(payload);
        await WrittenAsync(new RowWrite.Insert("fits", 1, payload));

        (await ReadAsync("fits"))!.Payload.ToArray().ShouldBe(payload);
        await RefusedAsync("at most 524288 bytes; this one has 524289", [new RowWrite.Insert("more", 1, new byte[StorageLimits.PayloadBytes + 1])]);
    }

    [Fact, Holds(TableModelRule.AtMostFourMebibytesEncoded)]
    public async Task Five_full_payloads_fit_a_batch_and_six_do_not()
    {
        var payload = new byte[StorageLimits.PayloadBytes];
        await WrittenAsync([.. Enumerable.Range(0, 5).Select(i => new RowWrite.Upsert($"r{i}", 1, payload))]);

        await RefusedAsync("at most 4194304 encoded bytes", [.. Enumerable.Range(0, 6).Select(i => new RowWrite.Upsert($"r{i}", 1, payload))]);
    }

    [Fact, Holds(TableModelRule.NoRowTwice)]
    public async Task A_row_twice_in_a_batch_is_refused()
    {
        await RefusedAsync("'r' stands in it twice", [Insert("r"), Insert("s"), new RowWrite.Upsert("r", 1, Bytes("y"))]);

        (await ReadAsync("s")).ShouldBeNull();
    }

    [Theory, Holds(TableModelRule.KeysArePrintableAsciiOfOneEncoder)]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a%b")]
    [InlineData("a b")]
    [InlineData("a\tb")]
    [InlineData("a\0b")]
    [InlineData("a\u007fb")]
    [InlineData("đ")]
    [InlineData("")]
    public async Task A_key_that_the_encoder_does_not_make_is_refused_everywhere(string key)
    {
        await RefusedAsync("key", [Insert(key)]);
        await Should.ThrowAsync<ArgumentException>(async () => await WriteToAsync(key, Insert("r")));
        await Should.ThrowAsync<ArgumentException>(async () => await ReadAsync(key));
        await Should.ThrowAsync<ArgumentException>(async () => await Store.ReadRangeAsync(new RowRange(Table, key), Stop));
    }

    [Fact, Holds(TableModelRule.KeysArePrintableAsciiOfOneEncoder)]
    public async Task What_the_encoder_makes_of_any_text_is_a_key()
    {
        var key = StorageKey.Of("a/b\\c#d?e%f", "đường dây nóng", "\u0000\ud800😀", new string('x', 400));
        await WrittenAsync(Insert(key));

        (await ReadAsync(key)).ShouldNotBeNull();
    }

    [Fact, Holds(TableModelRule.KeysArePrintableAsciiOfOneEncoder)]
    public async Task A_key_of_512_characters_fits_and_one_more_does_not()
    {
        var longest = new string('k', StorageLimits.KeyCharacters);
        await WriteToAsync(longest, Insert(longest));

        (await Store.ReadAsync(new RowAddress(Table, longest, longest), Stop)).ShouldNotBeNull();
        (await ScanAsync(Table, 10)).Count.ShouldBe(1);
        await RefusedAsync("1 to 512 characters; this one has 513", [Insert(longest + "k")]);
    }

    [Theory, Holds(TableModelRule.NamedTables)]
    [InlineData("ab")]
    [InlineData("Notes")]
    [InlineData("1notes")]
    [InlineData("no-tes")]
    [InlineData("ghichú")]
    public async Task A_table_name_that_no_engine_takes_is_refused(string table) =>
        (await Should.ThrowAsync<ArgumentException>(async () => await Store.ReadAsync(new RowAddress(table, "p", "r"), Stop))).Message.ShouldContain("3 to 63 lower-case letters");

    [Theory, Holds(TableModelRule.PagesContinueAndAreNoSnapshot)]
    [InlineData(0)]
    [InlineData(1001)]
    public async Task A_page_has_1_to_1000_rows(int rows)
    {
        (await Should.ThrowAsync<ArgumentException>(async () => await Store.ReadRangeAsync(new RowRange(Table, "p", PageRows: rows), Stop))).Message.ShouldContain("1 to 1000 rows");
        await Should.ThrowAsync<ArgumentException>(async () => await Scan.ScanAsync(Table, null, rows, Stop));
    }

    [Fact, Holds(TableModelRule.RowIsKeysETagVersionAndPayload)]
    public Task A_schema_version_counts_from_1() => RefusedAsync("counts from 1", [new RowWrite.Insert("r", 0, Bytes("x"))]);

    private async Task RefusedAsync(string why, RowWrite[] writes) =>
        (await Should.ThrowAsync<ArgumentException>(async () => await WriteAsync(writes))).Message.ShouldContain(why);
}
