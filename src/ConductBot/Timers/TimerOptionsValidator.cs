using Microsoft.Extensions.Options;

namespace ConductBot.Timers;

/// <summary>Each message says the key, the rule and how to fix it.</summary>
internal sealed class TimerOptionsValidator : IValidateOptions<TimerOptions>
{
    public ValidateOptionsResult Validate(string? name, TimerOptions options)
    {
        var failures = new List<string>();
        if (options.PollInterval < TimeSpan.FromMilliseconds(100) || options.PollInterval > TimeSpan.FromSeconds(10))
            failures.Add($"Timers:PollInterval must be from 00:00:00.1 to 00:00:10, not {options.PollInterval}. Write for example \"00:00:01\".");
        if (options.LeaseDuration < TimeSpan.FromSeconds(10) || options.LeaseDuration > TimeSpan.FromMinutes(5))
            failures.Add($"Timers:LeaseDuration must be from 00:00:10 to 00:05:00, not {options.LeaseDuration}. Write for example \"00:00:30\".");
        if (options.Parallelism is < 1 or > 256)
            failures.Add($"Timers:Parallelism must be from 1 to 256, not {options.Parallelism}. Write for example 16.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
