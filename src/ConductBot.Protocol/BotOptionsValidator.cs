using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ConductBot.Protocol;

/// <summary>Each error names the option, its rule and what to do.</summary>
internal sealed partial class BotOptionsValidator(IHostEnvironment environment) : IValidateOptions<BotOptions>
{
    private static readonly TimeSpan ShortestCall = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestCall = TimeSpan.FromMinutes(1);

    public ValidateOptionsResult Validate(string? name, BotOptions options)
    {
        var errors = Errors(options).Concat(Credential(options)).ToList();
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private IEnumerable<string> Errors(BotOptions o)
    {
        if (!IsGuidOrNone(o.AppId)) yield return "Bot:AppId must be a GUID. Copy it from the bot's registration.";
        if (!IsGuidOrNone(o.TenantId)) yield return "Bot:TenantId must be a GUID. Copy it from the directory's overview.";
        if (string.IsNullOrEmpty(o.AppId) != string.IsNullOrEmpty(o.TenantId)) yield return "Bot:AppId and Bot:TenantId go together. Set both, or neither to run locally.";
        if (!Enum.IsDefined(o.Cloud)) yield return $"Bot:Cloud must be one of {string.Join(", ", Enum.GetNames<BotCloud>())}.";
        if (o.AllowLocalAnonymous && !environment.IsDevelopment())
            yield return $"Bot:AllowLocalAnonymous is for Development only and the environment is {environment.EnvironmentName}: turn it off and configure Bot:AppId.";
        if (o.CallTimeout < ShortestCall || o.CallTimeout > LongestCall) yield return "Bot:CallTimeout must be 00:00:01 to 00:01:00.";
        foreach (var (key, address) in new[] { ("Authority", o.Authority), ("OpenIdMetadata", o.OpenIdMetadata), ("EntraMetadata", o.EntraMetadata) })
        {
            if (!string.IsNullOrEmpty(address) && !IsHttps(address)) yield return $"Bot:{key} must be an https address. Correct it, or remove it to use the cloud's own.";
        }

        if (o.ServiceHosts.Any(host => !Host().IsMatch(host)))
            yield return "Bot:ServiceHosts must hold exact hosts such as connector.example.vn or connector.example.vn:8443, without https://, path or star.";
        if (o.FileHosts.Any(host => !IsFileHost(host)))
            yield return "Bot:FileHosts must hold hosts such as agency-my.sharepoint.com, or a star for one label before a domain such as *.sharepoint.com, without https:// and path.";
        if (o.FileTimeout < ShortestCall || o.FileTimeout > LongestCall) yield return "Bot:FileTimeout must be 00:00:01 to 00:01:00.";
        if (o.EntraCallers.Any(caller => !Guid.TryParse(caller, out _))) yield return "Bot:EntraCallers must hold GUIDs: the app ids of the programs that may call.";
    }

    private static IEnumerable<string> Credential(BotOptions o)
    {
        string?[] given = [o.ClientSecret, o.CertificatePath, o.CertificateThumbprint, o.ManagedIdentity];
        var count = given.Count(value => !string.IsNullOrEmpty(value));
        if (o.IsRegistered && count != 1)
        {
            yield return "Bot:AppId needs one credential, so that the bot can answer: set exactly one of Bot:ClientSecret, Bot:CertificatePath, Bot:CertificateThumbprint and Bot:ManagedIdentity; "
                + string.Create(CultureInfo.InvariantCulture, $"{count} are set.");
        }

        if (!o.IsRegistered && count > 0) yield return "A credential needs Bot:AppId and Bot:TenantId. Set both, or remove the credential to run locally.";
        if (!string.IsNullOrEmpty(o.CertificatePath) && !File.Exists(o.CertificatePath)) yield return $"Bot:CertificatePath names no file: {o.CertificatePath}. Correct the path.";
        if (!string.IsNullOrEmpty(o.CertificateThumbprint) && !Thumbprint().IsMatch(o.CertificateThumbprint))
            yield return "Bot:CertificateThumbprint must have 40 hexadecimal digits. Copy it from the certificate.";
        if (o.ManagedIdentity is not (null or "" or "bot" or "system") && !Guid.TryParse(o.ManagedIdentity, out _))
            yield return "Bot:ManagedIdentity must be bot, system or the GUID of a user-assigned identity.";
    }

    private static bool IsGuidOrNone(string? value) => string.IsNullOrEmpty(value) || Guid.TryParseExact(value, "D", out _);

    private static bool IsFileHost(string host) => host.StartsWith("*.", StringComparison.Ordinal) ? host.IndexOf('.', 2) > 0 && !host.Contains(':', StringComparison.Ordinal) && Host().IsMatch(host[2..]) : Host().IsMatch(host);

    private static bool IsHttps(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo.Length == 0;

    [GeneratedRegex(@"^[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(:[1-9][0-9]{0,4})?$")]
    private static partial Regex Host();

    [GeneratedRegex("^[0-9A-Fa-f]{40}$")]
    private static partial Regex Thumbprint();
}
