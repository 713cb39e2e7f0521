using ConductBot.Directives;
using ConductBot.Directives.Storing;
using ConductBot.Storage.Records;

namespace ConductBot.Tests.Directives.Storing;

public class LibraryWatcherTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_another_process_publishes_is_in_place_after_one_look()
    {
        await using var server = new LibraryBench();
        await server.Watcher.StartAsync(Cancellation);
        await using var command = await new LibraryBench(beside: server).OpenAsync();
        var swapped = new TaskCompletionSource<LibrarySnapshot>(TaskCreationOptions.RunContinuationsAsynchronously);
        server.Library.Changed += snapshot => swapped.TrySetResult(snapshot);

        await command.Notes.ConfirmAsync(server.Current.Notes[0].Id, Cancellation);
        server.Current.Notes[0].Verified.ShouldBeFalse();
        server.Time.Advance(TimeSpan.FromSeconds(1));

        var snapshot = await swapped.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        (snapshot.Version, snapshot.Notes[0].Verified).ShouldBe((2, true));
        await server.Watcher.StopAsync(Cancellation);
    }

    [Fact]
    public async Task What_did_not_change_is_not_read_again()
    {
        await using var bench = await new LibraryBench().OpenAsync();
        var before = bench.Current;
        await bench.Notes.ConfirmAsync(before.Notes[0].Id, Cancellation);
        (await bench.Start.RefreshAsync(Cancellation)).ShouldBeTrue();
        bench.Current.Directives[0].ShouldBeSameAs(before.Directives[0]);
        (await bench.Start.RefreshAsync(Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_library_that_can_not_be_read_for_a_while_goes_on_answering_and_recovers()
    {
        await using var bench = new LibraryBench();
        await bench.Watcher.StartAsync(Cancellation);
        var swapped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        bench.Library.Changed += _ => swapped.TrySetResult();
        var failed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        bench.Logged.Written = line => _ = line.Id == 2004 && failed.TrySetResult();
        var head = await bench.Records.ReadAsync(LibraryKinds.Head, LibraryKinds.HeadPartition, LibraryKinds.HeadRow, Cancellation);
        await WriteAsync(bench, head!, head!.Value with { Version = 2, Parts = [.. head.Value.Parts.Select(part => part with { Blob = "khong-co" })] });

        bench.Time.Advance(TimeSpan.FromSeconds(1));
        await failed.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        bench.Current.Version.ShouldBe(1);

        var broken = await bench.Records.ReadAsync(LibraryKinds.Head, LibraryKinds.HeadPartition, LibraryKinds.HeadRow, Cancellation);
        await WriteAsync(bench, broken!, head.Value with { Version = 3 });
        bench.Time.Advance(TimeSpan.FromSeconds(1));
        await swapped.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        bench.Current.Version.ShouldBe(3);
        await bench.Watcher.StopAsync(Cancellation);
    }

    private static async Task WriteAsync(LibraryBench bench, StoredRecord<LibraryHead> old, LibraryHead head) =>
        await bench.Records.WriteAsync(new RecordBatch(LibraryKinds.Table, LibraryKinds.HeadPartition).Replace(LibraryKinds.Head, old, head), Cancellation);
}
