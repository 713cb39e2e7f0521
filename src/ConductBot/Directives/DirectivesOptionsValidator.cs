using Microsoft.Extensions.Options;

namespace ConductBot.Directives;

/// <summary>Each message says the key, the rule and how to fix it.</summary>
internal sealed class DirectivesOptionsValidator : IValidateOptions<DirectivesOptions>
{
    public ValidateOptionsResult Validate(string? name, DirectivesOptions options)
    {
        var failures = Failures(options).ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Failures(DirectivesOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.LibraryFolder) || !System.IO.Directory.Exists(options.FullLibraryFolder))
            yield return $"Directives:LibraryFolder must name a folder that is there, not '{options.LibraryFolder}'. Write \"library\", or a full path to the folder with sources/.";
        if (string.IsNullOrWhiteSpace(options.Organization))
            yield return "Directives:Organization must be the id of a territory in jurisdictions.yaml. Write for example \"soc-trang\".";
        if (options.PollInterval < TimeSpan.FromMilliseconds(100) || options.PollInterval > TimeSpan.FromSeconds(2))
            yield return $"Directives:PollInterval must be from 00:00:00.100 to 00:00:02, not {options.PollInterval}. Write for example \"00:00:01\".";
        if (options.RememberedAnswers is < 0 or > 100_000)
            yield return $"Directives:RememberedAnswers must be from 0 to 100000, not {options.RememberedAnswers}. Write for example 1000, or 0 to find every answer anew.";
    }
}
