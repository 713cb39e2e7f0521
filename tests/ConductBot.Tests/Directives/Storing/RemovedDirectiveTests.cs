using System.Text.Json;
using ConductBot.Directives.Storing;

namespace ConductBot.Tests.Directives.Storing;

public class RemovedDirectiveTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_owner_takes_out_is_gone_and_stays_out_with_the_next_release()
    {
        await using var bench = await new LibraryBench().OpenAsync();
        (await bench.Store.RemoveAsync("510-ubnd-th", Cancellation)).ShouldBeOfType<PublishOutcome.Published>();
        (await bench.Store.HeadAsync(Cancellation)).Directive("510-UBND-TH").ShouldBeNull();

        using var release = new LibraryCopy();
        release.Write("notes.yaml", File.ReadAllText(Path.Combine(release.Folder, "notes.yaml")) + "\n# a new release\n");
        await using var later = await new LibraryBench(release.Folder, bench).OpenAsync();
        later.Current.Find("510-UBND-TH").ShouldBeNull();
        later.Current.Find("10-CT-CTUBND").ShouldNotBeNull();
    }

    [Fact]
    public async Task Taking_out_what_is_not_there_publishes_nothing()
    {
        await using var bench = await new LibraryBench().OpenAsync();
        (await bench.Store.RemoveAsync("không-có", Cancellation)).ShouldBeOfType<PublishOutcome.Unchanged>();
    }

    [Fact]
    public void A_head_row_of_a_program_that_knew_no_removing_has_nothing_removed()
    {
        var old = JsonSerializer.Deserialize("""{"Version":3,"Directives":[],"Parts":[]}""", LibraryJson.Default.LibraryHead).ShouldNotBeNull();
        (old.Version, old.Removed.Count).ShouldBe((3, 0));
    }
}
