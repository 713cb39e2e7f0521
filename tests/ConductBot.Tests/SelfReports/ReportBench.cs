using ConductBot.Audit;
using ConductBot.Deliveries;
using ConductBot.Organization;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using ConductBot.SelfReports;
using ConductBot.SelfReports.Files;
using ConductBot.SelfReports.Filing;
using ConductBot.SelfReports.Forms;
using ConductBot.SelfReports.Keeping;
using ConductBot.SelfReports.Storing;
using ConductBot.Storage;
using ConductBot.Storage.Records;
using ConductBot.Tests.Organization;
using ConductBot.Tests.Timers;
using ConductBot.Timers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ConductBot.Tests.SelfReports;

/// <summary>One process with reports, over the sample office. Two over one store and folder are two processes. Without a store it has the real one.</summary>
internal sealed class ReportBench : IDisposable
{
    private readonly ServiceProvider _services;

    public ReportBench(string folder, TestClock clock, ITableStore? store = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:DatabasePath"] = Path.Combine(folder, "reports.db"),
            ["Storage:KeyFolder"] = Path.Combine(folder, "keys"),
            ["Audit:AnchorFile"] = Path.Combine(folder, "anchors.txt"),
        }).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock);
        if (store is not null) services.AddSingleton(store);
        _services = services.AddConductBotStorage(configuration.GetSection("Storage"))
            .AddSingleton(new WorkingCalendar(OfficialDays.None, SendingHours.Read("07:30-11:30, 13:30-17:00")!))
            .AddTimers(configuration.GetSection("Timers")).AddTimerWorker()
            .AddAudit(configuration.GetSection(AuditOptions.Section)).AddAuditAppender()
            .AddDeliveries(configuration.GetSection(DeliveryOptions.Section))
            .AddReportFiles(_ => ShippedForms.Of).AddSingleton<ITimerHandler, NobodyWatches>()
            .AddReportKeeping().AddSingleton<ReportDesk>().AddSingleton<ITimerHandler, ReportTimer>().AddSingleton<ITimerHandler, KeepingTimer>().AddSingleton<ITimerHandler, RewriteTimer>()
            .AddSingleton<EarlierReports>().AddSingleton<ITimerHandler>(provider => provider.GetRequiredService<EarlierReports>())
            .BuildServiceProvider();
    }

    public static DateTimeOffset Now => TestClock.Start;

    public ReportDesk Desk => Get<ReportDesk>();

    public RecordStore Records => Get<RecordStore>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public static Asking As(string person, OrganizationSnapshot? organization = null) => new(organization ?? Offices.Snapshot, (organization ?? Offices.Snapshot).Person(person), Offices.Today);

    public static ReportAct Act(string person, string act) => new(act, As(person), Now);

    public static Dictionary<string, FieldValue> Late(string reason = "Kẹt phà") => new()
    {
        ["what"] = new FieldValue.Option("late"),
        ["day"] = new FieldValue.Day(Offices.Today),
        ["minutes"] = new FieldValue.Whole(30),
        ["reason"] = new FieldValue.Words(reason),
    };

    public static NewReport New(string act, string reporter = "staff", string reason = "Kẹt phà") =>
        new() { ActId = act, Form = ShippedForms.Of("di-tre"), Values = Late(reason), Asking = As(reporter), Now = Now };

    public async Task<FileOutcome.Filed> FileAsync(string act, string reporter = "staff", string reason = "Kẹt phà") =>
        (await Desk.FileAsync(New(act, reporter, reason), CancellationToken.None)).ShouldBeOfType<FileOutcome.Filed>();

    /// <summary>Everything that is due in what it holds.</summary>
    public async Task WorkAsync()
    {
        var leases = Get<ShardLeases>();
        await leases.ReleaseAsync(await leases.RoundAsync(CancellationToken.None), CancellationToken.None);
        foreach (var hold in leases.Held.OrderBy(hold => hold.Shard)) await Get<ShardRunner>().DrainAsync(hold, CancellationToken.None);
    }

    public void Dispose() => _services.Dispose();
}
