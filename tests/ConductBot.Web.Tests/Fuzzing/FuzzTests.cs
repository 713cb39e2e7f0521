using ConductBot.Shared;
using ConductBot.Shared.Fuzzing;
using ConductBot.Web.Hosting;

namespace ConductBot.Web.Tests.Fuzzing;

/// <summary>
/// A part of what <c>dotnet run -c Release --project tests/ConductBot.Benchmarks -- fuzz --full</c> does with 100,000 cases: 2,000 requests to the bot endpoint and 400 to
/// Direct Line, always the same ones.
/// </summary>
public sealed class FuzzTests
{
    [Fact]
    public async Task Nothing_that_is_sent_to_the_bot_endpoint_makes_a_500_a_hang_an_error_or_a_leak_into_the_log()
    {
        await using var host = await FuzzHost.StartAsync();
        var report = await FuzzRun.RunAsync(host, Enumerable.Range(500_000, 2000).Select(EndpointCases.Of), TestContext.Current.CancellationToken);

        report.Failures.ShouldBeEmpty();
        foreach (var status in new[] { 200, 400, 403, 405, 413, 415 }) report.Statuses.ShouldContain(row => row.Status == status, $"{status}");
    }

    [Fact]
    public async Task Nothing_that_is_sent_to_Direct_Line_does_either()
    {
        await using var host = await FuzzHost.StartAsync();
        var (conversation, token) = await host.ConverseAsync();
        var report = await FuzzRun.RunAsync(host, Enumerable.Range(500_000, 400).Select(seed => DirectLineCases.Of(seed, conversation, token)), TestContext.Current.CancellationToken);

        report.Failures.ShouldBeEmpty();
        foreach (var status in new[] { 200, 400, 403 }) report.Statuses.ShouldContain(row => row.Status == status, $"{status}");
    }

    [Fact]
    public async Task Every_capability_of_the_program_is_among_what_is_sent_to()
    {
        await using var host = await FuzzHost.StartAsync();
        await using var program = ConductHost.Build([$"Storage:DatabasePath={host.Folder}/other/other.db", .. KeyCertificate.Shared.Settings(host.Folder).Select(setting => $"{setting.Key}={setting.Value}")]);

        host.Handlers.ShouldBe(FuzzHost.HandlersOf(program.Services));
    }

    [Fact]
    public void A_seed_makes_the_same_case_again()
    {
        foreach (var seed in Enumerable.Range(0, 200)) (EndpointCases.Of(seed).Body ?? []).ShouldBe(EndpointCases.Of(seed).Body ?? []);
    }

    [Fact]
    public void Every_payload_holds_the_marker_or_no_words()
    {
        Payloads.All.Count.ShouldBeGreaterThan(25);
        Payloads.All.ShouldAllBe(payload => System.Text.Encoding.UTF8.GetString(payload.Json).Contains("zqx9", StringComparison.OrdinalIgnoreCase));
    }
}
