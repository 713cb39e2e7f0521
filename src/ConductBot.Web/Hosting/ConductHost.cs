using ConductBot.Audit;
using ConductBot.Conversations;
using ConductBot.Deliveries;
using ConductBot.Directives;
using ConductBot.Health;
using ConductBot.Organization;
using ConductBot.Protocol;
using ConductBot.Reminders;
using ConductBot.Reminders.Calendar;
using ConductBot.Storage;
using ConductBot.Storage.Keys;
using ConductBot.Timers;
using ConductBot.Web.About;
using ConductBot.Web.Chat;
using ConductBot.Web.Directives;
using ConductBot.Web.Hosting.Development;
using ConductBot.Web.Hosting.Health;
using ConductBot.Web.Hosting.Telemetry;
using ConductBot.Web.Html;
using ConductBot.Web.PersonFiles;
using ConductBot.Web.Reports;
using ConductBot.Web.Tasks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace ConductBot.Web.Hosting;

/// <summary>Puts the program together.</summary>
internal static class ConductHost
{
    /// <summary>A host ready to start. Settings are <c>key=value</c> pairs that go before files and environment.</summary>
    /// <exception cref="OptionsValidationException">An option breaks its rule.</exception>
    public static WebApplication Build(IReadOnlyList<string> settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        });
        builder.Configuration.AddInMemoryCollection(settings.Select(Pair));
        AddTelemetry(builder);
        var keys = KeyGuard.Open(builder.Configuration, builder.Environment.EnvironmentName);
        var mode = AddHosting(builder, keys);
        DevelopmentClock.Add(builder, mode);
        builder.Services.AddConductBotStorage(builder.Configuration.GetSection(StorageOptions.Section)).AddKeyProtection(keys);
        builder.Services.AddDirectives(builder.Configuration.GetSection(DirectivesOptions.Section)).AddDirectiveWatcher();
        builder.Services.AddWorkingCalendar(builder.Configuration.GetSection(CalendarOptions.Section));
        builder.Services.AddOrganization(builder.Configuration.GetSection(OrganizationOptions.Section)).AddOrganizationWatcher();
        builder.Services.AddHealth().AddSingleton<ReadinessBoard>();
        if (mode.HasPages) AboutPages.Add(DirectiveEndpoints.Add(builder.Services));
        builder.Services.AddConversations(builder.Configuration.GetSection(ConversationOptions.Section));
        builder.Services.AddCapabilities(builder.Configuration, mode.LinkBase).AddAnswersHealth();
        if (mode is HostMode.Local) builder.Services.AddSampleOrganization().AddChat();
        builder.Services.AddAudit(builder.Configuration.GetSection(AuditOptions.Section)).AddAuditAppender();
        builder.Services.AddTimers(builder.Configuration.GetSection(TimerOptions.Section)).AddTimerWorker();
        builder.Services.AddDeliveries(builder.Configuration.GetSection(DeliveryOptions.Section));
        builder.Services.AddReminders(builder.Configuration.GetSection(RemindersOptions.Section));
        builder.Services.AddBot(bot => builder.Configuration.GetSection(BotOptions.Section).Bind(bot));
        if (mode is HostMode.Channel) builder.Services.AddBotReadiness();
        builder.Services.AddDeliveryLanes();

        var app = builder.Build();
        AnswersAhead.Begin(app.Services);
        Map(app, mode);
        return app;
    }

    private static void AddTelemetry(WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<TelemetryOptions>().Bind(builder.Configuration.GetSection(TelemetryOptions.Section)).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<TelemetryOptions>, TelemetryOptionsValidator>();
        builder.Services.AddHostedService<TelemetryExport>();
    }

    private static HostMode AddHosting(WebApplicationBuilder builder, KeyProtection keys)
    {
        var configuration = builder.Configuration;
        builder.Services.AddOptions<WebOptions>().Bind(configuration.GetSection(WebOptions.Section)).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<WebOptions>, WebOptionsValidator>();

        var web = configuration.GetSection(WebOptions.Section).Get<WebOptions>() ?? new WebOptions();
        var bot = configuration.GetSection(BotOptions.Section).Get<BotOptions>() ?? new BotOptions();
        var checkedOptions = new WebOptionsValidator(Options.Create(bot)).Validate(null, web);
        if (checkedOptions.Failed) throw new OptionsValidationException(nameof(WebOptions), typeof(WebOptions), checkedOptions.Failures);

        var mode = HostMode.Of(web, bot);
        builder.Services.AddSingleton(mode);
        builder.Services.AddSingleton(_ => Localized<PageTexts>.Load(typeof(PageTexts).Assembly, "ConductBot.Web.Html.Texts"));
        builder.Services.AddSingleton<Layout>();
        keys.Apply(builder.Services.AddDataProtection().SetApplicationName("ConductBot.Web").PersistKeysToFileSystem(new DirectoryInfo(Path.GetFullPath(web.KeyFolder))));
        builder.Services.AddHostedService<Announcement>();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 2 * 1024 * 1024;
            if (mode is HostMode.Local local) kestrel.ListenLocalhost(local.Port);
            else kestrel.ListenAnyIP(web.Port);
        });
        return mode;
    }

    private static void Map(WebApplication app, HostMode mode)
    {
        app.Use(async (http, next) =>
        {
            SecurityHeaders.AddTo(http);
            if (HostGuard.Refusal(mode, http) is not { } refusal)
            {
                await next(http);
                return;
            }

            http.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            http.Response.ContentType = "text/plain; charset=utf-8";
            await http.Response.WriteAsync(refusal, http.RequestAborted);
        });
        if (mode.HasPages)
        {
            app.UseStaticFiles();
            DirectiveEndpoints.Map(app);
            AboutPages.Map(app);
            CalendarEndpoint.Map(app);
            FileEndpoint.Map(app);
            FiguresEndpoint.Map(app);
            PersonDataEndpoint.Map(app);
        }

        if (mode is HostMode.Local) app.MapChat();
        app.MapBotEndpoint("/api/messages");
        app.MapHealth();
        DevelopmentClock.Map(app);
    }

    private static KeyValuePair<string, string?> Pair(string setting)
    {
        var at = setting.IndexOf('=', StringComparison.Ordinal);
        return at > 0
            ? KeyValuePair.Create(setting[..at].Trim(), (string?)setting[(at + 1)..])
            : throw new Commands.CommandException($"'{setting}' is no setting. Write --set key=value, for example --set Web:Port=8080.");
    }
}
