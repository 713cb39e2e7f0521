using System.Diagnostics;
using System.Globalization;
using ConductBot.Storage.Crasher;
using ConductBot.Storage.Sqlite;

namespace ConductBot.Storage.Tests.Faults;

public sealed class KilledWhileWritingTests : IDisposable
{
    private const int Rounds = 20;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("conductbot-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Of_a_killed_process_all_that_was_answered_stays_and_nothing_is_half_there()
    {
        var rounds = int.TryParse(Environment.GetEnvironmentVariable("CONDUCTBOT_SOAK"), CultureInfo.InvariantCulture, out var soak) ? Math.Max(soak, Rounds) : Rounds;
        var database = Path.Combine(_folder.FullName, "conductbot.db");
        var answered = new Dictionary<int, long>();
        var random = new Random(20260114);
        var told = 0;
        for (var round = 0; round < rounds; round++)
        {
            told += await WriteAndKillAsync(database, random.Next(1, 120), answered);
            await ShouldHoldAsync(database, answered, $"round {round}");
        }

        told.ShouldBeGreaterThan(rounds * 10);
    }

    private static async Task<int> WriteAndKillAsync(string database, int milliseconds, Dictionary<int, long> answered)
    {
        using var child = Child.Start("write", database);
        var lines = new List<string> { (await child.LineAsync()).ShouldNotBeNull() };
        for (var clock = Stopwatch.StartNew(); clock.ElapsedMilliseconds < milliseconds;) lines.Add((await child.LineAsync()).ShouldNotBeNull());
        lines.AddRange(await child.KillAsync());

        foreach (var line in lines)
        {
            var words = line.Split(' ');
            answered[int.Parse(words[0], CultureInfo.InvariantCulture)] = long.Parse(words[1], CultureInfo.InvariantCulture);
        }

        return lines.Count;
    }

    private static async Task ShouldHoldAsync(string database, Dictionary<int, long> answered, string when)
    {
        await using var store = new SqliteTableStore(new StorageOptions { DatabasePath = database });
        foreach (var (caller, last) in answered.ToList())
        {
            var turns = await TurnsAsync(store, $"caller{caller}");

            // Whole turns only, without a gap; at most the one in flight beyond what was answered.
            turns.Count.ShouldBeInRange((int)last + 1, (int)last + 2, when);
            turns.Keys.ShouldBe(Enumerable.Range(0, turns.Count).Select(turn => (long)turn), when);
            turns.Values.ShouldAllBe(rows => rows == WriteForever.RowsATurn, when);
            var newest = await store.ReadAsync(new RowAddress("turns", $"caller{caller}", "last"), Stop);
            BitConverter.ToInt64(newest!.Payload.Span).ShouldBe(turns.Count - 1, when);

            // The next process goes on from what it finds, and may be killed before it says anything of this caller.
            answered[caller] = turns.Count - 1;
        }
    }

    private static async Task<SortedDictionary<long, int>> TurnsAsync(SqliteTableStore store, string partition)
    {
        var turns = new SortedDictionary<long, int>();
        for (var range = RowRange.WithPrefix("turns", partition, "turn!", StorageLimits.PageRows); ;)
        {
            var page = await store.ReadRangeAsync(range, Stop);
            foreach (var row in page.Rows)
            {
                var turn = long.Parse(row.Row.Split('!')[1], CultureInfo.InvariantCulture);
                row.Payload.Span.ContainsAnyExcept((byte)turn).ShouldBeFalse();
                row.Payload.Length.ShouldBe((int)(turn % 7) * 2000);
                turns[turn] = turns.GetValueOrDefault(turn) + 1;
            }

            if (page.Continuation is null) return turns;

            range = range with { Continuation = page.Continuation };
        }
    }
}
