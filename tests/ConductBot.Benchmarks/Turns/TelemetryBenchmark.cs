using System.Diagnostics;
using System.Globalization;
using ConductBot.Conversations;
using ConductBot.Conversations.Storing;
using ConductBot.Protocol.Connector;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using ProtocolActivity = ConductBot.Protocol.Schema.Activity;

namespace ConductBot.Benchmarks.Turns;

/// <summary>What measuring and tracing one turn with one reply costs: while nobody listens, and while all is collected and written as OTLP (to an address where nobody answers).</summary>
internal sealed class TelemetryBenchmark : IBenchmark
{
    // A tenth of what a turn may cost.
    private const double Bar = 30;

    private static readonly ProtocolActivity Message = new()
    {
        Type = "message", Id = "1", ChannelId = "msteams", Text = "x", From = new() { Id = "29:a" }, Recipient = new() { Id = "28:b" }, Conversation = new() { Id = "a:1" },
    };

    public string Name => "telemetry";

    public string Description => "What metrics and traces cost a turn, off and on.";

    public Task RunAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        var turns = run.Of(100_000, 1_000_000);
        var at = TimeProvider.System.GetUtcNow();
        var context = new TurnContext("p", "r", Message, StateRecord.Empty, at);
        var record = new InboxRecord { Place = 1, Accepted = at, Activity = Message };
        var reply = new OutboxRecord { Activity = Message, Written = at };
        var routed = new RoutedTurn([new Reply("x")], StateRecord.Empty);

        var off = Microseconds(turns, () => Turn(context, record, reply, routed));
        using var traces = Sdk.CreateTracerProviderBuilder().AddSource("ConductBot").AddOtlpExporter(exporter => Nowhere(exporter, "traces")).Build();
        using var metrics = Sdk.CreateMeterProviderBuilder().AddMeter("ConductBot").AddOtlpExporter(exporter => Nowhere(exporter, "metrics")).Build();
        var on = Microseconds(turns, () => Turn(context, record, reply, routed));

        run.Report.Table(
            "Telemetry of one turn and its reply", ["", "CPU µs a turn"],
            [["nobody listens", Report.Figure(off)], ["all turns traced and counted, written as OTLP", Report.Figure(on)]]);
        run.Report.Bar("Telemetry, all on: CPU a turn", on, Bar, "µs");
        run.Report.Bar("Telemetry, off: CPU a turn", off, 1, "µs");
        run.Report.Note(string.Create(CultureInfo.InvariantCulture, $"{turns:N0} turns each."));
        return Task.CompletedTask;
    }

    private static void Turn(TurnContext context, InboxRecord record, OutboxRecord reply, RoutedTurn routed)
    {
        ActivityContext trace;
        using (var measure = TurnTelemetry.Begin(context, record))
        {
            trace = measure.Context;
            measure.Done(routed);
        }

        var begun = SendTelemetry.Begin(reply, trace);
        SendTelemetry.End(begun, new SendOutcome.Accepted("1"), (reply, context.Now));
    }

    private static double Microseconds(int times, Action work)
    {
        for (var i = 0; i < 10_000; i++) work();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var i = 0; i < times; i++) work();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMicroseconds / times;
    }

    private static void Nowhere(OtlpExporterOptions exporter, string path)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri($"http://127.0.0.1:9/v1/{path}");
    }
}
