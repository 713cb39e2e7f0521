using System.Text.RegularExpressions;
using Azure.Identity;

namespace ConductBot.Protocol.Credentials;

/// <summary>Says why there is no token: the sign-in service's code when it named one, else the kind of failure. The service's text names tenants and apps and stays out.</summary>
internal static partial class TokenFailure
{
    public static string Of(Exception problem)
    {
        var all = All(problem).ToArray();
        if (all.Select(one => Code().Match(one.Message)).FirstOrDefault(code => code.Success) is { } code) return $"the sign-in service refused with {code.Value}";
        if (problem is CredentialUnavailableException) return "this machine has no such managed identity";
        if (problem is OperationCanceledException) return "the sign-in service did not answer in time";
        return all.OfType<HttpRequestException>().Any() ? "the sign-in service is out of reach" : $"the sign-in failed ({problem.GetType().Name})";
    }

    private static IEnumerable<Exception> All(Exception problem)
    {
        var inner = problem is AggregateException many ? many.InnerExceptions : problem.InnerException is { } one ? [one] : (IEnumerable<Exception>)[];
        return inner.SelectMany(All).Prepend(problem);
    }

    [GeneratedRegex(@"\bAADSTS\d{4,8}\b")]
    private static partial Regex Code();
}
