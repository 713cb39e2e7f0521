using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ConductBot.Protocol.BotEndpoint;

/// <summary>Each error names the option and what to do.</summary>
internal sealed class BotEndpointOptionsValidator(IHostEnvironment environment) : IValidateOptions<BotEndpointOptions>
{
    public ValidateOptionsResult Validate(string? name, BotEndpointOptions options)
    {
        var errors = new List<string>();
        if (options.AllowLocalAnonymous && !environment.IsDevelopment())
            errors.Add($"Bot:AllowLocalAnonymous is for Development only and the environment is {environment.EnvironmentName}: turn it off and configure Bot:AppId.");
        if (options.AppId.Length > 0 && !Guid.TryParse(options.AppId, out _)) errors.Add("Bot:AppId must be the GUID of the bot's app registration, or empty.");
        if (options.MaxBodyBytes is < 1024 or > 4 * 1024 * 1024) errors.Add("BotEndpoint:MaxBodyBytes must be 1024 to 4194304.");
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
