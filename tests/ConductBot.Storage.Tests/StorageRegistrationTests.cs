using ConductBot.Storage.Records;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ConductBot.Storage.Tests;

public sealed class StorageRegistrationTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("conductbot-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_host_has_every_face_of_one_store()
    {
        using var host = Host();
        await host.StartAsync(Stop);

        var store = host.Services.GetRequiredService<ITableStore>();
        host.Services.GetRequiredService<ITableScan>().ShouldBeSameAs(store);
        host.Services.GetRequiredService<IStorageMaintenance>().ShouldBeSameAs(store);
        host.Services.GetRequiredService<RecordStore>().ShouldNotBeNull();
        File.Exists(Path.Combine(_folder.FullName, "conductbot.db")).ShouldBeTrue();
        await host.StopAsync(Stop);
    }

    [Fact]
    public async Task A_bad_option_stops_the_host_before_a_file_is_touched()
    {
        using var host = Host(("Storage:BusyTimeout", "00:10:00"));

        (await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync(Stop))).Message.ShouldContain("Storage:BusyTimeout must be from");
        _folder.GetFileSystemInfos().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_fault_of_the_file_stops_the_host_at_its_start()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "conductbot.db"), "a letter", Stop);
        using var host = Host();

        (await Should.ThrowAsync<StorageException>(() => host.StartAsync(Stop))).Fault.ShouldBe(StorageFault.NotADatabase);
    }

    private IHost Host(params (string Key, string Value)[] settings)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:DatabasePath"] = Path.Combine(_folder.FullName, "conductbot.db"),
            ["Storage:KeyFolder"] = Path.Combine(_folder.FullName, "keys"),
        });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value));
        builder.Services.AddConductBotStorage(builder.Configuration.GetSection(StorageOptions.Section));
        return builder.Build();
    }
}
