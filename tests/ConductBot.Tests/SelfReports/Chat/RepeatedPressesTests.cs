using System.Text.Json.Nodes;
using ConductBot.Organization;
using ConductBot.SelfReports.Cards;
using ConductBot.SelfReports.Storing;
using ConductBot.Tests.Reminders;

namespace ConductBot.Tests.SelfReports.Chat;

/// <summary>The same button pressed again, under the nonce that it was pressed under before.</summary>
public sealed class RepeatedPressesTests : IAsyncDisposable
{
    private const string NotYours = "Không có báo cáo này, hoặc anh/chị không được xem.";
    private readonly TaskOffice _office = new();
    private readonly Broadcasts.Office _people = new();

    public RepeatedPressesTests() => _office.Organize(_people.Current);

    [Fact]
    public async Task Who_lost_the_right_to_read_sees_nothing_by_any_button_pressed_before()
    {
        await FileAsync();
        await _office.SayAsync("receiver", "báo cáo gửi cho tôi");
        var list = _office.LastCard!;
        (await _office.PressAsync("receiver", list, ReportVerbs.Show)).ShouldContain("Vụ đất");
        var report = _office.LastCard!;
        (await _office.PressAsync("receiver", report, ReportVerbs.Ask, ("words-ask", "Ai hỏi?"))).ShouldContain("Vụ đất");

        Lose();
        (await _office.PressAsync("receiver", list, ReportVerbs.Show)).ShouldBe(NotYours);
        (await _office.PressAsync("receiver", report, ReportVerbs.Ask, ("words-ask", "Ai hỏi?"))).ShouldBe(NotYours);
        (await OpenedAsync()).ShouldNotContain(row => row.Row.StartsWith("nonce!", StringComparison.Ordinal) && row.Holds("Vụ đất"));
    }

    [Fact]
    public async Task Who_may_still_read_is_shown_how_it_stands_and_nothing_is_done_twice()
    {
        await FileAsync();
        await _office.SayAsync("receiver", "TB-2026-000001");
        var report = _office.LastCard!;
        await _office.PressAsync("receiver", report, ReportVerbs.Ask, ("words-ask", "Ai hỏi?"));
        await _office.PressAsync("receiver", report, ReportVerbs.Note, ("words-note", "Đã gọi"));
        var again = await _office.PressAsync("receiver", report, ReportVerbs.Ask, ("words-ask", "Ai hỏi?"));
        (again.Split("Ai hỏi?").Length - 1).ShouldBe(1);
        again.ShouldContain("Đã gọi");
        var head = (await OpenedAsync()).Single(row => row is { Table: "reports", Row: "head" });
        (await _office.Get<ReportStore>().HeadAsync(head.Partition[2..], CancellationToken.None))!.Value.Notes.ShouldBe(2);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_report_with_one_receipt_and_what_is_drafted_comes_once()
    {
        await _office.SayAsync("staff", "em có hồ sơ trễ hẹn hôm nay");
        var form = _office.LastCard!;
        (string, string)[] filled = [("f-what", "late"), ("f-file", "H12.34"), ("f-procedure", "Cấp phép"), ("f-due", "2026-03-02"), ("f-reason", "Chờ ý kiến")];
        var first = await _office.PressAsync("staff", form, ReportVerbs.File, filled);
        var sent = _office.World.Messages.Count();
        (await _office.PressAsync("staff", form, ReportVerbs.File, filled)).ShouldBe(first);
        _office.World.Messages.Count().ShouldBe(sent);
        (await OpenedAsync()).Count(row => row is { Table: "reports", Row: "head" }).ShouldBe(1);
    }

    [Fact]
    public async Task An_auditor_who_is_none_any_more_turns_no_page_again()
    {
        for (var number = 0; number < 20; number++) await FileAsync();
        await _office.GoToAsync(TaskOffice.At(0, 9));
        await _office.SayAsync("auditor", "nhật ký");
        var page = _office.LastCard!;
        (await _office.PressAsync("auditor", page, ConductBot.Audit.Chat.AuditVerbs.Older)).ShouldContain("TB-2026");
        Lose("auditor");
        (await _office.PressAsync("auditor", page, ConductBot.Audit.Chat.AuditVerbs.Older)).ShouldNotContain("TB-2026");
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private void Lose(string person = "receiver")
    {
        _people.Change(person, one => one with { Roles = [] });
        _office.Organize(_people.Current);
    }

    private async Task FileAsync()
    {
        await _office.SayAsync("staff", "phóng viên gọi cho em hôm nay");
        (await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.File, ("f-day", "2026-03-02"), ("f-outlet", "Báo A"), ("f-authorised", "no"), ("f-about", "Vụ đất"))).ShouldContain("TB-2026");
    }

    private Task<IReadOnlyList<Shared.OpenedRow>> OpenedAsync() => Shared.OpenedRows.AllAsync(_office.Scan, _office.Records);
}
