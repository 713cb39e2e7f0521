using ConductBot.Directives;

namespace ConductBot.Tests.Directives.Storing;

public class ReadAheadTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_stored_already_is_in_place_before_the_library_is_opened_and_is_not_read_again()
    {
        await using var first = await new LibraryBench().OpenAsync();
        await using var second = new LibraryBench(beside: first);

        await second.Start.ReadAheadAsync();
        var ahead = second.Current;
        await second.OpenAsync();

        ahead.Version.ShouldBe(1);
        second.Current.ShouldBeSameAs(ahead);
    }

    [Fact]
    public async Task Nothing_is_seeded_ahead()
    {
        await using var bench = new LibraryBench();
        await bench.Start.ReadAheadAsync();
        (await bench.Store.HeadAsync(Cancellation)).Version.ShouldBe(0);
        bench.Current.Version.ShouldBe(0);

        await bench.OpenAsync();
        bench.Current.Version.ShouldBe(1);
    }

    [Fact]
    public async Task An_older_library_than_the_one_that_ships_is_never_in_place()
    {
        using var shipped = new LibraryCopy();
        await using var before = await new LibraryBench(shipped.Folder).OpenAsync();
        shipped.Replace("jurisdictions.yaml", "name: ", "name:  ");
        await using var after = new LibraryBench(shipped.Folder, before);
        var versions = new List<long>();
        after.Library.Changed += snapshot => versions.Add(snapshot.Version);

        await after.Start.ReadAheadAsync();
        versions.ShouldBeEmpty();
        await after.OpenAsync();

        versions.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_fault_is_told_by_the_opening_and_not_by_the_reading_ahead()
    {
        await using var bench = new LibraryBench(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N")));
        await bench.Start.ReadAheadAsync();
        await Should.ThrowAsync<Exception>(async () => await bench.OpenAsync());
    }
}
