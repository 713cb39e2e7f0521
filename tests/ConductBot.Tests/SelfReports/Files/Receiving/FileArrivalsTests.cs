using ConductBot.Conversations;
using ConductBot.Protocol.Schema;
using ConductBot.SelfReports.Files;
using ConductBot.SelfReports.Files.Receiving;
using ConductBot.SelfReports.Files.Staging;
using ConductBot.SelfReports.Files.Storing;
using ConductBot.SelfReports.Storing;
using ConductBot.Storage;
using ConductBot.Tests.Conversations;
using ConductBot.Tests.Timers;
using Microsoft.Extensions.Options;

namespace ConductBot.Tests.SelfReports.Files.Receiving;

public sealed class FileArrivalsTests : IDisposable
{
    private const string Owner = "entra:staff";
    private readonly string _folder = Directory.CreateTempSubdirectory("conductbot-").FullName;
    private readonly ScriptedFiles _channel = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_turn_that_is_run_again_fetches_nothing_twice()
    {
        using var bench = new ReportBench(_folder, new TestClock(), new MemoryTableStore());
        var report = (await bench.FileAsync("one")).Head.Id;
        var turn = TurnWith("turn-1", _channel.Keep("a.pdf", SampleFiles.Pdf()));
        using var arrivals = Arrivals(bench);
        (await arrivals.FetchedAsync(turn, static _ => false, Cancellation)).ShouldHaveSingleItem().Staged.ShouldNotBeNull();
        (await arrivals.FetchedAsync(turn, static _ => false, Cancellation)).ShouldHaveSingleItem().Staged.ShouldNotBeNull();
        await AttachAsync(bench, report, turn);
        (await AttachAsync(bench, report, turn)).ShouldHaveSingleItem().IsAttached.ShouldBeTrue();
        _channel.Fetched.Count.ShouldBe(1);
        await AttachAsync(bench, report, TurnWith("turn-2", [.. turn.Activity.Attachments!]));
        _channel.Fetched.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(DeathMoment.BeforeTheWrite)]
    [InlineData(DeathMoment.AfterTheWrite)]
    public async Task Whatever_write_the_process_dies_at_the_turn_that_is_run_again_attaches_the_file_once(DeathMoment moment)
    {
        var (deaths, content) = (0, SampleFiles.Pdf(new string('x', 300_000)));
        var turn = TurnWith("turn-1", _channel.Keep("a.pdf", content));
        for (var died = true; died;)
        {
            var (clock, store, folder) = (new TestClock(), new MemoryTableStore(), Directory.CreateDirectory(Path.Combine(_folder, $"{moment}-{deaths}")).FullName);
            string report;
            using (var first = new ReportBench(folder, clock, store)) report = (await first.FileAsync("one")).Head.Id;
            var mortal = new FaultingTableStore(store, deaths + 1, moment);
            using (var dying = new ReportBench(folder, clock, mortal))
            {
                try
                {
                    await AttachAsync(dying, report, turn);
                }
                catch (StorageException) when (mortal.Died)
                {
                    // As the process does that is killed.
                }
            }

            if (died = mortal.Died) deaths++;
            using var next = new ReportBench(folder, clock, store);
            await AttachAsync(next, report, turn);
            var head = (await next.Get<ReportStore>().HeadAsync(report, Cancellation))!.Value;
            var file = (await next.Get<ReportStore>().FilesAsync(head, Cancellation)).ShouldHaveSingleItem($"died at write {deaths}, {moment}");
            (await next.Get<FileStore>().ReadAsync(report, file, Cancellation)).ShouldBe(content);
        }

        deaths.ShouldBeGreaterThan(8);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // As the handler does.
    private async Task<IReadOnlyList<FileArrival>> AttachAsync(ReportBench bench, string report, Turn turn)
    {
        var act = ReportBench.Act("staff", turn.TurnId);
        var (refusal, has) = await bench.Get<FileDesk>().LookAsync(report, act, Cancellation);
        refusal.ShouldBeNull();
        using var arrivals = Arrivals(bench);
        var arrived = await arrivals.FetchedAsync(turn, has, Cancellation);
        foreach (var arrival in arrived.Where(one => one.Staged is not null)) (await bench.Get<FileDesk>().AttachAsync(report, arrival.Staged!, act, Cancellation)).ShouldBeOfType<AttachOutcome.Attached>();
        return arrived;
    }

    private FileArrivals Arrivals(ReportBench bench) => new(bench.Get<FileStaging>(), _channel, Options.Create(new ConversationOptions()), bench.Get<TimeProvider>());

    private static Turn TurnWith(string id, params Attachment[] files) =>
        new() { Activity = new Activity { Type = ActivityTypes.Message, Attachments = [.. files] }, Text = "", Language = Language.Vietnamese, Now = ReportBench.Now, TurnId = id, PersonId = Owner };
}
