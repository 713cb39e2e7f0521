namespace ConductBot.Shared.Deliveries;

/// <summary>One round: a process sends, is killed at a random moment, another one goes on to the end.</summary>
internal sealed record KilledRound(int Deliveries, int Lost, int Repeated, int RepeatedUnlisted, int Listed)
{
    /// <summary>Messages on their way at a time.</summary>
    public const int InFlight = 16;

    public bool IsRight => Lost == 0 && RepeatedUnlisted == 0 && Repeated <= InFlight && Listed <= InFlight;

    public static async Task<KilledRound> RunAsync(int deliveries, Random random)
    {
        var folder = Directory.CreateTempSubdirectory("conductbot-killed-").FullName;
        await using var connector = await ConnectorStub.StartAsync();
        try
        {
            await using (var first = SendingProcess.Start(folder, connector, (["ok"], deliveries)))
            {
                await Task.WhenAny(connector.TookAsync(random.Next(1, deliveries - InFlight)), first.Ended);
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(0, 30)), TimeProvider.System);
                await first.KillAsync();
            }

            await using var second = SendingProcess.Start(folder, connector, (["ok"], deliveries));
            var end = await second.EndAsync();
            var repeated = connector.Taken.Where(one => one.Value > 1).Select(one => one.Key).ToList();
            return new KilledRound(
                deliveries,
                deliveries - Enumerable.Range(0, deliveries).Count(i => connector.Taken.ContainsKey($"ok-{i}") && end.Deliveries.Any(one => one.Recipient == $"ok-{i}" && one.State == "Sent")),
                repeated.Sum(chat => connector.Taken[chat] - 1),
                repeated.Except(end.Listed).Count(),
                end.Listed.Count);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
