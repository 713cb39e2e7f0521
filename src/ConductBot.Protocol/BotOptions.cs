namespace ConductBot.Protocol;

/// <summary>The bot's registration with the channel: who it is, how it proves that, whom it believes. The configuration section is <c>Bot</c>.</summary>
public sealed class BotOptions
{
    /// <summary>The configuration section's name.</summary>
    public const string Section = "Bot";

    /// <summary>Application id (a GUID) of the bot's registration; empty while there is none.</summary>
    public string? AppId { get; set; }

    /// <summary>The one directory (tenant), a GUID, whose people the bot serves and in which it is registered.</summary>
    public string? TenantId { get; set; }

    /// <summary>The organisation's cloud.</summary>
    public BotCloud Cloud { get; set; }

    /// <summary>The client secret. For trials: a certificate or a managed identity does not lie in a file.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>When the secret ends, as the portal says; for the warnings 30 and 7 days before.</summary>
    public DateTimeOffset? ClientSecretEnds { get; set; }

    /// <summary>A certificate with its private key: .pfx, or .pem that holds both.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>Password of the .pfx, or of the .pem's encrypted key.</summary>
    public string? CertificatePassword { get; set; }

    /// <summary>Thumbprint (SHA-1, 40 hex digits) of a certificate in the store "My" of the account or of the machine.</summary>
    public string? CertificateThumbprint { get; set; }

    /// <summary>
    /// <c>bot</c>: the app id is that of a user-assigned managed identity. <c>system</c>: the machine's own identity is federated with the bot's app. A GUID: that user-assigned
    /// identity is.
    /// </summary>
    public string? ManagedIdentity { get; set; }

    /// <summary>Another sign-in address than the cloud's, https.</summary>
    public string? Authority { get; set; }

    /// <summary>Another address than the cloud's of the document that describes the Bot Connector's keys.</summary>
    public string? OpenIdMetadata { get; set; }

    /// <summary>Another issuer than the cloud's of the Bot Connector's tokens.</summary>
    public string? OpenIdIssuer { get; set; }

    /// <summary>Exact hosts, or host:port, of connectors besides the cloud's own.</summary>
    public IList<string> ServiceHosts { get; } = [];

    /// <summary>
    /// Hosts from which files that people send in Teams are fetched, instead of all of the cloud's SharePoint: exact ones such as agency-my.sharepoint.com, or <c>*.</c> and a domain, the star for one label.
    /// </summary>
    public IList<string> FileHosts { get; } = [];

    /// <summary>How long fetching one file may take, its repetitions included: 1 s to 1 minute.</summary>
    public TimeSpan FileTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>App ids (GUIDs) of programs of the same directory that may call the bot with an Entra token. None: Entra tokens are refused.</summary>
    public IList<string> EntraCallers { get; } = [];

    /// <summary>Another address than the directory's own of the document that describes Entra's keys.</summary>
    public string? EntraMetadata { get; set; }

    /// <summary>Another issuer than Entra's, for its tokens of version 2.</summary>
    public string? EntraIssuer { get; set; }

    /// <summary>Lets programs on this machine, such as the Agents Playground, talk to the bot without a token: in Development and without credentials only.</summary>
    public bool AllowLocalAnonymous { get; set; }

    /// <summary>How long one call to the channel may take, its repetitions included: 1 s to 1 minute.</summary>
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Whether there is a registration.</summary>
    internal bool IsRegistered => !string.IsNullOrEmpty(AppId);
}
