using Microsoft.Extensions.Options;

namespace ConductBot.SelfReports;

/// <summary>Each message says the key, the rule and how to fix it.</summary>
internal sealed class SelfReportsOptionsValidator : IValidateOptions<SelfReportsOptions>
{
    private const int Most = 60;

    public ValidateOptionsResult Validate(string? name, SelfReportsOptions options)
    {
        var errors = new[] { (nameof(options.RemindAfterDays), options.RemindAfterDays), (nameof(options.RemindEveryDays), options.RemindEveryDays) }.Where(one => one.Item2 is < 1 or > Most)
            .Select(one => $"{SelfReportsOptions.Section}:{one.Item1} must be 1 to {Most}; it is {one.Item2}. Correct it in appsettings.json or the environment.").ToList();
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
