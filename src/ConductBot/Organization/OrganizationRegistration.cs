using ConductBot.Audit;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Organization.Absences;
using ConductBot.Organization.Chat;
using ConductBot.Organization.Importing;
using ConductBot.Organization.Matching;
using ConductBot.Organization.Storing;
using ConductBot.Storage.Records;
using ConductBot.Timers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConductBot.Organization;

/// <summary>Puts the organisation into a host that has storage.</summary>
public static class OrganizationRegistration
{
    /// <summary>Registers <see cref="IOrganization"/> and its store. Enough for commands, which refresh it themselves.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="section">The section <see cref="OrganizationOptions.Section"/>.</param>
    public static IServiceCollection AddOrganization(this IServiceCollection services, IConfiguration section)
    {
        services.AddOptions<OrganizationOptions>().Bind(section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OrganizationOptions>, OrganizationOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<TimerStore>();
        services.TryAddSingleton<AuditTrail>();
        services.TryAddSingleton(UnpublishedOrganization.None);
        services.TryAddSingleton(provider => new OrganizationStore(provider.GetRequiredService<RecordStore>(), provider.GetRequiredService<AuditTrail>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new AbsenceRows(provider.GetRequiredService<RecordStore>()));
        services.TryAddSingleton<PublishedOrganization>();
        services.TryAddSingleton<IOrganization>(provider => provider.GetRequiredService<PublishedOrganization>());
        services.TryAddSingleton<OrganizationStart>();
        services.TryAddSingleton<OrganizationUpkeep>();
        services.TryAddSingleton<OrganizationImport>();
        services.TryAddSingleton(provider => new BindingRows(provider.GetRequiredService<RecordStore>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<PersonMatcher>();
        services.TryAddSingleton<Speakers>();
        services.TryAddSingleton<AbsenceDesk>();
        services.TryAddSingleton(_ => Localized<OrganizationTexts>.Load(typeof(OrganizationTexts).Assembly, "ConductBot.Organization.Texts"));
        return services;
    }

    /// <summary>Adds what answers in conversations: who somebody is, and leave. Register it before what takes every text.</summary>
    public static IServiceCollection AddOrganizationChat(this IServiceCollection services)
    {
        services.TryAddSingleton<AbsenceDialog>();
        services.AddSingleton<ITurnHandler, OrganizationHandler>();
        services.AddSingleton<ICardActionHandler, OrganizationPresses>();
        return services;
    }

    /// <summary>Lets a sample organisation stand in while none was imported: for local mode only.</summary>
    public static IServiceCollection AddSampleOrganization(this IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton(_ => SampleOrganization.Read()));

    /// <summary>Adds the hosted service that opens the organisation with the host and then watches it. Register it after the storage.</summary>
    public static IServiceCollection AddOrganizationWatcher(this IServiceCollection services)
    {
        services.TryAddSingleton(provider => new OrganizationClock(provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<OrganizationWatcher>>()));
        services.AddHostedService<OrganizationWatcher>();
        return services;
    }
}
