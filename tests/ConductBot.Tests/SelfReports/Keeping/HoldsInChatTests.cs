using ConductBot.Audit;
using ConductBot.SelfReports.Cards;
using ConductBot.Tests.Reminders;

namespace ConductBot.Tests.SelfReports.Keeping;

/// <summary>Through the real turn pipeline, on Monday, 2 March 2026, from 8:00.</summary>
public sealed class HoldsInChatTests : IAsyncDisposable
{
    private readonly TaskOffice _office = new();

    public HoldsInChatTests() => _office.Organize(new Broadcasts.Office().Current);

    [Fact]
    public async Task An_auditor_holds_a_report_with_a_reason_sees_it_listed_and_releases_it()
    {
        await FileAsync();
        (await _office.SayAsync("auditor", "giữ lại TB-2026-000001")).ShouldContain("ghi lý do");
        (await _office.SayAsync("auditor", "giữ lại TB-2026-000009 vì thanh tra")).ShouldContain("Không có báo cáo TB-2026-000009");
        (await _office.SayAsync("auditor", "giữ lại TB-2026-000001 vì có quyết định thanh tra")).ShouldContain("Đã giữ lại TB-2026-000001");
        (await _office.SayAsync("policy-owner", "đang giữ lại những gì?")).ShouldContain("có quyết định thanh tra");
        (await _office.SayAsync("policy-owner", "thôi giữ TB-2026-000001")).ShouldContain("Đã thôi giữ");
        (await _office.SayAsync("auditor", "danh sách giữ lại")).ShouldContain("không có gì được giữ lại");
        (await _office.SayAsync("auditor", "thôi giữ TB-2026-000001")).ShouldContain("hiện không được giữ lại");
        await _office.GoToAsync(TaskOffice.At(0, 8, 20));
        var held = (await _office.Get<AuditChain>().ReadAsync(1, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken)).Where(record => record.Act == AuditAct.ReportHeld).ToArray();
        held.Select(record => record.Subject.Split(' ')[1]).ShouldBe(["held", "released"]);
        held.Select(record => record.Actor).Distinct().Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("staff")]
    [InlineData("manager")]
    [InlineData("administrator")]
    public async Task Nobody_else_holds_or_sees_what_is_held(string person)
    {
        await FileAsync();
        foreach (var words in (string[])["giữ lại TB-2026-000001 vì tôi muốn", "thôi giữ TB-2026-000001", "đang giữ lại những gì?"]) (await _office.SayAsync(person, words)).ShouldContain("Chỉ người kiểm tra");
    }

    [Fact]
    public async Task Whoever_withdraws_what_is_held_is_told_honestly_that_the_content_is_still_there()
    {
        var receipt = await FileAsync();
        receipt.ShouldContain("Lưu 365 ngày sau khi xử lý xong");
        receipt.ShouldContain("chậm nhất đến");
        var card = _office.LastCard!;
        (await _office.SayAsync("auditor", "giữ lại mọi dữ liệu của staff vì kiểm tra")).ShouldContain("Đã giữ lại mọi dữ liệu của");
        var withdrawn = await _office.PressAsync("staff", card, ReportVerbs.Withdraw, ("words-withdraw", "Nhầm"));
        withdrawn.ShouldContain("Việc rút lại đã được ghi nhận");
        withdrawn.ShouldContain("nội dung chưa xóa");
        (await _office.SayAsync("manager", "TB-2026-000001")).ShouldContain("Kẹt phà");
        await _office.SayAsync("auditor", "thôi giữ mọi dữ liệu của staff");
        (await _office.SayAsync("staff", "TB-2026-000001")).ShouldContain("Nội dung không còn được lưu");
    }

    [Fact]
    public async Task To_a_report_that_was_withdrawn_while_it_is_held_nothing_is_done_any_more_and_everybody_is_told_that_it_is_over()
    {
        await FileAsync();
        await _office.SayAsync("staff", "TB-2026-000001");
        var card = _office.LastCard!;
        (string, string)[] asked = [("witness-person", _office.Current.Person("lan.tt")!.Name), ("words-ask-witness", "Chị Lan đi cùng chuyến phà 7 giờ.")];
        await _office.PressAsync("staff", card, ReportVerbs.AskWitness, asked);
        await _office.GoToAsync(TaskOffice.At(0, 8, 30));
        var told = _office.Messages.Single(message => message.To == "lan.tt").Card;
        await _office.SayAsync("auditor", "giữ lại mọi dữ liệu của staff vì kiểm tra");
        await _office.PressAsync("staff", card, ReportVerbs.Withdraw);

        const string Over = "đã đóng hoặc đã rút lại";
        (await _office.PressAsync("staff", card, ReportVerbs.AddFile)).ShouldContain(Over);
        (await _office.PressAsync("staff", card, ReportVerbs.AskWitness, [("witness-person", _office.Current.Person("tam.lm")!.Name), asked[1]])).ShouldContain(Over);
        (await _office.PressAsync("lan.tt", told, ReportVerbs.WitnessOpen)).ShouldContain("Không có lời nhờ này");
        (await _office.PressAsync("staff", card, ReportVerbs.Correct)).ShouldContain("không thay đổi được nữa");

        // Nobody is reminded to read it either: its receiver hears that it was withdrawn, once.
        await _office.GoToAsync(TaskOffice.At(0, 9));
        _office.Messages.Last(message => message.To == "manager").Text.ShouldContain("rút lại");
        var heard = _office.Messages.Count(message => message.To == "manager");
        await _office.GoToAsync(TaskOffice.At(11, 8));
        _office.Messages.Count(message => message.To == "manager").ShouldBe(heard);
    }

    [Fact]
    public async Task The_own_list_says_until_when_each_is_kept()
    {
        await FileAsync();
        (await _office.SayAsync("staff", "báo cáo của tôi")).ShouldContain("lưu đến 01/03/2029");
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private async Task<string> FileAsync()
    {
        await _office.SayAsync("staff", "báo cáo đi trễ");
        return await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.File, ("f-what", "late"), ("f-day", "2026-03-02"), ("f-minutes", "30"), ("f-reason", "Kẹt phà"));
    }
}
