using System.Text;
using ConductBot.Directives;
using ConductBot.Directives.Importing;
using ConductBot.Directives.Reading;
using ConductBot.Directives.Reports;
using ConductBot.Directives.Shipped;
using ConductBot.Directives.Storing;
using ConductBot.Tests.Directives.Storing;

namespace ConductBot.Tests.Directives.Importing;

public class DirectiveImportTests
{
    private const string Own = """
        ỦY BAN NHÂN DÂN
        TỈNH SÓC TRĂNG

        Số: 7/CT-UBND

        Sóc Trăng, ngày 05 tháng 3 năm 2024

        CHỈ THỊ

        Về việc chấn chỉnh giờ giấc

        Chủ tịch Ủy ban nhân dân tỉnh yêu cầu Thủ trưởng các sở thực hiện:

        1. Chấm công hằng ngày.

        2. Đối với cán bộ, công chức: không đi trễ.

        CHỦ TỊCH

        Nguyễn Văn A
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_shipped_source_imported_again_is_unchanged()
    {
        await using var bench = await new LibraryBench().OpenAsync();
        foreach (var path in System.IO.Directory.EnumerateFiles(Path.Combine(ShippedTexts.Folder, "sources")))
        {
            var plan = await PlanAsync(bench, File.ReadAllBytes(path), name: "ten-khac.txt");
            plan.Documents.ShouldAllBe(document => document.Decision is ImportDecision.Unchanged);
        }
    }

    [Fact]
    public async Task Looking_stores_nothing_and_storing_publishes()
    {
        await using var bench = await new LibraryBench().OpenAsync();
        var planned = (await PlanAsync(bench, Own)).Documents.ShouldHaveSingleItem();
        planned.Decision.ShouldBe(new ImportDecision.New(null));
        planned.Stored.Directive.Id.ShouldBe("7-CT-UBND");
        (await bench.Store.HeadAsync(Cancellation)).Version.ShouldBe(1);
        (await StoreAsync(bench, Own)).ShouldBe(new PublishOutcome.Published(2));
        await bench.Start.RefreshAsync(Cancellation);
        bench.Current.Find("7-CT-UBND")!.Find("2")!.Addressee.Kind.ShouldBe(AddresseeKind.Staff);
    }

    [Fact]
    public async Task A_changed_clause_makes_a_new_version_and_the_old_one_stays_readable()
    {
        await using var bench = await new LibraryBench().OpenAsync();
        await StoreAsync(bench, Own);
        var changed = Own.Replace("không đi trễ.", "không đi trễ, về sớm.", StringComparison.Ordinal);
        var decision = (await PlanAsync(bench, changed)).Documents[0].Decision.ShouldBeOfType<ImportDecision.NewVersion>();
        decision.Diff.Clauses.ShouldHaveSingleItem().After!.Path.ShouldBe("2");
        await StoreAsync(bench, changed);
        (await bench.Store.VersionsAsync("7-CT-UBND", Cancellation)).Select(version => (version.Version, version.Find("2")!.Text[^8..])).ShouldBe([(2, "về sớm.".PadLeft(8)), (1, "đi trễ.".PadLeft(8))]);
    }

    [Fact]
    public async Task The_same_again_is_no_new_version()
    {
        await using var bench = await new LibraryBench().OpenAsync();
        await StoreAsync(bench, Own);
        (await StoreAsync(bench, Own)).ShouldBe(new PublishOutcome.Unchanged(2));
        (await StoreAsync(bench, Own.Replace("\n\n", "\n\n\n", StringComparison.Ordinal))).ShouldBe(new PublishOutcome.Unchanged(2));
    }

    [Theory]
    [InlineData("ngày 05 tháng 3 năm 2024", "ngày 06 tháng 3 năm 2025", "7-CT-UBND-2025")]
    [InlineData("TỈNH SÓC TRĂNG", "TỈNH CÀ MAU", "7-CT-UBND-2024")]
    public async Task The_same_number_of_another_date_or_issuer_is_another_directive(string from, string to, string id)
    {
        await using var bench = await new LibraryBench().OpenAsync();
        await StoreAsync(bench, Own);
        var planned = (await PlanAsync(bench, Own.Replace(from, to, StringComparison.Ordinal))).Documents[0];
        planned.Decision.ShouldBe(new ImportDecision.New("7-CT-UBND"));
        planned.Stored.Directive.Id.ShouldBe(id);
    }

    [Fact]
    public async Task The_importers_explicit_word_makes_it_a_version_all_the_same()
    {
        await using var bench = await new LibraryBench().OpenAsync();
        await StoreAsync(bench, Own);
        var other = Own.Replace("ngày 05 tháng 3 năm 2024", "ngày 06 tháng 3 năm 2024", StringComparison.Ordinal);
        (await PlanAsync(bench, Encoding.UTF8.GetBytes(other), id: "7-CT-UBND")).Documents[0].Decision.ShouldBeOfType<ImportDecision.NewVersion>();
    }

    [Fact]
    public async Task Repairs_and_the_owners_data_are_kept_when_a_text_is_imported_anew_with_moved_lines()
    {
        await using var bench = await new LibraryBench().OpenAsync();
        var text = File.ReadAllText(Path.Combine(ShippedTexts.Folder, "sources", "001_1b0a913f39cf8e56.txt"));
        var moved = "\n\n\n" + text.Replace("Hoàn thành việc xây dựng", "Hoàn thành tốt việc xây dựng", StringComparison.Ordinal);
        var planned = (await PlanAsync(bench, moved)).Documents[0];
        var change = planned.Decision.ShouldBeOfType<ImportDecision.NewVersion>().Diff.Clauses.ShouldHaveSingleItem();
        change.After!.Path.ShouldBe("12.5");
        planned.Stored.Directive.Find("12.2")!.Text.ShouldContain("khắc [phục] những");
        planned.Stored.Directive.Metadata.SignatoryOffice!.Value.ShouldBe("Chủ tịch");
        planned.DroppedRepairs.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_repair_whose_words_are_gone_is_dropped_and_said()
    {
        await using var bench = await new LibraryBench().OpenAsync();
        var text = File.ReadAllText(Path.Combine(ShippedTexts.Folder, "sources", "001_1b0a913f39cf8e56.txt")).Replace("khai thông nhất", "khai thống nhất", StringComparison.Ordinal);
        var plan = await PlanAsync(bench, text);
        plan.Documents[0].DroppedRepairs.ShouldHaveSingleItem().Scanned.ShouldBe("thông nhất");
        ImportReport.Of(plan).ShouldContain("không còn dùng được");
    }

    [Fact]
    public async Task The_policy_owner_sets_what_the_text_lost_and_may_insert_a_missing_word()
    {
        await using var bench = await new LibraryBench().OpenAsync();
        var owner = OwnerData.Read("o.yaml", """
            id: chi-thi-gio-giac
            metadata:
              number: { value: 9/CT-UBND, evidence: bản giấy }
              issued: { value: 2024-05-01, evidence: bản giấy }
            insertions:
              - { line: 3, scanned: không trễ, repaired: "không [đi] trễ", reason: thiếu chữ }
            """);
        var plan = await PlanAsync(bench, Encoding.UTF8.GetBytes("1. Chấm công.\n\n2. Cán bộ không trễ.\n"), owner: owner);
        var directive = plan.Documents[0].Stored.Directive;
        (directive.Id, directive.Metadata.Number!.From, directive.Find("2")!.Text).ShouldBe(("chi-thi-gio-giac", Provenance.PolicyOwner, "Cán bộ không [đi] trễ."));
    }

    [Fact]
    public async Task A_refused_file_changes_nothing()
    {
        await using var bench = await new LibraryBench().OpenAsync();
        var (plan, published) = await bench.Import.StoreAsync(Request(Encoding.UTF8.GetBytes("1. Một.\n\n1. Một nữa.\n"), "x.txt", null, null), Cancellation);
        plan.ShouldBeOfType<ImportOutcome.Refused>().Refusal.Line.ShouldBe(3);
        published.ShouldBeNull();
        (await bench.Store.HeadAsync(Cancellation)).Version.ShouldBe(1);
        ImportReport.Of(plan).ShouldStartWith("Dòng 3: Trùng số");
    }

    [Fact]
    public async Task Two_importers_at_once_both_get_their_version()
    {
        await using var bench = await new LibraryBench().OpenAsync();
        await using var beside = await new LibraryBench(beside: bench).OpenAsync();
        await StoreAsync(bench, Own);
        string[] texts = [.. Enumerable.Range(1, 4).Select(number => Own.Replace("hằng ngày", $"hằng ngày, lần {number}", StringComparison.Ordinal))];
        await Task.WhenAll(texts.Select((text, index) => StoreAsync(index % 2 == 0 ? bench : beside, text)));
        var versions = await bench.Store.VersionsAsync("7-CT-UBND", Cancellation);
        versions.Select(version => version.Version).ShouldBe([5, 4, 3, 2, 1]);
        versions.Take(4).Select(version => version.Find("1")!.Text).Order(StringComparer.Ordinal).ShouldBe([.. Enumerable.Range(1, 4).Select(number => $"Chấm công hằng ngày, lần {number}.")]);
    }

    [Fact]
    public async Task The_report_shows_what_was_understood()
    {
        await using var bench = await new LibraryBench().OpenAsync();
        var report = ImportReport.Of(await PlanAsync(bench, Own));
        foreach (var expected in new[] { "=== 7-CT-UBND", "Văn bản mới", "Số, ký hiệu: 7/CT-UBND   [trong văn bản: Số: 7/CT-UBND]", "2  Đối với cán bộ", "→ cán bộ, công chức (trong văn bản)", "→ Thủ trưởng các sở (trong văn bản, theo [0])" })
            report.ShouldContain(expected);
    }

    private static async Task<ImportOutcome.Planned> PlanAsync(LibraryBench bench, string text) => await PlanAsync(bench, Encoding.UTF8.GetBytes(text));

    private static async Task<ImportOutcome.Planned> PlanAsync(LibraryBench bench, byte[] bytes, string name = "x.txt", string? id = null, OwnerData? owner = null) =>
        (await bench.Import.PlanAsync(Request(bytes, name, id, owner), Cancellation)).ShouldBeOfType<ImportOutcome.Planned>();

    private static async Task<PublishOutcome?> StoreAsync(LibraryBench bench, string text) =>
        (await bench.Import.StoreAsync(Request(Encoding.UTF8.GetBytes(text), "x.txt", null, null), Cancellation)).Published;

    private static ImportRequest Request(byte[] bytes, string name, string? id, OwnerData? owner) => new(new SourceFile(name, bytes), owner, id, ShippedTexts.Published);
}
