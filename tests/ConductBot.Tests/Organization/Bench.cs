using ConductBot.Conversations.References;
using ConductBot.Organization;
using ConductBot.Organization.Chat;
using ConductBot.Organization.Importing;
using ConductBot.Organization.Matching;
using ConductBot.Organization.Storing;
using ConductBot.Protocol.Connector;
using ConductBot.Shared;
using ConductBot.Storage.Records;
using ConductBot.Tests.Directives.Storing;
using ConductBot.Tests.Organization.Matching;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ConductBot.Tests.Organization;

/// <summary>An organisation over a database of its own; a second one over the same files is another process as far as the organisation can tell.</summary>
internal sealed class Bench : IAsyncDisposable, IPersonReturn
{
    private readonly TemporaryStorage _storage;
    private readonly ServiceProvider _services;

    public Bench(Bench? beside = null, bool sample = false)
    {
        Time = beside?.Time ?? new ManualTime(new DateTimeOffset(Offices.Today, new TimeOnly(9, 0), TimeSpan.FromHours(7)));
        _storage = beside?._storage.Beside() ?? new TemporaryStorage(Time);
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton(_storage.Records);
        services.AddSingleton<IConnector>(Connector);
        services.AddSingleton<IPersonReturn>(this);
        services.AddLogging();
        services.AddOrganization(new ConfigurationBuilder().Build()).AddOrganizationWatcher().AddOrganizationChat();
        services.AddSingleton<OrganizationHandler>();
        services.AddSingleton<OrganizationPresses>();
        if (sample) services.AddSampleOrganization();
        _services = services.BuildServiceProvider();
    }

    public ManualTime Time { get; }

    public MemberConnector Connector { get; } = new();

    /// <summary>Who was told to have come back.</summary>
    public List<string> Returned { get; } = [];

    public RecordStore Records => _storage.Records;

    public TemporaryStorage Storage => _storage;

    public OrganizationImport Import => Get<OrganizationImport>();

    public OrganizationStart Start => Get<OrganizationStart>();

    public IOrganization Organization => Get<IOrganization>();

    public OrganizationWatcher Watcher => _services.GetServices<IHostedService>().OfType<OrganizationWatcher>().Single();

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public async Task<Bench> WithSampleAsync()
    {
        (await Import.StoreAsync(SampleOrganization.Files, TestContext.Current.CancellationToken)).Published.ShouldBeOfType<PublishOutcome.Published>();
        return this;
    }

    public ValueTask ReturnedAsync(string personId, CancellationToken cancellationToken)
    {
        Returned.Add(personId);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _storage.DisposeAsync();
    }
}
