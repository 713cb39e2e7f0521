using ConductBot.Organization;
using ConductBot.SelfReports;
using ConductBot.SelfReports.Cards;
using ConductBot.SelfReports.Filing;
using ConductBot.Tests.Reminders;

namespace ConductBot.Tests.SelfReports.Watching;

/// <summary>Through the real turn pipeline, store, timers and ledger, on Monday, 2 March 2026, from 8:00.</summary>
public sealed class WatchingTests : IAsyncDisposable
{
    private static readonly (string, string)[] Late = [("f-what", "late"), ("f-day", "2026-03-02"), ("f-minutes", "30"), ("f-reason", "Kẹt phà")];
    private readonly TaskOffice _office = new();
    private readonly OrganizationSnapshot _whole = new Broadcasts.Office().Current;

    public WatchingTests() => _office.Organize(_whole);

    [Fact]
    public async Task Who_does_not_get_to_it_is_reminded_of_all_in_one_message_until_it_is_closed()
    {
        await FileAsync();
        await FileAsync();
        await _office.GoToAsync(TaskOffice.At(2, 17));
        Open("manager").ShouldBeEmpty();
        await _office.GoToAsync(TaskOffice.At(3, 9));
        var told = Open("manager").ShouldHaveSingleItem();
        told.At.ShouldBeGreaterThanOrEqualTo(TaskOffice.At(3, 7, 30));
        told.Text.ShouldStartWith("2 báo cáo gửi cho anh/chị chưa được xử lý xong:");
        told.Text.ShouldNotContain("Kẹt phà");

        await _office.PressAsync("manager", told.Card, ReportVerbs.Show);
        await _office.PressAsync("manager", _office.LastCard!, ReportVerbs.Close);
        await _office.GoToAsync(TaskOffice.At(10, 9));
        Open("manager").Count.ShouldBe(2);
        Open("manager")[1].Text.ShouldStartWith("Một báo cáo gửi cho anh/chị chưa được xử lý xong:");
    }

    [Fact]
    public async Task Who_was_asked_and_does_not_answer_is_reminded_and_the_receiver_is_left_in_peace()
    {
        await FileAsync();
        await _office.SayAsync("manager", "TB-2026-000001");
        await _office.PressAsync("manager", _office.LastCard!, ReportVerbs.Ask, ("words-ask", "Phà nào?"));
        await _office.GoToAsync(TaskOffice.At(2, 17));
        Waiting().ShouldBeEmpty();
        await _office.GoToAsync(TaskOffice.At(3, 9));
        var told = Waiting().ShouldHaveSingleItem();
        told.Text.ShouldNotContain("Phà nào");
        Open("manager").ShouldBeEmpty();
        await _office.PressAsync("staff", told.Card, ReportVerbs.Show);
        await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.Answer, ("words-answer", "Phà Đại Ngãi"));
        await _office.GoToAsync(TaskOffice.At(14, 9));
        Waiting().Length.ShouldBe(1);
        Open("manager").ShouldNotBeEmpty();

        TaskOffice.Message[] Waiting() => [.. _office.Messages.Where(message => message.To == "staff" && message.Text.Contains("đang chờ anh/chị trả lời về báo cáo TB-2026-000001", StringComparison.Ordinal))];
    }

    [Fact]
    public async Task On_leave_the_stand_in_is_told_opens_it_and_finds_it_in_the_list()
    {
        Away("manager", "khoa.ld");
        await FileAsync();
        (await _office.SayAsync("staff", "TB-2026-000001")).ShouldContain("xem và xử lý thay");
        await _office.GoToAsync(TaskOffice.At(0, 10));
        var told = Open("khoa.ld").ShouldHaveSingleItem();
        told.Text.ShouldContain("(thay ");
        (await _office.PressAsync("khoa.ld", told.Card, ReportVerbs.Show)).ShouldContain("Kẹt phà");
        (await _office.SayAsync("khoa.ld", "báo cáo gửi cho tôi")).ShouldContain("TB-2026-000001");
        _office.Organize(_whole);
        (await _office.SayAsync("khoa.ld", "TB-2026-000001")).ShouldNotContain("Kẹt phà");
    }

    [Fact]
    public async Task Who_lost_the_role_hands_it_on_and_its_reporter_is_told()
    {
        await FileAsync();
        await _office.GoToAsync(TaskOffice.At(0, 8, 30));
        _office.Organize(new OrganizationSnapshot(2, _whole.Units, [.. _whole.People.Select(person => person.Id == "manager" ? person with { Roles = [] } : person)]));
        await _office.GoToAsync(TaskOffice.At(1, 9));
        var head = (await _office.Get<ReportDesk>().MineAsync("staff", TestContext.Current.CancellationToken)).ShouldHaveSingleItem();
        head.Receiver.ShouldNotBe("manager");
        _office.Messages.ShouldContain(message => message.To == head.Receiver && message.Text.Contains("báo cáo mới TB-2026-000001", StringComparison.Ordinal));
        _office.Messages.ShouldContain(message => message.To == "staff" && message.Text.Contains("được chuyển cho người nhận khác", StringComparison.Ordinal));
        (await _office.SayAsync("manager", "TB-2026-000001")).ShouldNotContain("Kẹt phà");
        (await _office.SayAsync(head.Receiver, "báo cáo gửi cho tôi")).ShouldContain("TB-2026-000001");
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private List<TaskOffice.Message> Open(string person) => [.. _office.Messages.Where(message => message.To == person && message.Text.Contains("chưa được xử lý xong", StringComparison.Ordinal))];

    private void Away(string person, string standIn) => _office.Organize(new OrganizationSnapshot(1, _whole.Units, _whole.People, [new Absence("a1", person, _office.Today, _office.Today.AddDays(4), standIn, person)]));

    private async Task FileAsync()
    {
        await _office.SayAsync("staff", "báo cáo đi trễ");
        await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.File, Late);
    }
}
