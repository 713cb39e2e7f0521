using System.Net;

namespace ConductBot.Web.Tests.Hosting.Telemetry;

public sealed class TelemetryExportTests
{
    private const string Traces = "/v1/traces";
    private const string Metrics = "/v1/metrics";

    [Fact]
    public async Task Turns_answers_sends_and_commits_are_counted_and_traced_without_a_word_a_name_or_an_id()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        await using var host = await ChatHost.StartAsync($"Telemetry:OtlpEndpoint={receiver.Address}", "Telemetry:OtlpProtocol=http");
        string[] words = ["Nguyễn Thị Kín Đáo uống bia trưa nay được không", "đi trễ có bị cấm không, hỏi riêng mật-ngữ-77", "mật-ngữ-88 trời xanh mây trắng bao la", "Đi trễ có bị cấm không?", "help"];
        foreach (var text in words) await host.SayAsync(text);
        (await host.PostAsync("api/messages", "mật-ngữ-99")).ShouldBe(HttpStatusCode.UnsupportedMediaType);
        await host.StopAsync();

        foreach (var metric in new[] { "conductbot.turns", "conductbot.turn.duration", "conductbot.turn.wait", "conductbot.answers", "conductbot.sends", "conductbot.reply.wait", "conductbot.storage.commit.duration", "conductbot.inbound.refused", "dotnet.gc.collections" })
            receiver.Holds(Metrics, metric).ShouldBeTrue(metric);
        foreach (var tag in new[] { "Answered", "Chat", "answered", "accepted", "directline", "not_json" }) receiver.Holds(Metrics, tag).ShouldBeTrue(tag);
        foreach (var span in new[] { "turn", "send", "answer.outcome" }) receiver.Holds(Traces, span).ShouldBeTrue(span);

        string[] secrets = [.. words.SelectMany(text => text.Split(' ')).Where(word => word.Length > 4), "mật-ngữ", "Kín Đáo", host.Conversation, "sample-staff", "Bearer", "/v3/directline/conversations/" + host.Conversation];
        foreach (var secret in secrets)
        {
            receiver.Holds(Traces, secret).ShouldBeFalse(secret);
            receiver.Holds(Metrics, secret).ShouldBeFalse(secret);
        }
    }

    [Fact]
    public async Task A_reply_s_sending_belongs_to_the_trace_of_its_turn()
    {
        var spans = new System.Collections.Concurrent.ConcurrentQueue<System.Diagnostics.Activity>();
        using var listener = new System.Diagnostics.ActivityListener
        {
            ShouldListenTo = source => source.Name == "ConductBot",
            Sample = (ref System.Diagnostics.ActivityCreationOptions<System.Diagnostics.ActivityContext> _) => System.Diagnostics.ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        System.Diagnostics.ActivitySource.AddActivityListener(listener);
        await using (var host = await ChatHost.StartAsync()) await host.SayAsync("đi trễ có bị cấm không?");

        // Other tests run beside this one: what counts is that a turn has its sending below it, and nothing above.
        var turns = spans.Where(span => span.OperationName == "turn").ToList();
        turns.ShouldContain(turn => spans.Any(span => span.OperationName == "send" && span.ParentSpanId == turn.SpanId && span.TraceId == turn.TraceId));
        turns.ShouldAllBe(turn => turn.ParentSpanId == default);
    }

    [Fact]
    public async Task Nothing_is_sent_while_no_receiver_is_named()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        await using (var host = await ChatHost.StartAsync()) await host.SayAsync("help");
        receiver.Count.ShouldBe(0);
    }
}
