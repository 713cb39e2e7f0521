namespace ConductBot.Web.Hosting.Telemetry;

/// <summary>
/// Where traces and metrics go; the configuration section is <c>Telemetry</c>. Nothing is collected or sent until an address is given here or in the
/// environment variable OTEL_EXPORTER_OTLP_ENDPOINT. The other OTEL_ variables are kept to as well.
/// </summary>
internal sealed class TelemetryOptions
{
    /// <summary>The configuration section's name.</summary>
    public const string Section = "Telemetry";

    /// <summary>Address of an OTLP receiver, such as http://localhost:4317; empty for none.</summary>
    public string? OtlpEndpoint { get; set; }

    /// <summary>grpc, or http for http/protobuf; for <see cref="OtlpEndpoint"/>.</summary>
    public string OtlpProtocol { get; set; } = "grpc";

    /// <summary>Which part of the turns is traced: 0 to 1.</summary>
    public double TracedPart { get; set; } = 1;
}
