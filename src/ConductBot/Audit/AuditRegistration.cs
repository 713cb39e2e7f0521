using ConductBot.Storage;
using ConductBot.Storage.Records;
using ConductBot.Timers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ConductBot.Audit;

/// <summary>Puts the audit into a host that has storage and timers.</summary>
public static class AuditRegistration
{
    /// <summary>Registers <see cref="AuditTrail"/>, <see cref="OperatorAudit"/> and <see cref="AuditChain"/>. Enough for commands.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="section">The section <see cref="AuditOptions.Section"/>.</param>
    public static IServiceCollection AddAudit(this IServiceCollection services, IConfiguration section)
    {
        services.AddOptions<AuditOptions>().Bind(section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AuditOptions>, AuditOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<AuditTrail>();
        services.TryAddSingleton<OperatorAudit>();
        services.TryAddSingleton<AuditSeal>(provider => new AuditSeal(provider.GetRequiredService<Storage.Protection.FolderSecrets>()));
        services.TryAddSingleton<AuditAnchors>();
        services.TryAddSingleton<AuditPseudonyms>();
        services.TryAddSingleton<AuditAppender>();
        services.TryAddSingleton(provider => new AuditChain(
            provider.GetRequiredService<RecordStore>(), provider.GetRequiredService<ITableStore>(), (provider.GetRequiredService<AuditSeal>(), provider.GetRequiredService<AuditAnchors>()), provider.GetRequiredService<TimeProvider>()));
        return services;
    }

    /// <summary>Adds what moves intents into the chain and anchors it daily. Register it before the timers' worker starts.</summary>
    public static IServiceCollection AddAuditAppender(this IServiceCollection services)
    {
        services.AddSingleton<ITimerHandler, AuditTimer>();
        services.AddSingleton<ITimerHandler, AuditAnchorTimer>();
        services.AddHostedService<AuditStart>();
        return services;
    }
}
