using System.Text;
using ConductBot.Directives;
using ConductBot.Directives.Reading;

namespace ConductBot.Tests.Directives.Reading;

/// <summary>Texts of megabytes in shapes that would take hours if any step looked at everything for every line.</summary>
public class LargeTextTests
{
    public static TheoryData<string, string, int> Shapes => new()
    {
        { "one line", "Chủ tịch yêu cầu Thủ trưởng các sở báo cáo. ", 60_000 },
        { "one wrapped paragraph", "chủ tịch ủy ban nhân dân tỉnh yêu cầu thủ trưởng các sở báo cáo kết quả\n", 40_000 },
        { "capitals", "ỦY BAN NHÂN DÂN TỈNH SÓC TRĂNG\n\n", 40_000 },
        { "a title without end", "Về việc gì đó của ai đó\nvà việc khác nữa\n", 40_000 },
        { "dashes", "- Sở Nội vụ báo cáo;\n\n", 60_000 },
        { "paragraphs", "Đoạn văn không số.\n\n", 60_000 },
        { "recipients", "Kính gửi:\n- Sở Nội vụ\nvà các sở\n", 30_000 },
        { "marks", "**[*#_(", 200_000 },
        { "stars", "*a ", 300_000 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task A_text_of_megabytes_is_read_in_seconds(string shape, string piece, int times)
    {
        var bytes = Encoding.UTF8.GetBytes(new StringBuilder("1. Mở đầu.\n\n").Insert(0, piece, times).ToString());
        var read = Task.Run(
            () =>
            {
                var file = new SourceFile("lon.txt", bytes);
                if (DirectiveFile.Read(file, []) is ReadOutcome.Understood understood)
                    understood.Documents.ShouldAllBe(document => DirectiveAssembly.Of(file, document, null, new AssemblyContext(ShippedTexts.Library.Jurisdictions, default)).Clauses.Count > 0);
            },
            TestContext.Current.CancellationToken);
        (await Task.WhenAny(read, Task.Delay(TimeSpan.FromSeconds(30), TimeProvider.System, TestContext.Current.CancellationToken))).ShouldBe(read, shape);
        await read;
    }
}
