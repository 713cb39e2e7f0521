using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using ConductBot.Protocol.Credentials;
using ConductBot.Protocol.Tests.Tokens;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConductBot.Protocol.Tests.Credentials;

/// <summary>The machine's identity service is at a fixed address; connections to it are led to a server of the test.</summary>
public sealed class ManagedIdentityTests
{
    [Fact]
    public async Task The_bot_s_own_identity_asks_the_machine_for_the_connector_s_resource()
    {
        await using var machine = await MachineAsync();

        (await TokenAsync(machine, bot => bot.ManagedIdentity = "bot", "https://localhost")).ShouldBe("of-the-machine");

        var query = machine.Queries.ShouldHaveSingleItem();
        query["resource"].ToString().ShouldBe("https://api.botframework.com");
        query["client_id"].ToString().ShouldBe(TokenFixture.AppId);
    }

    [Theory]
    [InlineData("system", "")]
    [InlineData(TokenFixture.Caller, TokenFixture.Caller)]
    public async Task A_federated_identity_s_token_is_the_app_s_assertion(string identity, string client)
    {
        await using var machine = await MachineAsync();
        await using var signIn = await SignInStub.StartAsync();

        (await TokenAsync(machine, bot => bot.ManagedIdentity = identity, signIn.Address)).ShouldBe("signed-in");

        var query = machine.Queries.ShouldHaveSingleItem();
        query["resource"].ToString().ShouldBe("api://AzureADTokenExchange");
        query["client_id"].ToString().ShouldBe(client);
        var form = signIn.Requests.ShouldHaveSingleItem().Form;
        form["client_assertion"].ShouldBe("of-the-machine");
        form["client_id"].ShouldBe(TokenFixture.AppId);
    }

    private static async Task<string> TokenAsync(Machine machine, Action<BotOptions> configure, string authority)
    {
        using var http = new BotHttp(handler =>
        {
            handler.SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, _, _, _) => true };
            handler.ConnectCallback = async (context, cancellationToken) =>
            {
                var to = context.DnsEndPoint.Port == 80 ? machine.Port : context.DnsEndPoint.Port;
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(IPAddress.Loopback, to, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            };
        });
        var bot = new BotOptions { AppId = TokenFixture.AppId, TenantId = TokenFixture.TenantId, Authority = authority };
        configure(bot);
        var credentials = new BotCredentials(Options.Create(bot), http);
        return (await credentials.Make().Token.GetTokenAsync(credentials.Request, CancellationToken.None)).Token;
    }

    private static async Task<Machine> MachineAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var machine = new Machine(builder.Build());
        await machine.StartAsync();
        return machine;
    }

    private sealed class Machine(WebApplication app) : IAsyncDisposable
    {
        private readonly ConcurrentQueue<IQueryCollection> queries = new();

        public int Port => new Uri(app.Urls.Single()).Port;

        public IReadOnlyList<IQueryCollection> Queries => [.. queries];

        public Task StartAsync()
        {
            app.MapGet("/metadata/identity/oauth2/token", (HttpContext http) =>
            {
                queries.Enqueue(http.Request.Query);
                var expires = TimeProvider.System.GetUtcNow().AddHours(24).ToUnixTimeSeconds();
                return Results.Text($$"""{"access_token":"of-the-machine","expires_on":"{{expires}}","expires_in":"86399","resource":"{{http.Request.Query["resource"]}}","token_type":"Bearer"}""", "application/json");
            });
            return app.StartAsync();
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
