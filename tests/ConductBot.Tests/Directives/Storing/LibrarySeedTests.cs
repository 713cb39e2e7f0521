using ConductBot.Directives;
using ConductBot.Directives.Importing;
using ConductBot.Directives.Reading;
using ConductBot.Directives.Storing;

namespace ConductBot.Tests.Directives.Storing;

public class LibrarySeedTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_store_gets_all_that_ships()
    {
        await using var bench = await new LibraryBench(ShippedTexts.Folder).OpenAsync();
        bench.Current.Version.ShouldBe(1);
        bench.Current.Directives.Select(directive => directive.Id).ShouldBe(ShippedTexts.Library.Directives.Select(directive => directive.Id));
        bench.Current.Find(ClauseId.Parse("10-CT-CTUBND#2.e"))!.Text.ShouldBe(ShippedTexts.Library.Find(ClauseId.Parse("10-CT-CTUBND#2.e"))!.Text);
        bench.Current.Find(ClauseId.Parse("510-UBND-TH#12.2"))!.Repairs.ShouldBe(ShippedTexts.Library.Find(ClauseId.Parse("510-UBND-TH#12.2"))!.Repairs);
        bench.Current.Notes.ShouldBe(ShippedTexts.Library.Notes);
        bench.Current.Questions.Count.ShouldBe(ShippedTexts.Library.Questions.Count);
        bench.Current.Jurisdictions.Count.ShouldBe(ShippedTexts.Library.Jurisdictions.Count);
        bench.Current.Bodies.Count.ShouldBe(ShippedTexts.Library.Bodies.Count);
        bench.Current.Cited.Count.ShouldBe(ShippedTexts.Library.Cited.Count);
    }

    [Fact]
    public async Task What_is_stored_comes_back_whole()
    {
        await using var bench = await new LibraryBench().OpenAsync();
        foreach (var directive in ShippedTexts.Library.Directives)
        {
            var stored = bench.Current.Find(directive.Id)!;
            stored.Metadata.Number.ShouldBe(directive.Metadata.Number);
            stored.Metadata.Issued.ShouldBe(directive.Metadata.Issued);
            stored.Metadata.Doubts.ShouldBe(directive.Metadata.Doubts);
            stored.Clauses.Select(clause => clause with { Repairs = [] }).ShouldBe(directive.Clauses.Select(clause => clause with { Repairs = [] }));
        }
    }

    [Fact]
    public async Task The_original_file_is_kept_byte_for_byte()
    {
        await using var bench = await new LibraryBench().OpenAsync();
        foreach (var directive in bench.Current.Directives)
        {
            var file = (await bench.Store.SourceAsync(directive, Cancellation)).ShouldNotBeNull();
            file.Bytes.ToArray().ShouldBe(File.ReadAllBytes(Path.Combine(ShippedTexts.Folder, "sources", directive.SourceFile)));
        }
    }

    [Fact]
    public async Task Starting_again_publishes_nothing()
    {
        await using var bench = await new LibraryBench().OpenAsync();
        await using var again = await new LibraryBench(beside: bench).OpenAsync();
        again.Current.Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_new_release_brings_what_it_changed_as_a_new_version()
    {
        using var library = new LibraryCopy();
        await using var bench = await new LibraryBench(library.Folder).OpenAsync();
        library.Replace("sources/004_21443e2534a4d336.txt", "Tiếp nhận, xử lý phản ánh kiến nghị", "Tiếp nhận và xử lý phản ánh kiến nghị");
        await using var next = await new LibraryBench(library.Folder, bench).OpenAsync();
        next.Current.Find("10-CT-CTUBND")!.Version.ShouldBe(2);
        next.Current.Find("510-UBND-TH")!.Version.ShouldBe(1);
        (await next.Store.VersionsAsync("10-CT-CTUBND", Cancellation)).Select(version => version.Version).ShouldBe([2, 1]);
    }

    [Fact]
    public async Task A_new_release_leaves_what_the_owner_changed_and_says_so()
    {
        using var library = new LibraryCopy();
        await using var bench = await new LibraryBench(library.Folder).OpenAsync();
        await ImportAsync(bench, library, "Không uống rượu, bia trong giờ", "Tuyệt đối không uống rượu, bia trong giờ");
        library.Replace("sources/004_21443e2534a4d336.txt", "Tiếp nhận, xử lý phản ánh kiến nghị", "Tiếp nhận và xử lý phản ánh kiến nghị");
        await using var next = await new LibraryBench(library.Folder, bench).OpenAsync();
        var directive = next.Current.Find("10-CT-CTUBND")!;
        directive.Version.ShouldBe(2);
        directive.Find("2.e")!.Text.ShouldStartWith("Tuyệt đối không uống");
        next.Logged.Lines.ShouldContain(line => line.Event.Id == 2002 && line.Text.Contains("10-CT-CTUBND", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_confirmed_note_stays_confirmed_when_a_release_changes_another()
    {
        using var library = new LibraryCopy();
        await using var bench = await new LibraryBench(library.Folder).OpenAsync();
        var (confirmed, other) = (bench.Current.Notes[0], bench.Current.Notes[1]);
        (await bench.Notes.ConfirmAsync(confirmed.Id, Cancellation)).ShouldBeOfType<PublishOutcome.Published>();
        library.Replace("notes.yaml", other.Text, "Đã xem lại.");
        await using var next = await new LibraryBench(library.Folder, bench).OpenAsync();
        next.Current.Notes.Single(note => note.Id == confirmed.Id).Verified.ShouldBeTrue();
        next.Current.Notes.Single(note => note.Id == other.Id).Text.ShouldBe("Đã xem lại.");
    }

    [Fact]
    public async Task Two_processes_that_start_at_once_publish_once()
    {
        await using var first = new LibraryBench();
        await using var second = new LibraryBench(beside: first);
        await Task.WhenAll(first.OpenAsync(), second.OpenAsync());
        await first.Start.RefreshAsync(Cancellation);
        first.Current.Directives.Select(directive => (directive.Id, directive.Version)).ShouldBe(ShippedTexts.Library.Directives.Select(directive => (directive.Id, 1)));
    }

    [Fact]
    public async Task A_wrong_shipped_file_is_named_and_nothing_is_published()
    {
        using var library = new LibraryCopy();
        library.Replace("repairs/001_1b0a913f39cf8e56.txt.yaml", "thông nhất", "chữ không có");
        await using var bench = new LibraryBench(library.Folder);
        (await Should.ThrowAsync<LibraryDataException>(async () => await bench.OpenAsync())).Message.ShouldContain("repairs/001_1b0a913f39cf8e56.txt.yaml, line 56");
        (await bench.Store.HeadAsync(Cancellation)).Version.ShouldBe(0);
    }

    [Fact]
    public async Task A_question_follows_the_text_that_the_owner_changed()
    {
        using var library = new LibraryCopy();
        library.Write("questions/x.jsonl", """
            {"clause":"10-CT-CTUBND#2.e","question":"Uống bia được không?","at":"Không uống rượu, bia"}
            {"clause":"10-CT-CTUBND#2.g","question":"Nhận góp ý thế nào?"}
            {"question":"Bị phạt bao nhiêu?","why":"Không nói."}
            """);
        await using var bench = await new LibraryBench(library.Folder).OpenAsync();
        bench.Current.Questions.Count.ShouldBe(3);
        await ImportAsync(bench, library, "Không uống rượu, bia trong giờ", "Tuyệt đối không uống rượu, bia trong giờ");
        await bench.Start.RefreshAsync(Cancellation);
        bench.Current.Questions.Single(question => question.Clause?.Path == "2.e").At.ShouldBeNull();
        await ImportAsync(bench, library, "g) Tiếp nhận", "h) Tiếp nhận");
        await bench.Start.RefreshAsync(Cancellation);
        bench.Current.Questions.Select(question => question.Clause?.Path).ShouldBe(["2.e", null]);
    }

    private static async Task ImportAsync(LibraryBench bench, LibraryCopy library, string from, string to)
    {
        var text = File.ReadAllText(Path.Combine(library.Folder, "sources", "004_21443e2534a4d336.txt")).Replace(from, to, StringComparison.Ordinal);
        var request = new ImportRequest(new SourceFile("moi.txt", System.Text.Encoding.UTF8.GetBytes(text)), null, null, ShippedTexts.Published);
        (await bench.Import.StoreAsync(request, Cancellation)).Published.ShouldBeOfType<PublishOutcome.Published>();
    }
}
