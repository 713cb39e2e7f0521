namespace ConductBot.Protocol;

/// <summary>What differs from cloud to cloud.</summary>
/// <remarks>
/// Sources: bot-docs, articles/rest-api/bot-framework-rest-connector-authentication.md; botbuilder-dotnet, GovernmentAuthenticationConstants; Agents-for-net, TeamsProactiveServiceEndpoints.
/// </remarks>
/// <param name="Issuer">Who signs the Bot Connector's tokens.</param>
/// <param name="Metadata">Where that issuer describes its keys.</param>
/// <param name="SignIn">Entra's address.</param>
/// <param name="Audience">For what the bot asks a token, and whose <c>/.default</c> is the scope.</param>
/// <param name="ServiceHost">The connector's exact host.</param>
/// <param name="ServiceUrl">Where to send when a person's own service URL is not known.</param>
/// <param name="FileHosts">SharePoint, where Teams keeps the files that people send.</param>
internal sealed record CloudFacts(string Issuer, Uri Metadata, Uri SignIn, string Audience, string ServiceHost, string ServiceUrl, string FileHosts)
{
    private static readonly CloudFacts Public = new(
        "https://api.botframework.com", new("https://login.botframework.com/v1/.well-known/openidconfiguration"), new("https://login.microsoftonline.com/"),
        "https://api.botframework.com", "smba.trafficmanager.net", "https://smba.trafficmanager.net/teams/", "*.sharepoint.com");

    private static readonly CloudFacts Gcc = Public with { ServiceHost = "smba.infra.gcc.teams.microsoft.com", ServiceUrl = "https://smba.infra.gcc.teams.microsoft.com/teams" };

    private static readonly CloudFacts GccHigh = new(
        "https://api.botframework.us", new("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"), new("https://login.microsoftonline.us/"),
        "https://api.botframework.us", "smba.infra.gov.teams.microsoft.us", "https://smba.infra.gov.teams.microsoft.us/teams", "*.sharepoint.us");

    private static readonly CloudFacts Dod = GccHigh with { ServiceHost = "smba.infra.dod.teams.microsoft.us", ServiceUrl = "https://smba.infra.dod.teams.microsoft.us/teams", FileHosts = "*.sharepoint-mil.us" };

    /// <summary>The facts of a cloud.</summary>
    public static CloudFacts Of(BotCloud cloud) => cloud switch
    {
        BotCloud.Public => Public,
        BotCloud.Gcc => Gcc,
        BotCloud.GccHigh => GccHigh,
        BotCloud.Dod => Dod,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
