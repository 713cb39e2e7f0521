using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ConductBot.Audit;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Deliveries;
using ConductBot.Directives;
using ConductBot.Organization;
using ConductBot.Protocol;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.DirectLine;
using ConductBot.Reminders;
using ConductBot.Reminders.Calendar;
using ConductBot.Storage;
using ConductBot.Timers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ConductBot.Shared.Fuzzing;

/// <summary>The real thing in this process: Kestrel on loopback, the bot endpoint, Direct Line, storage, turns and answers. Only the outside world takes everything.</summary>
internal sealed class FuzzHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;

    private FuzzHost(WebApplication app, string folder, FuzzLog log) => (_app, _folder, Log, Http) = (app, folder, log, new HttpClient(new SocketsHttpHandler { UseCookies = false, MaxConnectionsPerServer = 64 })
    {
        BaseAddress = new Uri(app.Urls.First()), Timeout = TimeSpan.FromMinutes(15),
    });

    public HttpClient Http { get; }

    public FuzzLog Log { get; }

    public string Folder => _folder;

    public static async Task<FuzzHost> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("conductbot-fuzz-").FullName;
        var log = new FuzzLog();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development", ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:DatabasePath"] = Path.Combine(folder, "fuzz.db"), ["Storage:KeyFolder"] = Path.Combine(folder, "keys") });
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Debug);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = 2 * 1024 * 1024;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        builder.Services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(folder, "web-keys")));
        builder.Services.AddConductBotStorage(builder.Configuration.GetSection(StorageOptions.Section));
        builder.Services.AddDirectives(builder.Configuration.GetSection(DirectivesOptions.Section)).AddDirectiveWatcher();
        builder.Services.AddWorkingCalendar(builder.Configuration.GetSection(CalendarOptions.Section));
        builder.Services.AddOrganization(builder.Configuration.GetSection(OrganizationOptions.Section)).AddSampleOrganization();
        builder.Services.AddConversations(builder.Configuration.GetSection(ConversationOptions.Section));
        builder.Services.AddCapabilities(builder.Configuration, pages: null);
        builder.Services.AddAudit(builder.Configuration.GetSection(AuditOptions.Section));
        builder.Services.AddTimers(builder.Configuration.GetSection(TimerOptions.Section));
        builder.Services.AddDeliveries(builder.Configuration.GetSection(DeliveryOptions.Section));
        builder.Services.AddReminders(builder.Configuration.GetSection(RemindersOptions.Section));
        builder.Services.AddDirectLine(options =>
        {
            options.Burst = 10_000;
            options.MessagesPerSecond = 1000;
            options.Authorize = static (request, _) => ValueTask.FromResult<DirectLineGrant?>(request.UserId is { Length: > 0 } id ? new(new DirectLineUser(id, "zqx9", new Dictionary<string, string>()), null) : null);
        });
        builder.Services.AddBot(bot => bot.AllowLocalAnonymous = true);
        builder.Services.AddDeliveryLanes();

        // Last, so that no pace is kept either.
        builder.Services.AddSingleton<IConnector, WillingConnector>();
        var app = builder.Build();
        app.MapDirectLine("/v3/directline");
        app.MapBotEndpoint("/api/messages");
        await app.StartAsync();
        return new FuzzHost(app, folder, log);
    }

    /// <summary>A conversation and its token.</summary>
    public async Task<(string Conversation, string Token)> ConverseAsync()
    {
        using var granted = await Http.PostAsJsonAsync("v3/directline/tokens/generate", new { user = new { id = "someone" } });
        var token = await granted.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        using var start = new HttpRequestMessage(HttpMethod.Post, "v3/directline/conversations");
        start.Headers.Authorization = new("Bearer", token.GetProperty("token").GetString());
        using var started = await Http.SendAsync(start);
        started.EnsureSuccessStatusCode();
        return (token.GetProperty("conversationId").GetString()!, token.GetProperty("token").GetString()!);
    }

    /// <summary>What is asked about every message and every press.</summary>
    public IEnumerable<Type> Handlers => HandlersOf(_app.Services);

    /// <summary>The same of any host.</summary>
    public static IEnumerable<Type> HandlersOf(IServiceProvider services) =>
        services.GetServices<ITurnHandler>().Select(static handler => handler.GetType()).Concat(services.GetServices<ICardActionHandler>().Select(static handler => handler.GetType()));

    /// <summary>Completes when every turn that was accepted has been worked on.</summary>
    public Task QuietAsync() => _app.Services.GetRequiredService<ConversationRunner>().QuietAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
