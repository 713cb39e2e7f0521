using System.Globalization;
using System.Text.Json;
using ConductBot.Audit;
using ConductBot.Deliveries;
using ConductBot.Organization;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using ConductBot.SelfReports;
using ConductBot.SelfReports.Crasher;
using ConductBot.SelfReports.Files;
using ConductBot.SelfReports.Filing;
using ConductBot.SelfReports.Forms;
using ConductBot.SelfReports.Keeping;
using ConductBot.SelfReports.Storing;
using ConductBot.Shared.Deliveries;
using ConductBot.Shared.SelfReports;
using ConductBot.Storage.Records;
using ConductBot.Timers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

// Files a report for each line "PERSON DRAFT" and answers "DRAFT NUMBER" when its receipt may be given; "end REPORTS" asks for all there is when so many stand in the audit. Meant to be killed at any moment and started again: FOLDER PEOPLE.
var (folder, people) = (args[0], int.Parse(args[1], CultureInfo.InvariantCulture));
var form = FormReader.Read("di-tre.yaml", await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "di-tre.yaml"))).Form!;
var sample = SampleOrganization.Read();
var office = new OrganizationSnapshot(1, sample.Units, [.. sample.People, .. Enumerable.Range(0, people).Select(i => new Person { Id = $"p{i}", Name = $"Người {i}", Unit = "mot-cua" })]);
var audit = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Audit:AnchorFile", (string?)Path.Combine(folder, "anchors.txt"))]).Build();
using var host = DeliveryHost.Build(folder, "http://127.0.0.1:9", [("Bot:AllowLocalAnonymous", "true"), ("Timers:PollInterval", "00:00:00.1")], services => services
    .AddAudit(audit.GetSection(AuditOptions.Section)).AddAuditAppender()
    .AddReportFiles(_ => _ => form).AddReportKeeping()
    .AddSingleton<ReportDesk>().AddSingleton<ITimerHandler, ReportTimer>().AddSingleton<ITimerHandler, KeepingTimer>().AddSingleton<ITimerHandler, RewriteTimer>().AddSingleton<IDeliveryContent, SilentContent>());
await host.StartAsync();
var desk = host.Services.GetRequiredService<ReportDesk>();
await SayAsync("ready");

var filing = new List<Task>();
while (await Console.In.ReadLineAsync() is { } line)
{
    var words = line.Split(' ');
    if (words[0] == "end")
    {
        await Task.WhenAll(filing);
        await SayAsync(JsonSerializer.Serialize(await EndAsync(int.Parse(words[1], CultureInfo.InvariantCulture))));
        break;
    }

    filing.Add(Task.Run(() => FileAsync(words[0], words[1])));
}

await host.StopAsync();

async Task FileAsync(string person, string draft)
{
    var now = TimeProvider.System.GetUtcNow();
    var today = VietnamClock.DayOf(now);
    var report = new NewReport
    {
        ActId = draft,
        Form = form,
        Values = new Dictionary<string, FieldValue> { ["what"] = new FieldValue.Option("late"), ["day"] = new FieldValue.Day(today), ["minutes"] = new FieldValue.Whole(30), ["reason"] = new FieldValue.Words(draft) },
        Asking = new Asking(office, office.Person(person), today),
        Now = now,
    };
    if (await desk.FileAsync(report, CancellationToken.None) is not FileOutcome.Filed filed) throw new InvalidOperationException($"{draft} was refused.");
    await SayAsync($"{draft} {filed.Number}");
}

// Whatever stands in the store, however it came there.
async Task<FilingEnd> EndAsync(int expected)
{
    var (store, records, chain) = (host.Services.GetRequiredService<ReportStore>(), host.Services.GetRequiredService<RecordStore>(), host.Services.GetRequiredService<AuditChain>());
    var (reports, counts) = (new List<FiledReport>(), new Dictionary<int, int>());
    for (var i = 0; i < people; i++)
    {
        foreach (var head in await desk.MineAsync($"p{i}", CancellationToken.None))
        {
            var (versions, _) = await store.ContentAsync(head, CancellationToken.None);
            reports.Add(new FiledReport(head.Id, await desk.NumberAsync(head, CancellationToken.None) ?? "", ((FieldValue.Words)versions.Single().Fields.Single(field => field.Id == "reason").Value).Text));
        }
    }

    var thisYear = VietnamClock.DayOf(TimeProvider.System.GetUtcNow()).Year;
    foreach (var year in (int[])[thisYear - 1, thisYear])
    {
        if (await records.ReadAsync(ReportRows.NumberHeadKind, ReportRows.Year(year), ReportRows.NumberHeadRow, CancellationToken.None) is { } head) counts[year] = head.Value.Last;
    }

    // Every filing is of one record: nothing else is done here.
    while ((await chain.HeadAsync(CancellationToken.None)).Position < expected) await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
    var audited = new List<string>();
    await foreach (var record in chain.ReadAsync(1, CancellationToken.None)) audited.Add(record.Subject);
    return new FilingEnd(reports, counts, audited);
}

static async Task SayAsync(string line)
{
    await Console.Out.WriteLineAsync(line);
    await Console.Out.FlushAsync();
}
