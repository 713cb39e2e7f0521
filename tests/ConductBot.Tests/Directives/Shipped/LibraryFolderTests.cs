using ConductBot.Directives;
using ConductBot.Directives.Reading;
using ConductBot.Directives.Shipped;
using ConductBot.Tests.Directives.Storing;

namespace ConductBot.Tests.Directives.Shipped;

public class LibraryFolderTests
{
    [Fact]
    public void The_shipped_library_is_whole()
    {
        var library = ShippedTexts.Library;
        library.Directives.Count.ShouldBe(6);
        library.Notes.ShouldContain(note => note.Clause == ClauseId.Parse("10-CT-CTUBND#2.e") && note.Text.Contains("44/2019/QH14", StringComparison.Ordinal));
        library.Notes.ShouldContain(note => note.Clause == ClauseId.Parse("10-CT-CTUBND#2.d") && note.Text.Contains("77/2007/QĐ-TTg", StringComparison.Ordinal));
        library.Notes.ShouldAllBe(note => !note.Verified);
        library.Cited.ShouldContain(cited => cited.Number == "77/2007/QĐ-TTg" && cited.Validity == CitedValidity.Replaced && cited.ReplacedBy.Count == 3);
        library.Jurisdictions.Single(territory => territory.Id == "soc-trang").ShouldSatisfyAllConditions(
            territory => territory.To.ShouldBe(new DateOnly(2025, 7, 1)), territory => territory.Successors.ShouldBe(["can-tho"]), territory => territory.Unverified.ShouldNotBeEmpty());
        library.Bodies.ShouldContain(body => body.Name == "Sở Thông tin và Truyền thông" && body.Now == "Sở Khoa học và Công nghệ thành phố Cần Thơ");
    }

    [Fact]
    public void Sources_are_the_originals()
    {
        foreach (var path in System.IO.Directory.EnumerateFiles(Path.Combine(ShippedTexts.Folder, "sources")))
        {
            var hash = new SourceFile(Path.GetFileName(path), File.ReadAllBytes(path)).Hash;
            ShippedTexts.Library.Directives.ShouldContain(directive => directive.SourceHash == hash);
        }
    }

    [Fact]
    public void A_folder_of_ones_own_may_keep_the_shipped_territories()
    {
        using var library = new LibraryCopy(static name => name is not ("001_1b0a913f39cf8e56.txt" or "001_1b0a913f39cf8e56.txt.yaml" or "510-UBND-TH.yaml" or "notes.yaml") && !name.EndsWith(".jsonl", StringComparison.Ordinal));
        library.Write("notes.yaml", "notes: []\ncited: []\n");
        var read = LibraryFolder.Read(library.Folder, default);
        read.Directives.ShouldNotContain(directive => directive.Id == "510-UBND-TH");
        read.Bodies.Single(body => body.Name == "Sở Thông tin và Truyền thông").Clauses.ShouldAllBe(clause => clause.Directive != "510-UBND-TH");
    }

    [Fact]
    public void A_question_of_the_owner_is_checked_like_a_line_of_a_file()
    {
        var directives = ShippedTexts.Library.Directives;
        QuestionData.Of("Trưa uống bia được không?", "10-CT-CTUBND#2.e", "kể cả vào buổi trưa", directives).Clause.ShouldBe(ClauseId.Parse("10-CT-CTUBND#2.e"));
        QuestionData.Of("Bị phạt bao nhiêu?", null, null, directives).Clause.ShouldBeNull();
        Should.Throw<LibraryDataException>(() => QuestionData.Of("Hỏi gì?", "10-CT-CTUBND#99", null, directives));
        Should.Throw<LibraryDataException>(() => QuestionData.Of("Hỏi gì?", "10-CT-CTUBND#2.e", "chữ không có", directives));
    }

    [Fact]
    public void Questions_are_read_with_their_places_in_the_text()
    {
        using var library = new LibraryCopy();
        library.Write("questions/test.jsonl", """
            {"clause":"10-CT-CTUBND#2.e","question":"Trưa uống bia được không?","at":"kể cả vào buổi trưa","also":["10-CT-CTUBND#1.d"]}

            {"clause":"10-CT-CTUBND#2.c","question":"Có được làm khó dân không?","at":"phiền hà, những nhiễu"}
            """);
        library.Write("questions/declined-test.jsonl", """{"question":"Bị phạt bao nhiêu?","why":"Không nói mức phạt."}""");
        var questions = LibraryFolder.Read(library.Folder, default).Questions;
        questions.Single(question => question.Text.StartsWith("Trưa uống", StringComparison.Ordinal) && question.Also is { Count: 1 }).At.ShouldBe("kể cả vào buổi trưa");
        questions.Single(question => question.Text == "Có được làm khó dân không?").At.ShouldBe("phiền hà, nhũng nhiễu");
        questions.Single(question => question.Text == "Bị phạt bao nhiêu?").ShouldSatisfyAllConditions(question => question.Clause.ShouldBeNull(), question => question.Why.ShouldBe("Không nói mức phạt."));
    }

    [Theory]
    [InlineData("questions/x.jsonl", "\n{\"clause\":\"10-CT-CTUBND#9.z\",\"question\":\"a\"}", "questions/x.jsonl, line 2", "no clause 10-CT-CTUBND#9.z")]
    [InlineData("questions/x.jsonl", "{\"clause\":\"10-CT-CTUBND\",\"question\":\"a\"}", "line 1", "is no clause id")]
    [InlineData("questions/x.jsonl", "{\"clause\":\"10-CT-CTUBND#2.e\",\"question\":\"a\",\"at\":\"không có\"}", "line 1", "does not stand in 10-CT-CTUBND#2.e")]
    [InlineData("questions/x.jsonl", "{\"clause\":\"10-CT-CTUBND#2.e\",\"question\":\"a\",\"also\":[\"x#1\"]}", "line 1", "no clause x#1")]
    [InlineData("questions/x.jsonl", "{\"clause\":\"10-CT-CTUBND#2.e\"}", "line 1", "'question' is missing")]
    [InlineData("questions/x.jsonl", "{\"question\":\"a\"}", "line 1", "'why'")]
    [InlineData("questions/x.jsonl", "{\"question\":\"a\",\"y\":1}", "line 1", "y")]
    [InlineData("questions/x.jsonl", "no json", "line 1", "invalid")]
    [InlineData("owner/x.yaml", "id: a b\nsource: x", "owner/x.yaml", "'id' must be")]
    [InlineData("owner/x.yaml", "id: a\nsource: x.txt", "owner/a.yaml", "'x.txt' has no document 1")]
    [InlineData("owner/x.yaml", "id: a\nwrong: 1", "owner/x.yaml, line 2", "wrong")]
    [InlineData("owner/x.yaml", "id: a\nmetadata:\n  issued: { value: 01/02/2024, evidence: x }", "owner/x.yaml", "is no date")]
    [InlineData("owner/x.yaml", "id: a\nmetadata:\n  kind: { value: Letter, evidence: x }", "owner/x.yaml", "is no kind")]
    [InlineData("owner/x.yaml", "id: a\nmetadata:\n  number: { value: 1/CT }", "owner/x.yaml", "'evidence'")]
    [InlineData("owner/x.yaml", "id: a\nmetadata:\n  number: { value: 1/CT, evidence: x, from: guessed }", "owner/x.yaml", "'from' is")]
    [InlineData("owner/510-UBND-TH.yaml", "id: x\nsource: 001_1b0a913f39cf8e56.txt\ninsertions:\n  - { line: 78, scanned: khắc, repaired: khắc phục, reason: x }", "owner/x.yaml", "in [ ]")]
    [InlineData("owner/510-UBND-TH.yaml", "id: x\nsource: 001_1b0a913f39cf8e56.txt\naddressees:\n  '99': { kind: Staff, name: a }", "x", "names the clause 99")]
    [InlineData("owner/510-UBND-TH.yaml", "id: 10-CT-CTUBND\nsource: 001_1b0a913f39cf8e56.txt", "10-CT-CTUBND", "Two documents")]
    [InlineData("repairs/001_1b0a913f39cf8e56.txt.yaml", "repairs:\n  - { line: 78, scanned: khắc, repaired: 'khắc [phục]', reason: x }", "repairs/001", "policy owner")]
    [InlineData("repairs/001_1b0a913f39cf8e56.txt.yaml", "repairs:\n  - { line: 78, scanned: khắc, repaired: khoan }", "repairs/001", "'reason'")]
    [InlineData("repairs/001_1b0a913f39cf8e56.txt.yaml", "repairs:\n  - { line: 1000, scanned: khắc, repaired: khoan, reason: x }", "repairs/001", "line 1000")]
    [InlineData("jurisdictions.yaml", "jurisdictions:\n  - { id: a, name: A, source: x, successors: [b] }", "jurisdictions.yaml", "'b'")]
    [InlineData("jurisdictions.yaml", "jurisdictions:\n  - { id: a, name: A, source: x, to: hôm qua }", "jurisdictions.yaml", "is no date")]
    [InlineData("notes.yaml", "notes:\n  - { clause: 10-CT-CTUBND#99, about: a, text: a, text_en: a, source: a }", "10-CT-CTUBND#99", "no text has")]
    [InlineData("notes.yaml", "notes:\n  - { clause: 10-CT-CTUBND#2.e, about: a, text: a }", "notes.yaml", "'text_en'")]
    [InlineData("notes.yaml", "cited:\n  - { number: 1/QD, validity: maybe }", "notes.yaml", "no validity")]
    [InlineData("sources/x.txt", "không có khoản nào", "sources/x.txt, line 1", "No clause")]
    public void Wrong_data_is_named_with_file_place_and_remedy(string file, string text, string place, string what)
    {
        using var library = new LibraryCopy(name => name.StartsWith("001_", StringComparison.Ordinal) || name.StartsWith("004_", StringComparison.Ordinal) || name is "510-UBND-TH.yaml" or "10-CT-CTUBND.yaml");
        library.Write(file, text);
        var message = Should.Throw<LibraryDataException>(() => LibraryFolder.Read(library.Folder, default)).Message;
        message.ShouldContain(place);
        message.ShouldContain(what, Case.Insensitive);
    }

    [Fact]
    public void Only_the_sources_must_be_there()
    {
        using var library = new LibraryCopy();
        foreach (var part in new[] { "repairs", "owner" }) System.IO.Directory.Delete(Path.Combine(library.Folder, part), recursive: true);
        if (System.IO.Directory.Exists(Path.Combine(library.Folder, "questions"))) System.IO.Directory.Delete(Path.Combine(library.Folder, "questions"), recursive: true);
        foreach (var file in new[] { "notes.yaml", "jurisdictions.yaml" }) File.Delete(Path.Combine(library.Folder, file));
        LibraryFolder.Read(library.Folder, default).Directives.Select(directive => directive.Id)
            .ShouldBe(["000_a4f5137f72427048", "510-UBND-TH", "002_e266fa37aecbdd75", "2842-UBND-TH", "968-CD-TTg", "10-CT-CTUBND"]);
    }
}
