using ConductBot.Directives;

namespace ConductBot.Tests.Directives;

public class DirectiveIdsTests
{
    [Theory]
    [InlineData("10/CT-CTUBND", "10-CT-CTUBND")]
    [InlineData("968/CĐ-TTg", "968-CD-TTg")]
    [InlineData("24-CT/TU", "24-CT-TU")]
    [InlineData("05/2008/CT-TTg", "05-2008-CT-TTg")]
    public void An_id_is_the_number_in_plain_letters(string number, string id) =>
        DirectiveIds.Suggest(new DirectiveMetadata { Number = new(number, Provenance.InText, number) }, "x.txt", 1).ShouldBe(id);

    [Theory]
    [InlineData("Chỉ thị mới.docx", 1, "Chi-thi-moi")]
    [InlineData("Chỉ thị mới.docx", 2, "Chi-thi-moi-2")]
    [InlineData("///.txt", 1, "van-ban")]
    public void Without_a_number_the_files_name_serves(string file, int document, string id) => DirectiveIds.Suggest(new DirectiveMetadata(), file, document).ShouldBe(id);

    [Fact]
    public void A_taken_id_gets_the_year_and_then_a_number()
    {
        HashSet<string> taken = ["a", "a-2024"];
        DirectiveIds.Distinct("b", null, taken.Contains).ShouldBe("b");
        DirectiveIds.Distinct("a", new DateOnly(2025, 1, 1), taken.Contains).ShouldBe("a-2025");
        DirectiveIds.Distinct("a", new DateOnly(2024, 1, 1), taken.Contains).ShouldBe("a-2024-2");
        DirectiveIds.Distinct("a", null, taken.Contains).ShouldBe("a-2");
    }
}
