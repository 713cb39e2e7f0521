using Microsoft.Extensions.Options;

namespace ConductBot.Organization;

/// <summary>Each message says the key, the rule and how to fix it.</summary>
internal sealed class OrganizationOptionsValidator : IValidateOptions<OrganizationOptions>
{
    public ValidateOptionsResult Validate(string? name, OrganizationOptions options) =>
        options.PollInterval >= TimeSpan.FromMilliseconds(100) && options.PollInterval <= TimeSpan.FromSeconds(5)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Organization:PollInterval must be from 00:00:00.100 to 00:00:05, not {options.PollInterval}. Write for example \"00:00:01\".");
}
