using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ConductBot.Protocol.Tests.Tokens;

/// <summary>An issuer of tokens with its documents, over https on this machine. What it says can be changed while it runs.</summary>
internal sealed class OpenIdProvider : IAsyncDisposable
{
    public const string Issuer = "https://issuer.test";

    private LocalServer server = null!;
    private int fetches;

    /// <summary>Where the documents are.</summary>
    public string Metadata => $"{server.Address}/v1/.well-known/openidconfiguration";

    public string Address => server.Address;

    /// <summary>The keys it publishes.</summary>
    public JsonArray Keys { get; set; } = [TestKey.First.Published("msteams", "directline")];

    /// <summary>What it publishes instead of its keys.</summary>
    public string? Nonsense { get; set; }

    /// <summary>Whether it answers 503.</summary>
    public bool Down { get; set; }

    /// <summary>How often its metadata was asked for.</summary>
    public int Fetches => Volatile.Read(ref fetches);

    public static async Task<OpenIdProvider> StartAsync()
    {
        var provider = new OpenIdProvider();
        provider.server = await LocalServer.StartAsync(app =>
        {
            app.MapGet("/v1/.well-known/openidconfiguration", () =>
            {
                Interlocked.Increment(ref provider.fetches);
                return provider.Answer(() => new JsonObject
                {
                    ["issuer"] = Issuer, ["jwks_uri"] = $"{provider.Address}/v1/keys", ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
                }.ToJsonString());
            });
            app.MapGet("/v1/keys", () => provider.Answer(() => provider.Nonsense ?? new JsonObject { ["keys"] = provider.Keys.DeepClone() }.ToJsonString()));
        });
        return provider;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private IResult Answer(Func<string> document) => Down ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable) : Results.Text(document(), "application/json");
}
