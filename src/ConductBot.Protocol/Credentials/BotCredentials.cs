using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace ConductBot.Protocol.Credentials;

/// <summary>
/// Makes the credential that the options name: secret, certificate (file or store), user-assigned managed identity, or a managed identity that is federated with the app.
/// Secret and certificate are read when it is made.
/// </summary>
/// <remarks>Source: Agents-for-net, Authentication.Msal.</remarks>
internal sealed class BotCredentials(IOptions<BotOptions> options, BotHttp http)
{
    private const string Exchange = "api://AzureADTokenExchange/.default";

    // macOS knows no keys that live in memory alone.
    private static X509KeyStorageFlags InMemory => OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet;

    /// <summary>What tokens are asked for.</summary>
    public TokenRequestContext Request { get; } = new([$"{CloudFacts.Of(options.Value.Cloud).Audience}/.default"]);

    /// <exception cref="CredentialException">It can't be read, with what to do.</exception>
    public BotCredential Make() => options.Value switch
    {
        { ClientSecret: { Length: > 0 } secret } bot =>
            new("client secret", bot.ClientSecretEnds, new ClientSecretCredential(bot.TenantId, bot.AppId, secret, Endpoint(new ClientSecretCredentialOptions { DisableInstanceDiscovery = true }))),
        { CertificatePath: { Length: > 0 } path } bot => FromCertificate(FromFile(path, bot.CertificatePassword)),
        { CertificateThumbprint: { Length: > 0 } thumbprint } => FromCertificate(FromStore(thumbprint)),
        { ManagedIdentity: "bot", AppId: { } app } => new("managed identity", null, Identity(ManagedIdentityId.FromUserAssignedClientId(app))),
        { ManagedIdentity: "system" } => Federated(Identity(ManagedIdentityId.SystemAssigned)),
        { ManagedIdentity: { Length: > 0 } client } => Federated(Identity(ManagedIdentityId.FromUserAssignedClientId(client))),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static X509Certificate2 FromFile(string path, string? password)
    {
        try
        {
            var isPem = Path.GetExtension(path).Equals(".pem", StringComparison.OrdinalIgnoreCase);
            if (!isPem) return X509CertificateLoader.LoadPkcs12FromFile(path, password, InMemory);
            return string.IsNullOrEmpty(password) ? X509Certificate2.CreateFromPemFile(path) : X509Certificate2.CreateFromEncryptedPemFile(path, password);
        }
        catch (Exception problem) when (problem is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CredentialException("The certificate in Bot:CertificatePath can't be read: it must be a .pfx, or a .pem with its private key, that this account may read, and Bot:CertificatePassword its password.", problem);
        }
    }

    private static X509Certificate2 FromStore(string thumbprint)
    {
        foreach (var place in new[] { StoreLocation.CurrentUser, StoreLocation.LocalMachine })
        {
            using var store = new X509Store(StoreName.My, place);
            try
            {
                store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            }
            catch (CryptographicException)
            {
                continue; // This machine has no such store.
            }

            if (store.Certificates.Find(X509FindType.FindByThumbprint, thumbprint, validOnly: false) is [var found, ..]) return found;
        }

        throw new CredentialException("No certificate with Bot:CertificateThumbprint is in the store My of this account or machine: install it with its private key.");
    }

    private BotCredential FromCertificate(X509Certificate2 certificate)
    {
        if (!certificate.HasPrivateKey || certificate.GetRSAPrivateKey() is null)
            throw new CredentialException("The bot's certificate has no private RSA key that this account may use: export it with its private key.");
        var bot = options.Value;
        return new("certificate", certificate.NotAfter.ToUniversalTime(),
            new ClientCertificateCredential(bot.TenantId, bot.AppId, certificate, Endpoint(new ClientCertificateCredentialOptions { DisableInstanceDiscovery = true })));
    }

    private BotCredential Federated(ManagedIdentityCredential identity)
    {
        var bot = options.Value;
        async Task<string> AssertAsync(CancellationToken cancellationToken) => (await identity.GetTokenAsync(new TokenRequestContext([Exchange]), cancellationToken)).Token;
        return new("federated managed identity", null,
            new ClientAssertionCredential(bot.TenantId, bot.AppId, AssertAsync, Endpoint(new ClientAssertionCredentialOptions { DisableInstanceDiscovery = true })));
    }

    private ManagedIdentityCredential Identity(ManagedIdentityId id) => new(Endpoint(new ManagedIdentityCredentialOptions(id)));

    private T Endpoint<T>(T own)
        where T : TokenCredentialOptions
    {
        own.AuthorityHost = string.IsNullOrEmpty(options.Value.Authority) ? CloudFacts.Of(options.Value.Cloud).SignIn : new(options.Value.Authority);
        own.Transport = new HttpClientTransport(http.SignIn);
        own.Retry.MaxRetries = 1;
        own.Retry.NetworkTimeout = TimeSpan.FromSeconds(5);
        own.Diagnostics.IsLoggingEnabled = false;
        own.Diagnostics.IsTelemetryEnabled = false;
        own.Diagnostics.IsDistributedTracingEnabled = false;
        return own;
    }
}
