using Microsoft.Extensions.Options;

namespace ConductBot.Reminders;

/// <summary>Each message says the key, the rule and how to fix it.</summary>
internal sealed class RemindersOptionsValidator : IValidateOptions<RemindersOptions>
{
    private const int Least = 30;
    private const int Most = 3650;

    public ValidateOptionsResult Validate(string? name, RemindersOptions options) => options.TaskDays is >= Least and <= Most
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail($"{RemindersOptions.Section}:{nameof(options.TaskDays)} must be {Least} to {Most}; it is {options.TaskDays}. Correct it in appsettings.json or the environment.");
}
