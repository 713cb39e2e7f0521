using ConductBot.SelfReports.Cards;
using ConductBot.Tests.Reminders;

namespace ConductBot.Tests.SelfReports.Chat;

/// <summary>The most confidential form, filed with a name.</summary>
public sealed class NamedViolationTests : IAsyncDisposable
{
    private readonly ConfidentialOffice _reports = new("auditor");

    private TaskOffice Office => _reports.Office;

    [Fact]
    public async Task Its_reporter_chooses_who_gets_it_and_only_that_one_may_read_it()
    {
        (await _reports.FileNamedAsync()).ShouldContain("Anh/chị chọn người nhận");
        var receipt = await Office.PressAsync("staff", Office.LastCard ?? throw new InvalidOperationException(), ConfidentialOffice.Hidden(ReportVerbs.File), [.. ConfidentialOffice.Seen, ("receiver", "auditor")]);
        receipt.ShouldContain("TB-2026-000001");
        receipt.ShouldContain("Chỉ ");
        await Office.GoToAsync(TaskOffice.At(0, 8, 30));
        Office.Messages.Where(message => message.To != "staff").Select(message => message.To).ShouldBe(["auditor"]);
        var told = Office.Messages.Single(message => message.To == "auditor");
        (await Office.PressAsync("auditor", told.Card, ConfidentialOffice.Hidden(ReportVerbs.Show))).ShouldContain(ConfidentialOffice.Words);
        foreach (var other in (string[])["inspector", "manager", "director", "administrator"])
        {
            (await Office.SayAsync(other, "TB-2026-000001")).ShouldContain("không được xem", Case.Insensitive, other);
            (await Office.PressAsync(other, told.Card, ConfidentialOffice.Hidden(ReportVerbs.Show))).ShouldContain("không được xem", Case.Insensitive, other);
        }
    }

    [Fact]
    public async Task Nobody_is_chosen_who_does_not_receive_such_reports()
    {
        await _reports.FileNamedAsync();
        (await Office.PressAsync("staff", Office.LastCard!, ConfidentialOffice.Hidden(ReportVerbs.File), [.. ConfidentialOffice.Seen, ("receiver", "manager")])).ShouldContain("Người nhận vừa thay đổi");
    }

    [Fact]
    public async Task Its_reporter_finds_it_by_number_and_list_corrects_it_is_told_and_withdraws_it()
    {
        (await _reports.FileNamedAsync("staff", ("receiver", "inspector"))).ShouldContain("TB-2026-000001");
        (await Office.SayAsync("staff", "báo cáo của tôi")).ShouldContain("TB-2026-000001");
        (await Office.SayAsync("lan.tt", "báo cáo của tôi")).ShouldContain("chưa gửi báo cáo nào");
        (await Office.SayAsync("staff", "xem TB-2026-000001")).ShouldContain(ConfidentialOffice.Words);
        await Office.PressAsync("staff", Office.LastCard!, ConfidentialOffice.Hidden(ReportVerbs.Correct));
        (await Office.PressAsync("staff", Office.LastCard!, ConfidentialOffice.Hidden(ReportVerbs.Save), [.. ConfidentialOffice.Seen[..2], ("f-about", "Sửa lại")])).ShouldContain("Sửa lại");

        await Office.SayAsync("inspector", "báo cáo gửi cho tôi");
        (await Office.PressAsync("inspector", Office.LastCard!, ConfidentialOffice.Hidden(ReportVerbs.Show))).ShouldContain("Người báo cáo:");
        await Office.PressAsync("inspector", Office.LastCard!, ConfidentialOffice.Hidden(ReportVerbs.Ask), ("words-ask", "Ngày nào?"));
        await Office.GoToAsync(TaskOffice.At(0, 9));
        var news = Office.Messages.Last(message => message.To == "staff");
        news.Text.ShouldBe("Có tin mới về một báo cáo kín của anh/chị.");
        (await Office.PressAsync("staff", news.Card, ConfidentialOffice.Hidden(ReportVerbs.Show))).ShouldContain("Ngày nào?");
        (await Office.PressAsync("staff", Office.LastCard!, ConfidentialOffice.Hidden(ReportVerbs.Withdraw))).ShouldContain("Nội dung không còn được lưu");
    }

    [Fact]
    public async Task An_auditor_sees_that_it_was_filed_and_who_read_it_and_never_who_filed_it()
    {
        (await _reports.FileNamedAsync("staff", ("receiver", "inspector"))).ShouldContain("TB-2026-000001");
        await Office.SayAsync("inspector", "báo cáo gửi cho tôi");
        await Office.PressAsync("inspector", Office.LastCard!, ConfidentialOffice.Hidden(ReportVerbs.Show));
        await Office.PressAsync("inspector", Office.LastCard!, ConfidentialOffice.Hidden(ReportVerbs.Ask), ("words-ask", "Ngày nào?"));
        await Office.SayAsync("staff", "TB-2026-000001");
        await Office.PressAsync("staff", Office.LastCard!, ConfidentialOffice.Hidden(ReportVerbs.Answer), ("words-answer", "Hôm qua"));
        await Office.SayAsync("staff", "báo cáo của tôi");
        await Office.PressAsync("staff", Office.LastCard!, ConfidentialOffice.Hidden(ReportVerbs.Show));
        await Office.PressAsync("staff", Office.LastCard!, ConfidentialOffice.Hidden(ReportVerbs.Withdraw));
        await Office.GoToAsync(TaskOffice.At(0, 9));

        var (reporter, receiver) = (Office.Current.Person("staff")!.Name, Office.Current.Person("inspector")!.Name);
        foreach (var asked in (string[])["nhật ký", "nhật ký của TB-2026-000001"])
        {
            var said = await Office.SayAsync("auditor", asked);
            said.ShouldNotContain(reporter, customMessage: asked);
            said.ShouldContain("người gửi báo cáo kín: gửi báo cáo (TB-2026-000001)");
            said.ShouldContain("người gửi báo cáo kín: rút báo cáo (TB-2026-000001)");
            said.ShouldContain($"{receiver}: đọc báo cáo (TB-2026-000001)");
            said.Split($"{receiver}: ghi chú, hỏi hoặc trả lời về báo cáo").Length.ShouldBe(2);
        }

        (await Office.SayAsync("auditor", $"nhật ký của {reporter}")).ShouldNotContain("TB-2026-000001");
    }

    public ValueTask DisposeAsync() => _reports.DisposeAsync();
}
