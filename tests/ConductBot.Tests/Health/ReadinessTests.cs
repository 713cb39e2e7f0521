using ConductBot.Directives;
using ConductBot.Health;
using ConductBot.Protocol.Readiness;
using ConductBot.Protocol.Tests;
using ConductBot.Shared;
using ConductBot.Tests.Conversations;

namespace ConductBot.Tests.Health;

public sealed class ReadinessTests
{
    [Fact]
    public async Task A_storage_that_writes_and_reads_is_ready()
    {
        await using var storage = new TemporaryStorage();
        (await new StorageReadiness(storage.Records, new FakeTime()).CheckAsync(TestContext.Current.CancellationToken)).ShouldBe(new PartReadiness.Ready());
    }

    [Fact]
    public async Task A_storage_that_does_not_answer_is_not_ready_and_names_the_fault()
    {
        await using var bot = new Bot();
        var part = new StorageReadiness(bot.Get<ConductBot.Storage.Records.RecordStore>(), bot.Time);
        (await part.CheckAsync(TestContext.Current.CancellationToken)).ShouldBeOfType<PartReadiness.Ready>();
        bot.Store.Die();
        (await part.CheckAsync(TestContext.Current.CancellationToken)).ShouldBeOfType<PartReadiness.NotReady>().Why.ShouldContain("Unavailable");
    }

    [Fact]
    public async Task No_directive_is_not_ready()
    {
        var library = new DirectiveLibrary(new LibrarySnapshot { Version = 0, Directives = [] });
        (await new LibraryReadiness(library).CheckAsync(TestContext.Current.CancellationToken)).ShouldBeOfType<PartReadiness.NotReady>().Why.ShouldContain("Directives:LibraryFolder");
    }
}
