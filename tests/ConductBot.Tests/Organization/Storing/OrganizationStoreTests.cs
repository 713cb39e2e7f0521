using ConductBot.Organization;
using ConductBot.Organization.Importing;
using ConductBot.Organization.Storing;
using ConductBot.Storage.Records;

namespace ConductBot.Tests.Organization.Storing;

public sealed class OrganizationStoreTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_imported_is_there_after_a_restart_in_the_order_of_the_file()
    {
        await using var bench = await new Bench().WithSampleAsync();
        await using var again = new Bench(beside: bench);
        (await again.Start.RefreshAsync(Cancellation)).ShouldBeTrue();
        again.Organization.Current.Version.ShouldBe(1);
        again.Organization.Current.People.Zip(Offices.Sample.People).ShouldAllBe(pair => Sameness.Same(pair.First, pair.Second));
        again.Organization.Current.Units.Count.ShouldBe(8);
        (await again.Start.RefreshAsync(Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_set_of_many_batches_is_published_whole_and_the_same_again_makes_no_version()
    {
        await using var bench = new Bench();
        var people = Enumerable.Range(0, 3_000).Select(at => new Person { Id = $"p{at}", Name = $"Người Số {at} Nguyễn", Unit = "u", SignInName = $"p{at}@so.example" }).ToArray();
        var files = Offices.Export(new OrganizationPart([new Unit { Id = "u", Name = "Đơn vị" }], people));
        (await bench.Import.StoreAsync(files, Cancellation)).Published.ShouldBe(new PublishOutcome.Published(1));
        (await bench.Import.StoreAsync(files, Cancellation)).Published.ShouldBe(new PublishOutcome.Unchanged(1));
        await using var again = new Bench(beside: bench);
        await again.Start.RefreshAsync(Cancellation);
        again.Organization.Current.People.Count.ShouldBe(3_000);
    }

    [Fact]
    public async Task Nothing_of_a_wrong_import_is_stored()
    {
        await using var bench = await new Bench().WithSampleAsync();
        var (plan, published) = await bench.Import.StoreAsync([Offices.Text("people.csv", "id,name,unit", "a,An,mot-cua", "b,Ba,khong-co")], Cancellation);
        plan.ShouldBeOfType<ImportOutcome.Refused>();
        published.ShouldBeNull();
        (bench.Organization.Current.Version, bench.Organization.Current.People.Count).ShouldBe((1, 30));
    }

    [Fact]
    public async Task Looking_stores_nothing()
    {
        await using var bench = new Bench();
        (await bench.Import.PlanAsync(SampleOrganization.Files, Cancellation)).ShouldBeOfType<ImportOutcome.Planned>().Diff.AddedPeople.Count.ShouldBe(30);
        (await bench.Get<OrganizationStore>().HeadAsync(Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Another_process_notices_a_new_version_at_its_next_look()
    {
        await using var server = new Bench();
        await server.Watcher.StartAsync(Cancellation);
        var swapped = new TaskCompletionSource<OrganizationSnapshot>(TaskCreationOptions.RunContinuationsAsynchronously);
        server.Organization.Changed += snapshot => swapped.TrySetResult(snapshot);
        await using (var command = new Bench(beside: server)) await command.WithSampleAsync();
        server.Organization.Current.People.ShouldBeEmpty();
        server.Time.Advance(TimeSpan.FromSeconds(1));
        (await swapped.Task.WaitAsync(TimeSpan.FromSeconds(60), Cancellation)).People.Count.ShouldBe(30);
        await server.Watcher.StopAsync(Cancellation);
    }

    [Fact]
    public async Task Two_who_import_at_once_both_end_in_a_version()
    {
        await using var bench = await new Bench().WithSampleAsync();
        await using var other = new Bench(beside: bench);
        var one = Offices.Export(Offices.Sample with { People = [.. Offices.Sample.People, new Person { Id = "x", Name = "Xuân", Unit = "vp" }] });
        var two = Offices.Export(Offices.Sample with { People = [.. Offices.Sample.People, new Person { Id = "y", Name = "Yến", Unit = "vp" }] });
        var outcomes = await Task.WhenAll(bench.Import.StoreAsync(one, Cancellation).AsTask(), other.Import.StoreAsync(two, Cancellation).AsTask());
        outcomes.Select(outcome => ((PublishOutcome.Published)outcome.Published!).Version).Order().ShouldBe([2, 3]);
        await bench.Start.RefreshAsync(Cancellation);

        // The later file does not list who the earlier one added: they left.
        bench.Organization.Current.People.Count(person => person.Id is "x" or "y").ShouldBe(2);
        bench.Organization.Current.People.Count(person => person.Id is "x" or "y" && person.IsHereOn(Offices.Today)).ShouldBe(1);
    }

    [Fact]
    public async Task Old_sets_are_deleted_after_ten_minutes_and_the_published_one_stays()
    {
        await using var bench = await new Bench().WithSampleAsync();
        var before = (await bench.Get<OrganizationStore>().HeadAsync(Cancellation))!.Value;
        await bench.Import.StoreAsync([Offices.Export(Offices.Sample with { People = [.. Offices.Sample.People.Skip(1)] })[1]], Cancellation);
        (await bench.Get<OrganizationStore>().SweepAsync(Cancellation)).ShouldBe(0);
        bench.Time.Advance(TimeSpan.FromMinutes(11));
        (await bench.Get<OrganizationStore>().SweepAsync(Cancellation)).ShouldBe(1);
        (await bench.Records.ReadPageAsync(Rows.PartKind, Rows.PartKind.All(before.Set), Cancellation)).Records.ShouldBeEmpty();
        (await bench.Get<OrganizationStore>().CurrentAsync(Cancellation)).Content.People.Count.ShouldBe(30);
    }

    [Fact]
    public async Task A_set_left_by_a_killed_import_is_deleted()
    {
        await using var bench = new Bench();
        var set = Rows.Set(1, "killed");
        await bench.Records.WriteAsync(new RecordBatch(Rows.Table, Rows.Sets).Insert(Rows.SetKind, Rows.SetHint(set), new SetHint(set, bench.Time.GetUtcNow())), Cancellation);
        await bench.Records.WriteAsync(new RecordBatch(Rows.Table, set).Insert(Rows.PartKind, Rows.Part(0), new OrganizationPart([], [Offices.Of("staff")])), Cancellation);
        bench.Time.Advance(TimeSpan.FromMinutes(11));
        (await bench.Get<OrganizationStore>().SweepAsync(Cancellation)).ShouldBe(1);
        (await bench.Records.ReadPageAsync(Rows.PartKind, Rows.PartKind.All(set), Cancellation)).Records.ShouldBeEmpty();
        (await bench.Get<OrganizationStore>().SweepAsync(Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task The_sample_stands_in_only_while_nothing_was_imported()
    {
        await using var bench = new Bench(sample: true);
        await bench.Start.RefreshAsync(Cancellation);
        (bench.Organization.Current.Version, bench.Organization.Current.People.Count).ShouldBe((0, 30));
        await bench.Import.StoreAsync([Offices.Text("units.csv", "id,unit name", "u,Một")], Cancellation);
        (bench.Organization.Current.Version, bench.Organization.Current.People.Count, bench.Organization.Current.Units.Count).ShouldBe((1, 0, 1));
    }
}
