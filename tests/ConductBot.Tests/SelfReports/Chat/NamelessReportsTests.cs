using ConductBot.Audit;
using ConductBot.Organization;
using ConductBot.SelfReports.Cards;
using ConductBot.SelfReports.Storing;
using ConductBot.Tests.Conversations;
using ConductBot.Tests.Reminders;

namespace ConductBot.Tests.SelfReports.Chat;

/// <summary>Through the real turn pipeline, store, timers and ledger, from Monday, 2 March 2026, 8:00.</summary>
public sealed class NamelessReportsTests : IAsyncDisposable
{
    private readonly ConfidentialOffice _reports = new();

    private TaskOffice Office => _reports.Office;

    [Fact]
    public async Task It_says_before_anything_is_typed_what_it_is_and_what_is_still_known()
    {
        var said = await Office.SayAsync("staff", "báo cáo ẩn danh");
        foreach (var words in (string[])["không phải đơn tố cáo", "cơ quan thanh tra", "Không nhập bí mật nhà nước", "không được lưu trong trò chuyện", "vẫn có thể biết", "Mã Văn Khánh"]) said.ShouldContain(words);
        var choice = await Office.SayAsync("lan.tt", "em báo cáo vi phạm");
        choice.ShouldContain("Anh/chị chọn cách gửi trước khi nhập nội dung");
        (await Office.PressAsync("lan.tt", Office.LastCard!, ReportVerbs.Nameless)).ShouldContain("Báo cáo kín, không nêu tên");
    }

    [Fact]
    public async Task It_is_filed_told_later_read_asked_about_answered_by_the_code_and_closed()
    {
        var code = await _reports.FileNamelessAsync();
        (await Office.SayAsync("inspector", "báo cáo gửi cho tôi")).ShouldContain("Không có báo cáo nào");
        await Office.GoToAsync(TaskOffice.At(1, 17));
        var told = Office.Messages.Single(message => message.To == "inspector");
        told.At.ShouldBeInRange(TaskOffice.At(0, 10), TaskOffice.At(1, 13, 31));
        told.Text.ShouldBe("Anh/chị có một báo cáo kín mới. Chỉ anh/chị mở được, trong trò chuyện riêng với tôi.");

        (await Office.SayAsync("inspector", "báo cáo gửi cho tôi")).ShouldContain("không nêu tên");
        var opened = await Office.PressAsync("inspector", told.Card, ConfidentialOffice.Hidden(ReportVerbs.Show));
        opened.ShouldContain(ConfidentialOffice.Words);
        opened.ShouldContain("Người báo cáo: không nêu tên.");
        opened.ShouldContain("Ngày gửi: 02/03/2026.");
        await Office.PressAsync("inspector", Office.LastCard!, ConfidentialOffice.Hidden(ReportVerbs.Ask), ("words-ask", "Quầy số mấy?"));

        (await Office.SayAsync("staff", $"mã {code.ToLowerInvariant()}")).ShouldContain("Quầy số mấy?");
        (await Office.PressAsync("staff", Office.LastCard!, ReportVerbs.CodeSay, ("words-say", "Quầy số 3"))).ShouldContain("Quầy số 3");
        (await Office.PressAsync("staff", Office.LastCard!, ReportVerbs.CodeSay, ("words-say", "Lúc 9 giờ"))).ShouldContain("Lúc 9 giờ");
        await Office.GoToAsync(TaskOffice.At(3, 17));
        Office.Messages.Count(message => message.To == "inspector" && message.Text == "Có tin mới về một báo cáo kín gửi cho anh/chị.").ShouldBeInRange(1, 2);
        Office.Messages.ShouldNotContain(message => message.To == "staff" && message.At > TaskOffice.At(1, 18));

        (await Office.PressAsync("inspector", told.Card, ConfidentialOffice.Hidden(ReportVerbs.Show))).ShouldContain("Quầy số 3");
        await Office.PressAsync("inspector", Office.LastCard!, ConfidentialOffice.Hidden(ReportVerbs.Close), ("words-close", "Đã xử lý người vi phạm"));
        var closed = await Office.SayAsync("lan.tt", $"mã {code}");
        closed.ShouldContain("đã xử lý xong");
        closed.ShouldContain("Đã xử lý người vi phạm");
        closed.ShouldNotContain(ConfidentialOffice.Words);
    }

    [Fact]
    public async Task The_same_form_sent_again_is_the_same_report_under_the_same_code()
    {
        await Office.SayAsync("staff", "không nêu tên");
        var card = Office.LastCard!;
        var code = ConfidentialOffice.CodeIn(await Office.PressAsync("staff", card, ReportVerbs.GiveNameless, ConfidentialOffice.Seen));
        await Office.RestartAsync();
        ConfidentialOffice.CodeIn(await Office.PressAsync("staff", card, ReportVerbs.GiveNameless, ConfidentialOffice.Seen)).ShouldBe(code);
        (await _reports.FileNamelessAsync()).ShouldNotBe(code);
        (await _reports.RowsAsync()).Count(row => row is { Table: "reports", Row: "head" }).ShouldBe(2);
    }

    [Fact]
    public async Task Wrong_codes_are_answered_alike_and_after_ten_the_right_one_too()
    {
        var code = await _reports.FileNamelessAsync();
        var unknown = await Office.SayAsync("lan.tt", "mã 0000-0000-0000");
        for (var wrong = 1; wrong < 10; wrong++) (await Office.SayAsync("lan.tt", $"mã 0000-0000-000{wrong}")).ShouldBe(unknown);
        (await Office.SayAsync("lan.tt", $"mã {code}")).ShouldBe(unknown);
        (await Office.SayAsync("staff", $"mã {code}")).ShouldContain("đã gửi, chưa mở");
        await Office.GoToAsync(Office.Now.AddHours(1));
        (await Office.SayAsync("lan.tt", $"mã {code}")).ShouldContain("đã gửi, chưa mở");
    }

    [Fact]
    public async Task Withdrawn_before_it_was_told_of_its_receiver_never_hears_of_it_and_nothing_of_it_is_left()
    {
        var code = await _reports.FileNamelessAsync();
        await Office.SayAsync("staff", $"mã {code}");
        (await Office.PressAsync("staff", Office.LastCard!, ReportVerbs.CodeWithdraw)).ShouldContain("đã rút lại");
        await Office.GoToAsync(TaskOffice.At(3, 17));
        Office.Messages.ShouldNotContain(message => message.To == "inspector");
        (await _reports.RowsAsync()).ShouldNotContain(row => row.Partition.StartsWith("r!", StringComparison.Ordinal) && row.Row.StartsWith("v!", StringComparison.Ordinal));
        (await Office.SayAsync("staff", $"mã {code}")).ShouldContain("đã rút lại");
    }

    [Fact]
    public async Task A_receiver_who_lost_the_role_opens_it_no_more_and_others_never()
    {
        await _reports.FileNamelessAsync();
        await Office.GoToAsync(TaskOffice.At(1, 17));
        var told = Office.Messages.Single(message => message.To == "inspector");
        foreach (var other in (string[])["director", "administrator", "manager", "staff"])
            (await Office.PressAsync(other, told.Card, ConfidentialOffice.Hidden(ReportVerbs.Show))).ShouldContain("không được xem", Case.Insensitive, other);
        _reports.Organize(person => person.Id == "inspector" ? person with { Roles = [] } : person);
        (await Office.PressAsync("inspector", told.Card, ConfidentialOffice.Hidden(ReportVerbs.Show))).ShouldContain("không được xem");
    }

    [Fact]
    public async Task It_is_filed_by_somebody_whom_nobody_knows_too_and_nobody_is_looked_up()
    {
        var code = await _reports.FileNamelessAsync("stranger");
        (await Office.SayAsync("stranger", $"mã {code}")).ShouldContain("đã gửi");
        (await _reports.RowsAsync()).ShouldNotContain(row => row.Partition == "unmatched");
    }

    [Fact]
    public async Task In_a_group_it_is_neither_opened_nor_read()
    {
        var code = await _reports.FileNamelessAsync();
        foreach (var text in (string[])["báo cáo ẩn danh", $"mã {code}"])
        {
            var before = Office.World.Sent.Count;
            var message = Teams.In("groupChat", Teams.Mentioning(Teams.Message(text, $"g-{text.Length}", "staff")));
            await Office.Get<Protocol.IActivityReceiver>().AcceptAsync(message, CancellationToken.None);
            await Office.Get<ConductBot.Conversations.ConversationRunner>().QuietAsync();
            Office.World.Sent.Skip(before).Select(sent => sent.Activity.Text).OfType<string>().ShouldAllBe(said => said.Contains("trò chuyện riêng"));
        }
    }

    [Fact]
    public async Task The_audit_has_its_filing_with_nobody_and_a_day_and_its_reading_with_the_reader()
    {
        await _reports.FileNamelessAsync();
        await Office.GoToAsync(Office.Now.AddMinutes(30));
        var chain = Office.Get<AuditChain>();
        (await chain.ReadAsync(1, CancellationToken.None).ToListAsync(CancellationToken.None)).ShouldBeEmpty();
        await Office.GoToAsync(TaskOffice.At(1, 17));
        await Office.PressAsync("inspector", Office.Messages.Single(message => message.To == "inspector").Card, ConfidentialOffice.Hidden(ReportVerbs.Show));
        await Office.GoToAsync(Office.Now.AddMinutes(5));

        var records = await chain.ReadAsync(1, CancellationToken.None).ToListAsync(CancellationToken.None);
        records.Select(record => record.Act).ShouldBe([AuditAct.ReportFiled, AuditAct.ReportRead]);
        (records[0].Actor, records[0].At).ShouldBe(("", TaskOffice.At(0, 0)));
        records[1].Actor.ShouldNotBeEmpty();
        records[1].Subject.ShouldBe(records[0].Subject);
    }

    [Fact]
    public async Task The_rows_that_are_left_say_nothing_of_the_time_by_their_order()
    {
        await Office.SayAsync("lan.tt", "xin chào");
        await _reports.FileNamelessAsync();
        await Office.GoToAsync(TaskOffice.At(0, 9));
        await Office.SayAsync("lan.tt", "chào lần nữa");
        var said = await LastAsync("turns");
        await Office.GoToAsync(TaskOffice.At(1, 17));
        var head = (await _reports.RowsAsync()).Single(row => row is { Table: "reports", Row: "head" });
        var stored = await Office.Records.ReadAsync(ReportRows.HeadKind, head.Partition, ReportRows.Head, CancellationToken.None);
        long.Parse(stored!.ETag, System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(said);
    }

    public ValueTask DisposeAsync() => _reports.DisposeAsync();

    private async Task<long> LastAsync(string table)
    {
        var page = await Office.Scan.ScanAsync(table, null, 500, CancellationToken.None);
        return page.Rows.Max(row => long.Parse(row.ETag, System.Globalization.CultureInfo.InvariantCulture));
    }
}
