using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Storage.Tests.Contract;

public abstract partial class TableStoreContract
{
    [Fact, Holds(TableModelRule.InsertReplaceUpsertDelete, TableModelRule.BatchIsAllOrNothing, TableModelRule.ReadAnOrderedRangeInsideAPartition, TableModelRule.ETagIsNeverReused)]
    public Task Any_sequence_of_commands_does_what_the_model_does() =>
        Task.Run(() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(StoreCommands.Sequences(), steps => RunAsync(steps).GetAwaiter().GetResult())), Stop);

    [Fact, Holds(TableModelRule.WritersAreSerial, TableModelRule.BatchIsAllOrNothing)]
    public Task Batches_that_run_at_once_do_what_some_order_of_them_does() =>
        Task.Run(() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(StoreCommands.Races(), race => RaceAsync(race.Before, race.AtOnce).GetAwaiter().GetResult())), Stop);

    private async Task<bool> RunAsync(StoreCommand[] steps)
    {
        var table = NewTable();
        var model = new TableModel();
        foreach (var step in steps)
        {
            switch (step)
            {
                case StoreCommand.Write write:
                    var batch = Plan(table, write, model);
                    model.Apply(batch, await Store.WriteAsync(batch, Stop)).ShouldBeNull(step.ToString());
                    break;
                case StoreCommand.Read read:
                    var row = await Store.ReadAsync(new RowAddress(table, read.Partition, read.Row), Stop);
                    (row is null ? null : TableModel.Line(row)).ShouldBe(model.Read(read.Partition, read.Row), step.ToString());
                    break;
                case StoreCommand.Range range:
                    var within = new RowRange(table, range.Partition, range.From, range.Before, range.PageRows);
                    (await RangeAsync(within)).Select(TableModel.Line).ShouldBe(model.Range(within), step.ToString());
                    break;
                case StoreCommand.FullScan scan:
                    (await ScanAsync(table, scan.PageRows)).Select(TableModel.Line).ShouldBe(model.All(), step.ToString());
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }

        (await ScanAsync(table, 1000)).Select(TableModel.Line).ShouldBe(model.All());
        return true;
    }

    private async Task<bool> RaceAsync(StoreCommand.Write before, StoreCommand.Write[] atOnce)
    {
        var table = NewTable();
        var model = new TableModel();
        var first = Plan(table, before with { Writes = [.. before.Writes.Select(write => write with { Kind = StoreCommand.WriteKind.Upsert })] }, model);
        model.Apply(first, await Store.WriteAsync(first, Stop)).ShouldBeNull();

        var batches = atOnce.Select(write => Plan(table, write, model)).ToArray();
        var outcomes = await Task.WhenAll(batches.Select(batch => Task.Run(async () => await Store.WriteAsync(batch, Stop), Stop)));
        var stored = (await ScanAsync(table, 1000)).Select(TableModel.Line).ToArray();

        return Orders(batches.Length).Any(order =>
        {
            var tried = model.Copy();
            return order.All(i => tried.Apply(batches[i], outcomes[i]) is null) && tried.All().SequenceEqual(stored);
        });
    }

    private static WriteBatch Plan(string table, StoreCommand.Write write, TableModel model) => new(table, write.Partition, [.. write.Writes.Select(planned =>
    {
        var etag = planned.ETag switch
        {
            StoreCommand.ETagChoice.Current => model.ETagOf(write.Partition, planned.Row),
            StoreCommand.ETagChoice.Old => model.OldETagOf(write.Partition, planned.Row),
            _ => null,
        } ?? "foreign";
        RowWrite made = planned.Kind switch
        {
            StoreCommand.WriteKind.Insert => new RowWrite.Insert(planned.Row, 1, Bytes(planned.Payload)),
            StoreCommand.WriteKind.Replace => new RowWrite.Replace(planned.Row, etag, 2, Bytes(planned.Payload)),
            StoreCommand.WriteKind.Upsert => new RowWrite.Upsert(planned.Row, 3, Bytes(planned.Payload)),
            _ => new RowWrite.Delete(planned.Row, etag),
        };
        return made;
    })]);

    private static IEnumerable<int[]> Orders(int count) => count == 0
        ? [[]]
        : Orders(count - 1).SelectMany(order => Enumerable.Range(0, count).Select(at => (int[])[.. order[..at], count - 1, .. order[at..]]));
}
