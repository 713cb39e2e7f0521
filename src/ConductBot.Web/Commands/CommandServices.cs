using ConductBot.Answers;
using ConductBot.Audit;
using ConductBot.Conversations;
using ConductBot.Deliveries;
using ConductBot.Directives;
using ConductBot.Directives.Storing;
using ConductBot.Organization;
using ConductBot.PersonalData;
using ConductBot.Reminders.Calendar;
using ConductBot.Storage;
using ConductBot.Storage.Keys;
using ConductBot.Timers;
using ConductBot.Web.Hosting;

namespace ConductBot.Web.Commands;

/// <summary>The capabilities that a command needs, over the same settings as the server and without one. Commands work while the server runs.</summary>
internal static class CommandServices
{
    /// <summary>Storage and library, the library opened. Dispose it.</summary>
    /// <exception cref="CommandException">A setting or the shipped library is wrong.</exception>
    public static async Task<ServiceProvider> OpenAsync(IReadOnlyList<string> settings, CancellationToken cancellationToken)
    {
        var provider = Build(settings);
        try
        {
            await provider.GetRequiredService<KeyKeeper>().CheckAsync(provider.GetRequiredService<KeyProtection>().Demand, cancellationToken);
            await provider.GetRequiredService<LibraryStart>().OpenAsync(cancellationToken);
            return provider;
        }
        catch (Exception problem) when (problem is ConductBot.Directives.Reading.LibraryDataException or DirectoryNotFoundException)
        {
            await provider.DisposeAsync();
            throw new CommandException(problem.Message, problem);
        }
        catch
        {
            await provider.DisposeAsync();
            throw;
        }
    }

    /// <summary>Without trying a key or opening the library. Dispose it.</summary>
    public static ServiceProvider Keys(IReadOnlyList<string> settings) => Build(settings);

    /// <summary>The settings that a command works with.</summary>
    public static IConfiguration Configuration(IReadOnlyList<string> settings) => new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{EnvironmentName()}.json", optional: true)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(settings.Select(Setting))
            .Build();

    // The name the server goes by.
    private static string EnvironmentName() =>
        Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? Environments.Production;

    private static ServiceProvider Build(IReadOnlyList<string> settings)
    {
        var configuration = Configuration(settings);
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        services.AddConductBotStorage(configuration.GetSection(StorageOptions.Section));
        services.AddKeyProtection(KeyGuard.Open(configuration, EnvironmentName()));
        services.AddDirectives(configuration.GetSection(DirectivesOptions.Section));
        services.AddOrganization(configuration.GetSection(OrganizationOptions.Section));
        services.AddAudit(configuration.GetSection(AuditOptions.Section));
        services.AddTimers(configuration.GetSection(TimerOptions.Section));
        services.AddWorkingCalendar(configuration.GetSection(CalendarOptions.Section));
        services.AddDeliveries(configuration.GetSection(DeliveryOptions.Section));
        services.AddConversations(configuration.GetSection(ConversationOptions.Section));
        services.AddPersonalData();
        services.AddAnswers(pages: null);
        return services.BuildServiceProvider();
    }

    private static KeyValuePair<string, string?> Setting(string setting)
    {
        var at = setting.IndexOf('=', StringComparison.Ordinal);
        return at > 0
            ? KeyValuePair.Create(setting[..at].Trim(), (string?)setting[(at + 1)..])
            : throw new CommandException($"'{setting}' is no setting. Write --set key=value, for example --set Storage:DatabasePath=data/conductbot.db.");
    }
}
