using System.Net.Security;
using System.Net.Sockets;
using Azure.Core;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Credentials;
using ConductBot.Protocol.Files;
using ConductBot.Protocol.Tests.Connector;
using ConductBot.Protocol.Tests.Credentials;
using ConductBot.Protocol.Tests.Tokens;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConductBot.Protocol.Tests.Files;

/// <summary>A registered bot that fetches files, with a connector and a file host on this machine: names below sharepoint.com lead to it.</summary>
internal sealed class FilesFixture : IAsyncDisposable
{
    private readonly BotHttp _http;
    private readonly BotTokens _tokens;
    private readonly ILoggerFactory _loggers;

    private FilesFixture(ConnectorStub connector, TimeProvider time, bool leads)
    {
        Connector = connector;
        var options = Options.Create(new BotOptions { AppId = TokenFixture.AppId, TenantId = TokenFixture.TenantId });
        options.Value.ServiceHosts.Add(connector.Authority);
        foreach (var host in (string[])["*.sharepoint.com", $"localhost:{Host.Port}"]) options.Value.FileHosts.Add(host);
        var urls = new ServiceUrls(options, (IHostEnvironment)new HostingEnvironment { EnvironmentName = "Production" });
        var credential = new FakeCredential(time);
        _loggers = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        _tokens = new BotTokens(credential.Made, new TokenRequestContext(["scope"]), time, _loggers.CreateLogger<BotTokens>());
        _http = new BotHttp(handler =>
        {
            handler.SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.GetCertHashString() == TestCertificate.Server.GetCertHashString() };
            if (leads) handler.ConnectCallback = LeadAsync;
        });
        Files = new ChannelFiles(new FileAddresses(options, urls), (urls, _tokens), _http, (options, time), _loggers.CreateLogger<ChannelFiles>()) { Pause = TimeSpan.Zero };
    }

    public FileHost Host { get; } = new();

    public ConnectorStub Connector { get; }

    public LogLines Log { get; } = new();

    public IChannelFiles Files { get; }

    /// <param name="time">The clock.</param>
    /// <param name="leads">Whether names below sharepoint.com lead to the host here; else every name leads where it leads.</param>
    public static async Task<FilesFixture> StartAsync(TimeProvider? time = null, bool leads = true) => new(await ConnectorStub.StartAsync(), time ?? TimeProvider.System, leads);

    /// <summary>A file of Teams at the host.</summary>
    public ValueTask<FileFetch> FetchAsync(int most = 1000, string url = "https://agency-my.sharepoint.com/personal/lan/_layouts/15/download.aspx?UniqueId=zqx9&tempauth=v1.secret", CancellationToken cancellationToken = default) =>
        Files.FetchAsync(FileAddressesTests.Teams(url, "Don to cao zqx9.pdf"), most, cancellationToken);

    /// <summary>An image at the connector.</summary>
    public ValueTask<FileFetch> ImageAsync(int most = 1000) => Files.FetchAsync(FileAddressesTests.Image($"{Connector.ServiceUrl}v3/attachments/0-sa-zqx9/views/original"), most, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _tokens.Dispose();
        _loggers.Dispose();
        await Host.DisposeAsync();
        await Connector.DisposeAsync();
    }

    private async ValueTask<Stream> LeadAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = context.DnsEndPoint.Host.EndsWith(".sharepoint.com", StringComparison.Ordinal) ? ("localhost", Host.Port) : (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(host, port, cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
