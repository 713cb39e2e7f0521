using ConductBot.Storage.Keys;
using ConductBot.Storage.Protection;
using ConductBot.Storage.Records;
using ConductBot.Storage.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ConductBot.Storage;

/// <summary>Puts the storage into a host.</summary>
public static class StorageRegistration
{
    /// <summary>
    /// Registers <see cref="RecordStore"/>, <see cref="ITableStore"/>, <see cref="ITableScan"/> and <see cref="IStorageMaintenance"/> over the
    /// embedded engine. The database opens when the host starts, or with the first of them that is resolved.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="section">The section <see cref="StorageOptions.Section"/>.</param>
    public static IServiceCollection AddConductBotStorage(this IServiceCollection services, IConfiguration section)
    {
        services.AddOptions<StorageOptions>().Bind(section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);

        services.TryAddSingleton(provider => new SqliteTableStore(Options(provider)));
        services.TryAddSingleton<ITableStore>(provider => provider.GetRequiredService<SqliteTableStore>());
        services.TryAddSingleton<ITableScan>(provider => provider.GetRequiredService<SqliteTableStore>());
        services.TryAddSingleton<IStorageMaintenance>(provider => provider.GetRequiredService<SqliteTableStore>());

        services.TryAddSingleton(provider => new RootKeys(Options(provider), provider.GetServices<KeyRingSetup>()));
        services.TryAddSingleton(provider => new FolderSecrets(provider.GetRequiredService<RootKeys>()));
        services.TryAddSingleton(provider => new DataKeyRing(
            provider.GetRequiredService<ITableStore>(), provider.GetRequiredService<RootKeys>(), Options(provider), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new KeyKeeper(provider.GetRequiredService<RootKeys>(), provider.GetRequiredService<DataKeyRing>(), provider.GetRequiredService<FolderSecrets>()));
        services.TryAddSingleton(provider => new RecordStore(
            provider.GetRequiredService<ITableStore>(), new RecordCodec(new PayloadProtector(provider.GetRequiredService<DataKeyRing>()))));
        services.AddHostedService<StorageStart>();
        return services;
    }

    /// <summary>Has the key files protected, and all keys tried when the host starts. After <see cref="AddConductBotStorage"/>, before what reads.</summary>
    public static IServiceCollection AddKeyProtection(this IServiceCollection services, KeyProtection protection)
    {
        services.AddSingleton(protection);
        services.AddSingleton(protection.Setup());
        services.AddHostedService<KeyStart>();
        return services;
    }

    private static StorageOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<StorageOptions>>().Value;
}
