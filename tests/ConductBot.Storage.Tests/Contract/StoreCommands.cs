using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Storage.Tests.Contract;

/// <summary>Generates steps over so few keys that they often meet.</summary>
internal static class StoreCommands
{
    private static readonly string[] Partitions = ["p", "p!", "~c4~91"];
    private static readonly string[] Rows = ["a", "a!", "a!0", "A", "b", "~~"];
    private static readonly string?[] Bounds = [null, "a", "a!", "a\x7f", "b", "~"];

    /// <summary>A sequence of steps, shrunk by leaving steps out.</summary>
    public static Arbitrary<StoreCommand[]> Sequences() =>
        Arb.From(Step().ListOf(25).Select(steps => steps.ToArray()), steps => Enumerable.Range(0, steps.Length).Select(left => steps.Where((_, i) => i != left).ToArray()));

    /// <summary>What stood there before, and two to four batches of one partition that run at once.</summary>
    public static Arbitrary<(StoreCommand.Write Before, StoreCommand.Write[] AtOnce)> Races() =>
        Arb.From(
            from before in Batch("p")
            from count in Gen.Choose(2, 4)
            from batches in Batch("p").ListOf(count)
            select (before, batches.ToArray()));

    private static Gen<StoreCommand> Step() => Gen.Frequency(
        (6, Gen.Elements(Partitions).SelectMany(Batch).Select(batch => (StoreCommand)batch)),
        (2, from partition in Gen.Elements(Partitions) from row in Gen.Elements(Rows) select (StoreCommand)new StoreCommand.Read(partition, row)),
        (2, from partition in Gen.Elements(Partitions)
            from first in Gen.Elements(Bounds)
            from before in Gen.Elements(Bounds)
            from page in Gen.Choose(1, 4)
            select (StoreCommand)new StoreCommand.Range(partition, first, before, page)),
        (1, Gen.Choose(1, 7).Select(page => (StoreCommand)new StoreCommand.FullScan(page))));

    private static Gen<StoreCommand.Write> Batch(string partition) =>
        from count in Gen.Choose(1, 4)
        from rows in Gen.Shuffle(Rows)
        from writes in Planned().ListOf(count)
        select new StoreCommand.Write(partition, [.. writes.Select((write, i) => write with { Row = rows[i] })]);

    private static Gen<StoreCommand.PlannedWrite> Planned() =>
        from kind in Gen.Elements(Enum.GetValues<StoreCommand.WriteKind>())
        from etag in Gen.Frequency(
            (6, Gen.Constant(StoreCommand.ETagChoice.Current)), (2, Gen.Constant(StoreCommand.ETagChoice.Old)), (1, Gen.Constant(StoreCommand.ETagChoice.Foreign)))
        from payload in Gen.Choose(0, 999)
        select new StoreCommand.PlannedWrite(kind, "", etag, $"{payload}");
}
