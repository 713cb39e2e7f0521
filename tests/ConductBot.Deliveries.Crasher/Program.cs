using System.Globalization;
using System.Text.Json;
using ConductBot.Deliveries;
using ConductBot.Shared.Deliveries;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

// Sends deliveries to a connector until none is open, then says where each stands. Meant to be killed at any moment and started again: FOLDER CONNECTOR PREFIXES EACH.
var (folder, connector, prefixes, each) = (args[0], args[1], args[2].Split(','), int.Parse(args[3], CultureInfo.InvariantCulture));
using var host = DeliveryHost.Build(folder, connector, [
    ("Bot:AllowLocalAnonymous", "true"), ("Bot:CallTimeout", "00:00:10"), ("Deliveries:SendTimeout", "00:00:11"), ("Deliveries:RequestsPerSecond", "2000"), ("Timers:PollInterval", "00:00:00.1")]);
await host.StartAsync();
var deliveries = host.Services.GetRequiredService<IDeliveries>();
await deliveries.EnqueueAsync(
    [.. prefixes.SelectMany(prefix => Enumerable.Range(0, each).Select(i => new NewDelivery
    {
        Id = new DeliveryId("source", $"{prefix}-{i}", "first"), Kind = PlainContent.KindName, Due = TimeProvider.System.GetUtcNow(), Hours = SendingTime.AnyTime,
    }))],
    CancellationToken.None);
await Console.Out.WriteLineAsync("enqueued");

while ((await deliveries.CountAsync("source", CancellationToken.None)).Open > 0) await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);

var all = new List<LedgerState>();
await foreach (var delivery in deliveries.OfSourceAsync("source", CancellationToken.None))
    all.Add(new LedgerState(delivery.Id.Recipient, delivery.State.GetType().Name, delivery.PossibleRepeats));
var listed = new List<string>();
await foreach (var delivery in deliveries.ListAsync(DeliveryList.PossiblyRepeated, CancellationToken.None)) listed.Add(delivery.Id.Recipient);
await host.StopAsync();
await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new LedgerEnd(await deliveries.CountAsync("source", CancellationToken.None), all, listed)));
