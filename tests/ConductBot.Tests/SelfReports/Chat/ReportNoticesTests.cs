using ConductBot.SelfReports.Cards;
using ConductBot.Tests.Reminders;

namespace ConductBot.Tests.SelfReports.Chat;

/// <summary>What people are told about reports, from Monday, 2 March 2026, 8:00 on.</summary>
public sealed class ReportNoticesTests : IAsyncDisposable
{
    private readonly TaskOffice _office = new();

    public ReportNoticesTests() => _office.Organize(new Broadcasts.Office().Current);

    [Fact]
    public async Task What_happened_overnight_comes_in_the_morning_as_one_message_with_a_button_for_each_report()
    {
        await _office.GoToAsync(TaskOffice.At(0, 17, 30));
        foreach (var person in (string[])["staff", "lan.tt", "staff"]) await FileAsync(person);
        await _office.GoToAsync(TaskOffice.At(1, 8));

        var notice = _office.Messages.Where(message => message.To == "manager").ShouldHaveSingleItem();
        notice.At.ShouldBe(TaskOffice.At(1, 7, 30), TimeSpan.FromMinutes(1));
        notice.Text.ShouldStartWith("Anh/chị có 3 tin về báo cáo:");
        foreach (var number in (string[])["TB-2026-000001", "TB-2026-000002", "TB-2026-000003"]) notice.Text.ShouldContain(number);
        notice.Text.ShouldNotContain("Kẹt phà");
        notice.Card["actions"]!.AsArray().Select(action => (string)action!["title"]!).ShouldBe(["TB-2026-000001", "TB-2026-000002", "TB-2026-000003"], ignoreOrder: true);
        (await _office.PressAsync("manager", notice.Card, ReportVerbs.Show)).ShouldContain("Kẹt phà");
    }

    [Fact]
    public async Task A_report_filed_and_corrected_overnight_has_one_button()
    {
        await _office.GoToAsync(TaskOffice.At(0, 17, 30));
        await FileAsync("staff");
        await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.Correct);
        await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.Save, ("f-what", "late"), ("f-day", "2026-03-02"), ("f-minutes", "31"), ("f-reason", "Kẹt phà"));
        await _office.GoToAsync(TaskOffice.At(1, 8));

        var notice = _office.Messages.Where(message => message.To == "manager").ShouldHaveSingleItem();
        notice.Card["actions"]!.AsArray().Count.ShouldBe(1);
        notice.Text.ShouldContain("đã được người gửi sửa");
    }

    [Fact]
    public async Task The_follow_up_is_asked_in_a_message_of_its_own_at_the_first_sending_hour_after_a_weekend()
    {
        await _office.GoToAsync(TaskOffice.At(4, 16));
        await _office.SayAsync("staff", "chiều nay em họp thay anh Hậu");
        await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.File, ("f-meeting", "Giao ban"), ("f-day", "2026-03-06"), ("f-host", "Giám đốc"), ("f-invited", "Trần Văn Hậu"), ("f-sent-by", "Trần Văn Hậu"), ("f-permission", "granted"));
        await _office.GoToAsync(TaskOffice.At(4, 17, 30));
        await _office.PressAsync("manager", _office.Messages.Last(message => message.To == "manager").Card, ReportVerbs.Show);
        await _office.GoToAsync(TaskOffice.At(7, 7));
        _office.Messages.Where(message => message.To == "staff").ShouldBeEmpty();

        await _office.GoToAsync(TaskOffice.At(7, 8));
        var told = _office.Messages.Where(message => message.To == "staff").ToArray();
        told.Length.ShouldBe(2);
        told.ShouldAllBe(message => message.At >= TaskOffice.At(7, 7, 30) && message.At < TaskOffice.At(7, 7, 35));
        told.Single(message => message.Text.Contains("thông lệ của cơ quan", StringComparison.Ordinal)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Of_a_meeting_that_was_moved_the_follow_up_is_asked_once_after_its_new_day_even_of_a_closed_report()
    {
        (string, string)[] meeting = [("f-meeting", "Giao ban"), ("f-host", "Giám đốc"), ("f-invited", "Trần Văn Hậu"), ("f-sent-by", "Trần Văn Hậu"), ("f-permission", "granted")];
        await _office.SayAsync("staff", "ngày mai em họp thay anh Hậu");
        await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.File, [.. meeting, ("f-day", "2026-03-03")]);
        await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.Correct);
        await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.Save, [.. meeting, ("f-day", "2026-03-05")]);
        await _office.SayAsync("manager", "TB-2026-000001");
        await _office.PressAsync("manager", _office.LastCard!, ReportVerbs.Close);
        await _office.GoToAsync(TaskOffice.At(3, 17));
        Asked().ShouldBeEmpty();
        await _office.GoToAsync(TaskOffice.At(4, 9));
        var asked = Asked().ShouldHaveSingleItem();
        (await _office.PressAsync("staff", asked.Card, ReportVerbs.Answer, ("words-answer", "Nộp kế hoạch trước thứ Sáu"))).ShouldContain("Nộp kế hoạch trước thứ Sáu");
        (await _office.SayAsync("manager", "TB-2026-000001")).ShouldContain("Nộp kế hoạch trước thứ Sáu");

        TaskOffice.Message[] Asked() => [.. _office.Messages.Where(message => message.To == "staff" && message.Text.Contains("thông lệ của cơ quan", StringComparison.Ordinal))];
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private async Task FileAsync(string person)
    {
        await _office.SayAsync(person, "báo cáo đi trễ");
        await _office.PressAsync(person, _office.LastCard!, ReportVerbs.File, ("f-what", "late"), ("f-day", "2026-03-02"), ("f-minutes", "30"), ("f-reason", "Kẹt phà"));
    }
}
