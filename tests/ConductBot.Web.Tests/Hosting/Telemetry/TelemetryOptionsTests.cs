using ConductBot.Web.Hosting.Telemetry;

namespace ConductBot.Web.Tests.Hosting.Telemetry;

public sealed class TelemetryOptionsTests
{
    [Theory]
    [InlineData("localhost:4317", "grpc", 1, "Telemetry:OtlpEndpoint must be")]
    [InlineData("http://key@otel.vn", "grpc", 1, "Telemetry:OtlpEndpoint must be")]
    [InlineData("ftp://otel.vn", "grpc", 1, "Telemetry:OtlpEndpoint must be")]
    [InlineData("http://otel.vn:4317", "json", 1, "Telemetry:OtlpProtocol must be")]
    [InlineData("http://otel.vn:4317", "grpc", 1.5, "Telemetry:TracedPart must be")]
    [InlineData("http://otel.vn:4317", "grpc", double.NaN, "Telemetry:TracedPart must be")]
    public void A_wrong_setting_is_named_with_its_rule(string endpoint, string protocol, double part, string message) =>
        new TelemetryOptionsValidator().Validate(null, new TelemetryOptions { OtlpEndpoint = endpoint, OtlpProtocol = protocol, TracedPart = part }).Failures!.Single().ShouldStartWith(message);

    [Fact]
    public void Nothing_need_be_set() => new TelemetryOptionsValidator().Validate(null, new TelemetryOptions()).Succeeded.ShouldBeTrue();
}
