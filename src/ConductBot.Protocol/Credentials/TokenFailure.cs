using System.Text.RegularExpressions;
using Azure.Identity;

namespace ConductBot.Protocol.Credentials;

/// <summary>Says why there is no token: the sign-in service's code when it named one, else the kind of failure. The service's text names tenants and apps and stays out.</summary>
internal static partial class TokenFailure
{
    public static string Of(Exception problem)
    {
        for (var one = problem; one is not null; one = one.InnerException)
        {
            if (Code().Match(one.Message) is { Success: true } code) return $"the sign-in service refused with {code.Value}";
        }

        return problem switch
        {
            CredentialUnavailableException => "this machine has no such managed identity",
            OperationCanceledException => "the sign-in service did not answer in time",
            _ when Root(problem) is HttpRequestException => "the sign-in service is out of reach",
            _ => $"the sign-in failed ({problem.GetType().Name})",
        };
    }

    private static Exception Root(Exception problem) => problem.InnerException is { } inner ? Root(inner) : problem;

    [GeneratedRegex(@"\bAADSTS\d{4,8}\b")]
    private static partial Regex Code();
}
