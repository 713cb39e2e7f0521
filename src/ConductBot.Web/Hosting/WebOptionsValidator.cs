using ConductBot.Protocol;
using Microsoft.Extensions.Options;

namespace ConductBot.Web.Hosting;

/// <summary>Each failure names the key, the rule, and what to do.</summary>
internal sealed class WebOptionsValidator(IOptions<BotOptions> bot) : IValidateOptions<WebOptions>
{
    private const int LongestName = 80;

    public ValidateOptionsResult Validate(string? name, WebOptions options)
    {
        var failures = new List<string>();
        if (options.Port is < 1 or > 65535) failures.Add($"Web:Port must be 1 to 65535; it is {options.Port}. Set a free port, for example 3978.");
        if (string.IsNullOrWhiteSpace(options.KeyFolder)) failures.Add("Web:KeyFolder must name a folder. Remove the key to use data/web-keys.");
        Name("Web:Organization", options.Organization);
        Name("Web:OrganizationEnglish", options.OrganizationEnglish);
        PublicUrl(options.PublicUrl);
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Name(string key, string value)
        {
            if (string.IsNullOrWhiteSpace(value) || value.Length > LongestName) failures.Add($"{key} must have 1 to {LongestName} characters. Write the organisation's name into appsettings.json.");
        }

        void PublicUrl(string? value)
        {
            if (string.IsNullOrEmpty(value)) return;

            if (!Uri.TryCreate(value, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttps || url.AbsolutePath != "/" || url.Query.Length > 0 || url.Fragment.Length > 0 || url.UserInfo.Length > 0)
                failures.Add("Web:PublicUrl must be an https address without path, such as https://bot.example.vn. Correct it, or remove it to run locally.");
            if (string.IsNullOrEmpty(bot.Value.AppId))
                failures.Add("Web:PublicUrl needs Bot:AppId and Bot:TenantId: without them every caller would be anonymous. Set both, or remove Web:PublicUrl to run locally.");
        }
    }
}
