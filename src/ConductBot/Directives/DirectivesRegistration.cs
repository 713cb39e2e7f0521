using ConductBot.Audit;
using ConductBot.Directives.Storing;
using ConductBot.Storage.Records;
using ConductBot.Timers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConductBot.Directives;

/// <summary>Puts the library of directives into a host.</summary>
public static class DirectivesRegistration
{
    /// <summary>Registers <see cref="DirectiveLibrary"/>, its store and <see cref="LibraryStart"/> over the storage, which must be registered too. Enough for commands.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="section">The section <see cref="DirectivesOptions.Section"/>.</param>
    public static IServiceCollection AddDirectives(this IServiceCollection services, IConfiguration section)
    {
        services.AddOptions<DirectivesOptions>().Bind(section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DirectivesOptions>, DirectivesOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<TimerStore>();
        services.TryAddSingleton<AuditTrail>();
        services.TryAddSingleton(_ => new DirectiveLibrary(new LibrarySnapshot { Version = 0, Directives = [] }));
        services.TryAddSingleton(provider => new DirectiveStore(provider.GetRequiredService<RecordStore>(), provider.GetRequiredService<AuditTrail>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<LibrarySeed>();
        services.TryAddSingleton<NoteStore>();
        services.TryAddSingleton<Importing.DirectiveImport>();
        services.TryAddSingleton(provider => new LibraryStart(
            provider.GetRequiredService<DirectiveStore>(), provider.GetRequiredService<LibrarySeed>(),
            provider.GetRequiredService<DirectiveLibrary>(), provider.GetRequiredService<IOptions<DirectivesOptions>>()));
        return services;
    }

    /// <summary>Adds the hosted service that opens the library with the host and then watches it. Register it after the storage.</summary>
    public static IServiceCollection AddDirectiveWatcher(this IServiceCollection services)
    {
        services.TryAddSingleton(provider => new LibraryClock(provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<LibraryWatcher>>()));
        services.AddHostedService<LibraryWatcher>();
        return services;
    }
}
