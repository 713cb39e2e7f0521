using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ConductBot.EndToEnd.Machine;
using ConductBot.Protocol.Tests.Connector;
using ConductBot.Protocol.Tests.Credentials;
using ConductBot.Protocol.Tests.Tokens;

namespace ConductBot.EndToEnd.JavaScriptSdk;

/// <summary>The program, registered with a stand-in of the channel on this machine: issuer, sign-in service and connector over https; and the JavaScript SDK beside it.</summary>
public sealed class SdkFixture : IAsyncLifetime
{
    internal const string AppId = "11111111-2222-3333-4444-555555555555";
    internal const string TenantId = "66666666-7777-8888-9999-aaaaaaaaaaaa";
    internal const string Caller = "77777777-0000-0000-0000-000000000001";

    private string _folder = "";
    private NpmProject _sdk = null!;

    internal OpenIdProvider Issuer { get; private set; } = null!;

    internal SignInStub SignIn { get; private set; } = null!;

    internal ConnectorStub Connector { get; private set; } = null!;

    internal Server Server { get; private set; } = null!;

    internal static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    /// <summary>A token as the Bot Connector makes it.</summary>
    internal TestToken Token => new()
    {
        Claims = new()
        {
            ["iss"] = OpenIdProvider.Issuer, ["aud"] = AppId, ["serviceurl"] = Connector.ServiceUrl, ["nbf"] = Forgeries.Seconds(Now, 0), ["exp"] = Forgeries.Seconds(Now, 3600),
        },
    };

    /// <summary>A token as Entra makes it for a program of the directory.</summary>
    internal TestToken EntraToken => Token.With("serviceurl", null).With("iss", $"https://login.microsoftonline.com/{TenantId}/v2.0").With("ver", "2.0").With("tid", TenantId).With("azp", Caller);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _folder = Directory.CreateTempSubdirectory("conductbot-sdk-").FullName;
        var authority = Path.Combine(_folder, "trusted.pem");
        await File.WriteAllTextAsync(authority, TestCertificate.Server.ExportCertificatePem());
        _sdk = new("tests/ConductBot.EndToEnd/JavaScriptSdk/botbuilder") { Environment = new Dictionary<string, string> { ["NODE_EXTRA_CA_CERTS"] = authority } };
        Issuer = await OpenIdProvider.StartAsync();
        SignIn = await SignInStub.StartAsync();
        Connector = await ConnectorStub.StartAsync();
        Server = await Server.StartAsync(
            new Dictionary<string, string> { ["SSL_CERT_FILE"] = authority },
            $"Bot:AppId={AppId}", $"Bot:TenantId={TenantId}", "Bot:ClientSecret=s3cret", $"Bot:Authority={SignIn.Address}", $"Bot:OpenIdMetadata={Issuer.Metadata}",
            $"Bot:OpenIdIssuer={OpenIdProvider.Issuer}", $"Bot:ServiceHosts:0={Connector.Authority}", $"Bot:EntraCallers:0={Caller}", $"Bot:EntraMetadata={Issuer.Metadata}");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Connector.DisposeAsync();
        await SignIn.DisposeAsync();
        await Issuer.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A message to the bot.</summary>
    internal JsonObject Message(string id, string text = "Có được uống rượu trong giờ làm việc không?") => new()
    {
        ["type"] = "message", ["id"] = id, ["channelId"] = "msteams", ["serviceUrl"] = Connector.ServiceUrl, ["from"] = new JsonObject { ["id"] = "29:người" },
        ["recipient"] = new JsonObject { ["id"] = $"28:{AppId}" }, ["conversation"] = new JsonObject { ["id"] = $"a:{id}", ["conversationType"] = "personal", ["tenantId"] = TenantId },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = TenantId } }, ["locale"] = "vi-VN", ["text"] = text,
    };

    /// <summary>Posts to the program as a channel does.</summary>
    internal async Task<HttpStatusCode> PostAsync(string authorization, JsonObject activity)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var answer = await Server.Http.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>Has the SDK do something.</summary>
    internal async Task<JsonElement> SdkAsync(string what, JsonObject input)
    {
        var file = Path.Combine(_folder, $"{what}.json");
        await File.WriteAllTextAsync(file, input.ToJsonString());
        var (exitCode, output, errors) = await _sdk.NodeAsync("peer.cjs", what, file);
        exitCode.ShouldBe(0, output + errors);
        using var result = JsonDocument.Parse(output);
        return result.RootElement.Clone();
    }

    /// <summary>The messages that the connector got in the conversation of a message, once there is one.</summary>
    internal async Task<ConnectorRequest> AnswerAsync(string id)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var answer = Connector.Requests.FirstOrDefault(request =>
                Uri.UnescapeDataString(request.Target).Contains($"/a:{id}/", StringComparison.Ordinal) && request.Method == "POST" && JsonNode.Parse(request.Body)!["type"]!.GetValue<string>() == "message");
            if (answer is not null) return answer;
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, patience.Token);
        }
    }
}
