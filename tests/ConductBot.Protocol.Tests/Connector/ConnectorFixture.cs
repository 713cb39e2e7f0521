using Azure.Core;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Credentials;
using ConductBot.Protocol.Schema;
using ConductBot.Protocol.Tests.Credentials;
using ConductBot.Protocol.Tests.DirectLine;
using ConductBot.Protocol.Tests.Tokens;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;

namespace ConductBot.Protocol.Tests.Connector;

/// <summary>A registered bot's connector client, with a connector on this machine and a credential that always has a token.</summary>
internal sealed class ConnectorFixture : IAsyncDisposable
{
    private readonly ServiceProvider provider;

    private ConnectorFixture(ServiceProvider provider, ConnectorStub stub, FakeCredential credential, LogLines log)
    {
        this.provider = provider;
        Stub = stub;
        Credential = credential;
        Log = log;
    }

    public ConnectorStub Stub { get; }

    public FakeCredential Credential { get; }

    public LogLines Log { get; }

    public BotTokens Tokens => provider.GetRequiredService<BotTokens>();

    public IConnector Connector => provider.GetRequiredService<IConnector>();

    public Activity Message => new()
    {
        Type = ActivityTypes.Message, ChannelId = ChannelIds.Teams, ServiceUrl = Stub.ServiceUrl, Conversation = new() { Id = "19:abc@thread.tacv2;messageid=17" },
        From = new() { Id = "28:bot" }, Recipient = new() { Id = "29:người" }, Text = "Chào anh/chị",
    };

    public ConversationReference Place => new() { ServiceUrl = Stub.ServiceUrl, ChannelId = ChannelIds.Teams, Conversation = new() { Id = "a:1" }, ActivityId = "1:2" };

    public static async Task<ConnectorFixture> StartAsync(Action<BotOptions>? configure = null, TimeProvider? time = null)
    {
        var stub = await ConnectorStub.StartAsync();
        var (credential, log) = (new FakeCredential(time ?? TimeProvider.System), new LogLines());
        var services = new ServiceCollection();
        services.AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = "Production" });
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        services.AddSingleton<IActivityReceiver>(new RecordingReceiver());
        services.AddSingleton(time ?? TimeProvider.System);
        services.AddSingleton(_ => TestCertificate.TrustingHttp());
        services.AddSingleton<Func<BotCredential>>(() => credential.Made());
        services.AddBot(bot =>
        {
            (bot.AppId, bot.TenantId, bot.ClientSecret) = (TokenFixture.AppId, TokenFixture.TenantId, "secret");
            bot.ServiceHosts.Add(stub.Authority);
            configure?.Invoke(bot);
        });
        return new(services.BuildServiceProvider(), stub, credential, log);
    }

    public ValueTask<SendOutcome> SendAsync() => Connector.SendAsync(Message, "key", CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        await Stub.DisposeAsync();
    }
}
