using Microsoft.Extensions.Options;

namespace ConductBot.Audit;

/// <summary>Checks <see cref="AuditOptions"/> at the start.</summary>
internal sealed class AuditOptionsValidator : IValidateOptions<AuditOptions>
{
    public ValidateOptionsResult Validate(string? name, AuditOptions options) =>
        string.IsNullOrWhiteSpace(options.AnchorFile) || options.AnchorFile.IndexOfAny(Path.GetInvalidPathChars()) >= 0 || Path.EndsInDirectorySeparator(options.AnchorFile)
            ? ValidateOptionsResult.Fail("Audit:AnchorFile is the path of a file, such as data/audit-anchors.txt. Set it to a file that this account may append to.")
            : ValidateOptionsResult.Success;
}
