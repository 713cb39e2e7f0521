using ConductBot.Shared;
using ConductBot.Storage;
using ConductBot.Timers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ConductBot.Tests.Timers;

/// <summary>The hosted service over the real storage.</summary>
public sealed class TimerWorkerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_timer_fires_in_the_running_host_and_after_a_restart_the_next_process_goes_on_at_once()
    {
        await using var storage = new TemporaryStorage();
        for (var start = 1; start <= 2; start++)
        {
            var fired = new TaskCompletionSource();
            var handler = new ScriptedHandler("signal", (_, _) =>
            {
                fired.TrySetResult();
                return ValueTask.FromResult<TimerOutcome>(TimerOutcome.Done.Instance);
            });
            await using var services = new ServiceCollection().AddLogging().AddSingleton(storage.Tables).AddSingleton(storage.Records).AddSingleton<ITimerHandler>(handler)
                .AddTimers(new ConfigurationBuilder().Build()).AddTimerWorker().BuildServiceProvider();
            var worker = services.GetServices<IHostedService>().OfType<TimerWorker>().Single();
            await services.GetRequiredService<TimerStore>().ScheduleAsync(new DueTimer("signal", $"{start}", TimeProvider.System.GetUtcNow()), CancellationToken.None);
            await worker.StartAsync(CancellationToken.None);
            await fired.Task.WaitAsync(Patience);
            await worker.StopAsync(CancellationToken.None);
            handler.Fired.ShouldBe(1);
        }

        var leases = await storage.Records.ReadPageAsync(TimerRows.LeaseKind, TimerRows.LeaseKind.WithPrefix(TimerRows.Leases, TimerRows.LeasePrefix), CancellationToken.None);
        leases.Records.Count.ShouldBe(StorageShards.Count);
        leases.Records.ShouldAllBe(lease => lease.Value.Holder == null && lease.Value.Token == 2);
    }

    [Theory]
    [InlineData("00:00:00.05", "00:00:30", 16, "PollInterval")]
    [InlineData("00:00:01", "00:00:05", 16, "LeaseDuration")]
    [InlineData("00:00:01", "00:00:30", 0, "Parallelism")]
    public void Options_that_break_their_rule_are_refused_with_what_to_write(string poll, string lease, int parallelism, string said)
    {
        var options = new TimerOptions { PollInterval = TimeSpan.Parse(poll), LeaseDuration = TimeSpan.Parse(lease), Parallelism = parallelism };
        var result = new TimerOptionsValidator().Validate(null, options);
        result.Failed.ShouldBeTrue();
        result.FailureMessage.ShouldContain(said);
        result.FailureMessage.ShouldContain("Write for example");
    }

    [Fact]
    public void Handlers_that_break_their_rule_are_refused()
    {
        var options = Microsoft.Extensions.Options.Options.Create(new TimerOptions());
        Should.Throw<InvalidOperationException>(() => new TimerHandlers([Handler("a"), Handler("a")], options)).Message.ShouldContain("two handlers");
        Should.Throw<InvalidOperationException>(() => new TimerHandlers([Handler("Ê")], options)).Message.ShouldContain("lower-case");
        Should.Throw<InvalidOperationException>(() => new TimerHandlers([Handler("a", TimeSpan.FromSeconds(16))], options)).Message.ShouldContain("half of Timers:LeaseDuration");
    }

    private static ScriptedHandler Handler(string kind, TimeSpan? timeout = null) =>
        new(kind, (_, _) => ValueTask.FromResult<TimerOutcome>(TimerOutcome.Done.Instance)) { Timeout = timeout ?? TimeSpan.FromSeconds(10) };
}
