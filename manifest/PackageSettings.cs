using System.Text.RegularExpressions;

namespace ConductBot.Manifest;

/// <summary>What differs from one authority to the next. The names are those of the build's properties.</summary>
internal sealed partial record PackageSettings
{
    /// <summary>The bot of a development package.</summary>
    public const string PlaceholderBot = "00000000-0000-0000-0000-000000000001";

    private const string PlaceholderHost = "bot.example.com";
    private const string PlaceholderDeveloper = "ConductBot (thử nghiệm)";
    private const int LongestDeveloper = 32;

    private static readonly string[] ReservedNames = ["example", "test", "invalid", "localhost", "local"];

    public required PackageKind Kind { get; init; }

    /// <summary>Application (client) id of the bot's registration.</summary>
    public required string BotAppId { get; init; }

    /// <summary>Name of the host under which the bot is reached.</summary>
    public required string BotHost { get; init; }

    /// <summary>Id of the app in Teams, never to be changed; the bot's own unless told otherwise.</summary>
    public required string TeamsAppId { get; init; }

    /// <summary>To be raised with each upload.</summary>
    public required string TeamsAppVersion { get; init; }

    /// <summary>The authority that runs it.</summary>
    public required string DeveloperName { get; init; }

    public required string WebsiteUrl { get; init; }

    public required string PrivacyUrl { get; init; }

    public required string TermsUrl { get; init; }

    /// <summary>From the build's properties; an empty one is not given.</summary>
    public static PackageSettings Of(IReadOnlyDictionary<string, string> given)
    {
        var kind = Given("Kind") == "release" ? PackageKind.Release : PackageKind.Development;
        var bot = Given("BotAppId") ?? Placeholder(PlaceholderBot);
        var host = Given("BotHost") ?? Placeholder(PlaceholderHost);
        return new PackageSettings
        {
            Kind = kind,
            BotAppId = bot.ToLowerInvariant(),
            BotHost = host.ToLowerInvariant(),
            TeamsAppId = (Given("TeamsAppId") ?? bot).ToLowerInvariant(),
            TeamsAppVersion = Given("TeamsAppVersion") ?? "",
            DeveloperName = Given("DeveloperName") ?? Placeholder(PlaceholderDeveloper),
            WebsiteUrl = Given("WebsiteUrl") ?? $"https://{host}/directives",
            PrivacyUrl = Given("PrivacyUrl") ?? $"https://{host}/privacy",
            TermsUrl = Given("TermsUrl") ?? $"https://{host}/terms",
        };

        string? Given(string key) => given.GetValueOrDefault(key) is { Length: > 0 } value ? value : null;

        string Placeholder(string value) => kind == PackageKind.Development ? value : "";
    }

    /// <summary>What is wrong; each error names the property, its rule and an example.</summary>
    public IReadOnlyList<string> Errors()
    {
        var errors = new List<string>();
        if (!IsReal(BotAppId)) errors.Add("BotAppId must be the Application (client) ID of the bot's app registration, a GUID that is no placeholder: -p:BotAppId=3f2c8d1e-….");
        if (TeamsAppId != BotAppId && !IsReal(TeamsAppId)) errors.Add("TeamsAppId must be a GUID that is no placeholder; leave it out to use BotAppId.");
        if (!IsHost(BotHost)) errors.Add("BotHost must be the public host name of the bot, without https:// and without a port: -p:BotHost=bot.agency.gov.vn.");
        if (!SemanticVersion().IsMatch(TeamsAppVersion)) errors.Add("TeamsAppVersion must be three numbers such as 1.0.0: -p:TeamsAppVersion=1.0.0. Raise it with each upload.");
        if (DeveloperName.Length is < 1 or > LongestDeveloper || DeveloperName.Any(char.IsControl))
            errors.Add($"DeveloperName must be the authority's name in 1 to {LongestDeveloper} characters: \"-p:DeveloperName=UBND tỉnh …\".");
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[(nameof(WebsiteUrl), WebsiteUrl), (nameof(PrivacyUrl), PrivacyUrl), (nameof(TermsUrl), TermsUrl)])
        {
            if (IsHost(BotHost) && !IsAddress(value)) errors.Add($"{name} must be an https address of at most 2048 characters; leave it out to use a page of the bot's host.");
        }

        return errors;
    }

    private bool IsReal(string id) =>
        Guid.TryParseExact(id, "D", out _) && (Kind == PackageKind.Development || !(id == PlaceholderBot || id.Split('-').All(static part => part.Distinct().Count() == 1)));

    private bool IsHost(string host) =>
        host.Length <= 253 && HostName().IsMatch(host) && (Kind == PackageKind.Development || !host.Split('.').Any(ReservedNames.Contains));

    private bool IsAddress(string address) =>
        address.Length <= 2048 && Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps && url.UserInfo.Length == 0
        && (Kind == PackageKind.Development || !url.Host.Split('.').Any(ReservedNames.Contains));

    [GeneratedRegex(@"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}\z")]
    private static partial Regex HostName();

    [GeneratedRegex(@"^(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})\z")]
    private static partial Regex SemanticVersion();
}
