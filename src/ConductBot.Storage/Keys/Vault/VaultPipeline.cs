using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace ConductBot.Storage.Keys.Vault;

/// <summary>How the vault is called: three tries, ten seconds each, with a token for its cloud.</summary>
internal static class VaultPipeline
{
    private const int Repetitions = 2;
    private static readonly TimeSpan CallTakes = TimeSpan.FromSeconds(10);

    public static HttpPipeline Of(VaultKeyName key, string identity)
    {
        TokenCredential credential = identity switch
        {
            "system" => new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned),
            "environment" => new EnvironmentCredential(),
            _ => new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(identity)),
        };
        return Of(credential, key.Scope, new VaultCallOptions { Retry = { MaxRetries = Repetitions, NetworkTimeout = CallTakes } });
    }

    public static HttpPipeline Of(TokenCredential credential, string scope, VaultCallOptions options) =>
        HttpPipelineBuilder.Build(options, new BearerTokenAuthenticationPolicy(credential, scope));
}
