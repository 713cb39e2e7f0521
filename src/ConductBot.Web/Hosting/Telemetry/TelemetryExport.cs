using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ConductBot.Web.Hosting.Telemetry;

/// <summary>
/// Sends traces and metrics of the rooms, and metrics of the runtime and of HTTP, to an OTLP receiver while one is configured. Spans of ASP.NET Core and HttpClient
/// stay out: their addresses hold ids of conversations. Registered first, so that it stops last and the last turns are sent too.
/// </summary>
internal sealed class TelemetryExport(IOptions<TelemetryOptions> options, IConfiguration configuration, ILogger<TelemetryExport> logger) : IHostedService, IDisposable
{
    // The rooms' own, and meters of the platform whose attributes are templates and words, never addresses with ids.
    private static readonly string[] Meters = ["ConductBot*", "System.Runtime", "Microsoft.AspNetCore.Hosting", "System.Net.Http"];
    private static readonly string[] Variables = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"];
    private static readonly TimeSpan LastSending = TimeSpan.FromSeconds(5);

    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var given = options.Value.OtlpEndpoint;
        var inEnvironment = Variables.Any(name => configuration[name] is { Length: > 0 });
        if (string.IsNullOrEmpty(given) && !inEnvironment) return Task.CompletedTask;

        _traces = Sdk.CreateTracerProviderBuilder()
            .ConfigureResource(Describe)
            .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(options.Value.TracedPart)))
            .AddSource("ConductBot")
            .AddOtlpExporter(exporter => Address(exporter, "v1/traces"))
            .Build();
        _metrics = Sdk.CreateMeterProviderBuilder()
            .ConfigureResource(Describe)
            .AddMeter(Meters)
            .AddOtlpExporter(exporter => Address(exporter, "v1/metrics"))
            .Build();
        logger.TelemetryIsSent(string.IsNullOrEmpty(given) ? "OTEL_EXPORTER_OTLP_ENDPOINT" : "Telemetry:OtlpEndpoint");
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            _traces?.Shutdown((int)LastSending.TotalMilliseconds);
            _metrics?.Shutdown((int)LastSending.TotalMilliseconds);
        },
        cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }

    // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES win over these. No name of the machine or of its account.
    private void Describe(ResourceBuilder resource)
    {
        if (string.IsNullOrEmpty(configuration["OTEL_SERVICE_NAME"])) resource.AddService("conductbot", serviceVersion: typeof(TelemetryExport).Assembly.GetName().Version?.ToString(3));
    }

    // What is not given here, the exporter reads from the environment.
    private void Address(OtlpExporterOptions exporter, string path)
    {
        if (options.Value.OtlpEndpoint is not { Length: > 0 } given) return;

        var http = options.Value.OtlpProtocol == "http";
        exporter.Protocol = http ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
        exporter.Endpoint = http ? new Uri($"{given.TrimEnd('/')}/{path}") : new Uri(given);
    }
}
