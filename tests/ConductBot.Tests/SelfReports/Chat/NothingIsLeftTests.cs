using System.Text;
using ConductBot.SelfReports.Cards;
using ConductBot.Shared;
using ConductBot.Tests.Reminders;

namespace ConductBot.Tests.SelfReports.Chat;

/// <summary>Files, answers and reads the most confidential reports, then opens every row with its keys, and searches the files as they are.</summary>
public sealed class NothingIsLeftTests
{
    private const string Answered = "cábống5512";

    [Fact]
    public async Task Of_a_report_without_name_nothing_stands_outside_its_own_rows_and_nothing_in_them_says_who()
    {
        await using var reports = new ConfidentialOffice();
        var office = reports.Office;
        var code = await reports.FileNamelessAsync();
        await office.GoToAsync(TaskOffice.At(1, 17));
        var told = office.Messages.Single(message => message.To == "inspector");
        await office.PressAsync("inspector", told.Card, ConfidentialOffice.Hidden(ReportVerbs.Show));
        await office.PressAsync("inspector", office.LastCard!, ConfidentialOffice.Hidden(ReportVerbs.Ask), ("words-ask", $"{Answered}?"));
        await office.SayAsync("staff", $"mã {code}");
        await office.PressAsync("staff", office.LastCard!, ReportVerbs.CodeSay, ("words-say", Answered));
        await office.GoToAsync(TaskOffice.At(3, 17));

        var rows = await reports.RowsAsync();
        var id = Nothing(rows, [ConfidentialOffice.Words, ConfidentialOffice.Place, Answered, code, code.Replace("-", "", StringComparison.Ordinal), "vi-pham", "Phát hiện vi phạm"]);
        foreach (var row in rows.Where(row => row.Table is "reports" or "audit" or "deliveries" or "timers" or "reportnumbers")) row.Holds("staff").ShouldBeFalse(row.ToString());
        rows.ShouldNotContain(row => row.Table == "reportnumbers");
        rows.Where(row => row.Holds(id)).Select(row => row.Partition).Distinct().ShouldBe([$"inbox!inspector", $"r!{id}"], ignoreOrder: true);
        Raw(office, [ConfidentialOffice.Words, ConfidentialOffice.Place, Answered, code, "vi-pham"]);
    }

    [Fact]
    public async Task Of_one_with_a_name_neither_do_words_stand_outside_its_own_rows_nor_its_id_beside_a_name()
    {
        await using var reports = new ConfidentialOffice();
        var office = reports.Office;
        await reports.FileNamedAsync();
        await office.GoToAsync(TaskOffice.At(0, 9));
        await office.SayAsync("inspector", "TB-2026-000001");
        await office.PressAsync("inspector", office.LastCard!, ConfidentialOffice.Hidden(ReportVerbs.Ask), ("words-ask", $"{Answered}?"));
        await office.GoToAsync(TaskOffice.At(0, 10));
        await office.SayAsync("staff", "báo cáo của tôi");
        await office.SayAsync("staff", "TB-2026-000001");
        await office.PressAsync("staff", office.LastCard!, ConfidentialOffice.Hidden(ReportVerbs.Answer), ("words-answer", Answered));
        await office.GoToAsync(TaskOffice.At(0, 11));

        var rows = await reports.RowsAsync();
        var id = Nothing(rows, [ConfidentialOffice.Words, ConfidentialOffice.Place, Answered, "vi-pham", "Phát hiện vi phạm"]);
        rows.Where(row => row.Holds(id) && !row.Partition.StartsWith("own!", StringComparison.Ordinal)).Select(row => row.Partition).Distinct().ShouldBe([$"inbox!inspector", $"r!{id}"], ignoreOrder: true);
        rows.Where(row => row.Table is "reports" or "reportnumbers" or "timers").ShouldNotContain(row => $"{row.Partition}\n{row.Row}".Contains("staff", StringComparison.Ordinal));
        Raw(office, [ConfidentialOffice.Words, ConfidentialOffice.Place, Answered, "vi-pham"]);
    }

    // The report's id.
    private static string Nothing(IReadOnlyList<OpenedRow> rows, IReadOnlyList<string> words)
    {
        var head = rows.Single(row => row is { Table: "reports", Row: "head" });
        foreach (var word in words) rows.Where(row => row.Partition != head.Partition && row.Holds(word)).Select(row => row.ToString()).ShouldBeEmpty(word);

        // The search itself works: the form stands in the head, and each table was opened.
        head.Holds("vi-pham").ShouldBeTrue();
        rows.Select(row => row.Table).ShouldContain("turns");
        return head.Partition[2..];
    }

    private static void Raw(TaskOffice office, IReadOnlyList<string> words)
    {
        var folder = Path.GetDirectoryName(office.Get<Microsoft.Extensions.Options.IOptions<ConductBot.Storage.StorageOptions>>().Value.DatabasePath)!;
        var files = Directory.GetFiles(folder);
        files.ShouldNotBeEmpty();
        foreach (var file in files)
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            foreach (var word in words)
            {
                bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)).ShouldBe(-1, $"{word} in {file}");
                bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(word)).ShouldBe(-1, $"{word} in {file}");
            }
        }
    }
}
