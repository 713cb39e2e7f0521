using Microsoft.Extensions.Options;

namespace ConductBot.Broadcasts;

/// <summary>Each message says the key, the rule and how to fix it.</summary>
internal sealed class BroadcastOptionsValidator : IValidateOptions<BroadcastOptions>
{
    private const string Correct = "Correct it in appsettings.json or the environment.";

    public ValidateOptionsResult Validate(string? name, BroadcastOptions options)
    {
        var failures = new List<string>();
        if (options.MostPeople is < 1 or > 9999) failures.Add($"{BroadcastOptions.Section}:{nameof(options.MostPeople)} must be 1 to 9999; it is {options.MostPeople}. {Correct}");
        if (options.KeepDays is < 1 or > 3650) failures.Add($"{BroadcastOptions.Section}:{nameof(options.KeepDays)} must be 1 to 3650; it is {options.KeepDays}. {Correct}");
        if (options.LateAfter < TimeSpan.FromMinutes(10) || options.LateAfter > TimeSpan.FromDays(7))
            failures.Add($"{BroadcastOptions.Section}:{nameof(options.LateAfter)} must be 00:10:00 to 7.00:00:00 (d.hh:mm:ss); it is {options.LateAfter}. {Correct}");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
