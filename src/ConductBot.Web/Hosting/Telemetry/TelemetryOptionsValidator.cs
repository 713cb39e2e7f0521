using Microsoft.Extensions.Options;

namespace ConductBot.Web.Hosting.Telemetry;

/// <summary>Each failure names the key, the rule, and what to do.</summary>
internal sealed class TelemetryOptionsValidator : IValidateOptions<TelemetryOptions>
{
    public ValidateOptionsResult Validate(string? name, TelemetryOptions options)
    {
        var failures = new List<string>();
        if (!string.IsNullOrEmpty(options.OtlpEndpoint) && !(Uri.TryCreate(options.OtlpEndpoint, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.UserInfo.Length == 0 && url.Query.Length == 0))
            failures.Add("Telemetry:OtlpEndpoint must be an http or https address without user and query, for example http://localhost:4317. Remove the key to send nothing; put keys of a service into OTEL_EXPORTER_OTLP_HEADERS.");
        if (options.OtlpProtocol is not ("grpc" or "http")) failures.Add($"Telemetry:OtlpProtocol must be grpc or http; it is {options.OtlpProtocol}.");
        if (options.TracedPart is not (>= 0 and <= 1)) failures.Add("Telemetry:TracedPart must be 0 to 1, for example 0.1 for every tenth turn.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
