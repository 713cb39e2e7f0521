using ConductBot.Shared.Deliveries;

namespace ConductBot.EndToEnd.Deliveries;

public sealed class KilledProcessTests
{
    [Fact]
    public async Task A_process_killed_at_a_random_moment_loses_nothing_and_lists_what_may_be_repeated()
    {
        // Side by side: most of a round is waiting until the killed process's calls can't last any more.
        foreach (var round in await Task.WhenAll(Enumerable.Range(1, 3).Select(seed => KilledRound.RunAsync(300, new Random(seed))))) round.IsRight.ShouldBeTrue(round.ToString());
    }

    [Fact]
    public async Task Whatever_the_connector_answers_each_delivery_ends_where_it_should_also_when_the_process_is_killed_meanwhile()
    {
        string[] prefixes = ["ok", "busy", "clash", "gateway", "late", "slow", "cut", "blocked", "absent", "gone", "broken"];
        const int Each = 6;
        var folder = Directory.CreateTempSubdirectory("conductbot-faults-").FullName;
        await using var connector = await ConnectorStub.StartAsync();
        try
        {
            await using (var first = SendingProcess.Start(folder, connector, (prefixes, Each)))
            {
                await Task.WhenAny(connector.TookAsync(15), first.Ended);
                await first.KillAsync();
            }

            await using var second = SendingProcess.Start(folder, connector, (prefixes, Each));
            var end = await second.EndAsync();

            end.Deliveries.Count.ShouldBe(prefixes.Length * Each);
            end.Counts.Total.ShouldBe(prefixes.Length * Each);
            foreach (var (prefix, state) in (IEnumerable<(string, string)>)[.. prefixes[..7].Select(prefix => (prefix, "Sent")), ("blocked", "NotReachable"), ("absent", "NotReachable"), ("gone", "NotReachable"), ("broken", "Failed")])
                end.Deliveries.Where(one => one.Recipient.StartsWith($"{prefix}-", StringComparison.Ordinal)).ShouldAllBe(one => one.State == state, prefix);
            connector.Taken.Keys.Order(StringComparer.Ordinal).ShouldBe(prefixes[..7].SelectMany(prefix => Enumerable.Range(0, Each).Select(i => $"{prefix}-{i}")).Order(StringComparer.Ordinal));
            connector.Taken.Where(one => one.Value > 1).Select(one => one.Key).Except(end.Listed).ShouldBeEmpty();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
