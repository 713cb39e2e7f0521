using ConductBot.Directives.Reading;
using ConductBot.Directives.Shipped;

namespace ConductBot.Tests.Directives.Reading;

public class LineAccountTests
{
    private static readonly ShippedLibrary Shipped = ShippedLibrary.Read(ShippedTexts.Folder);

    [Fact]
    public void Every_line_of_a_source_is_a_clause_or_named_metadata()
    {
        foreach (var source in Shipped.Sources)
        {
            var lines = File.ReadAllText(Path.Combine(ShippedTexts.Folder, "sources", source.File.Name)).Split('\n');
            source.Understood.Lines.Count.ShouldBe(lines.Length);
            foreach (var use in source.Understood.Lines)
                (use.Role == LineRole.Blank).ShouldBe(string.IsNullOrWhiteSpace(lines[use.Line - 1]), $"{source.File.Name}:{use.Line}");
        }
    }

    [Fact]
    public void A_line_of_a_clause_lies_between_its_first_and_last_line()
    {
        foreach (var source in Shipped.Sources)
        {
            foreach (var use in source.Understood.Lines.Where(use => use.Role == LineRole.Clause))
            {
                var clause = source.Understood.Documents[use.Document - 1].Clauses.Single(clause => clause.Path == use.Path);
                use.Line.ShouldBeInRange(clause.FirstLine, clause.LastLine);
            }
        }
    }

    [Theory]
    [InlineData("000_a4f5137f72427048.txt", 1, "Unreadable")]
    [InlineData("000_a4f5137f72427048.txt", 2, "Title")]
    [InlineData("000_a4f5137f72427048.txt", 75, "PageMark")]
    [InlineData("000_a4f5137f72427048.txt", 134, "CopiedTo")]
    [InlineData("000_a4f5137f72427048.txt", 147, "Signature")]
    [InlineData("001_1b0a913f39cf8e56.txt", 9, "Title")]
    [InlineData("001_1b0a913f39cf8e56.txt", 24, "SentTo")]
    [InlineData("002_e266fa37aecbdd75.txt", 4, "Letterhead")]
    [InlineData("003_034ba50063db2522.txt", 21, "SentTo")]
    [InlineData("003_034ba50063db2522.txt", 45, "Signature")]
    [InlineData("003_034ba50063db2522.txt", 47, "Letterhead")]
    [InlineData("003_034ba50063db2522.txt", 56, "Title")]
    [InlineData("003_034ba50063db2522.txt", 58, "SentTo")]
    [InlineData("004_21443e2534a4d336.txt", 9, "Stamp")]
    [InlineData("004_21443e2534a4d336.txt", 12, "Kind")]
    public void A_line_around_the_clauses_is_known_for_what_it_is(string file, int line, string role) =>
        Shipped.Sources.Single(source => source.File.Name == file).Understood.Lines[line - 1].Role.ToString().ShouldBe(role);

    [Fact]
    public void An_attached_document_is_a_document_of_its_own()
    {
        var documents = Shipped.Sources.Single(source => source.File.Name.StartsWith("003", StringComparison.Ordinal)).Understood.Documents;
        documents.Select(document => (document.FirstLine, document.LastLine)).ShouldBe([(3, 45), (47, 110)]);
    }
}
