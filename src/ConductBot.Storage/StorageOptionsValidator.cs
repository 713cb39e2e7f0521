using Microsoft.Extensions.Options;

namespace ConductBot.Storage;

/// <summary>Each message says the key, the rule and how to fix it.</summary>
internal sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan ShortestKey = TimeSpan.FromDays(1);
    private static readonly TimeSpan LongestKey = TimeSpan.FromDays(3650);

    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var failures = Failures(options).ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Failures(StorageOptions options)
    {
        if (!IsPath(options.DatabasePath) || Path.EndsInDirectorySeparator(options.DatabasePath) || Directory.Exists(options.DatabasePath))
            yield return $"Storage:DatabasePath must name a file, not '{options.DatabasePath}'. Write for example \"data/conductbot.db\".";
        else if (options.DatabasePath.StartsWith(":memory:", StringComparison.OrdinalIgnoreCase)
            || options.DatabasePath.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
            yield return "Storage:DatabasePath must be a plain file path, neither ':memory:' nor a 'file:' address. Write for example \"data/conductbot.db\".";

        if (!IsPath(options.KeyFolder) || File.Exists(options.KeyFolder))
            yield return $"Storage:KeyFolder must name a folder, not '{options.KeyFolder}'. Write for example \"data/keys\".";

        if (options.BusyTimeout < ShortestWait || options.BusyTimeout > LongestWait)
            yield return $"Storage:BusyTimeout must be from 00:00:00.050 to 00:02:00, not {options.BusyTimeout}. Write for example \"00:00:05\".";

        if (options.DataKeyLifetime < ShortestKey || options.DataKeyLifetime > LongestKey)
            yield return $"Storage:DataKeyLifetime must be from 1 to 3650 days, not {options.DataKeyLifetime}. Write for example \"90.00:00:00\".";
    }

    private static bool IsPath(string? path) => !string.IsNullOrWhiteSpace(path) && !path.Contains('\0');
}
