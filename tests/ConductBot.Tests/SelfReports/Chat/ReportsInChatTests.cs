using System.Text.Json.Nodes;
using ConductBot.Audit;
using ConductBot.SelfReports.Cards;
using ConductBot.Tests.Conversations;
using ConductBot.Tests.Reminders;

namespace ConductBot.Tests.SelfReports.Chat;

/// <summary>Through the real turn pipeline, store, timers and ledger, on Monday, 2 March 2026, from 8:00.</summary>
public sealed class ReportsInChatTests : IAsyncDisposable
{
    private static readonly (string, string)[] Late = [("f-what", "late"), ("f-day", "2026-03-02"), ("f-minutes", "30"), ("f-reason", "Kẹt phà")];

    private readonly TaskOffice _office = new();

    public ReportsInChatTests() => _office.Organize(new Broadcasts.Office().Current);

    [Fact]
    public async Task Words_open_the_form_filled_and_nothing_is_filed_until_it_is_sent()
    {
        (await _office.SayAsync("staff", "sáng nay em tới trễ 30 phút do kẹt phà")).ShouldContain("Chưa có gì được gửi");
        Input("f-minutes")!["value"]!.GetValue<decimal>().ShouldBe(30);
        ((string?)Input("f-reason")!["value"]).ShouldBe("Kẹt phà");
        (await _office.SayAsync("staff", "báo cáo của tôi")).ShouldContain("chưa gửi báo cáo nào");
    }

    [Fact]
    public async Task A_form_names_the_directive_that_it_rests_on_once()
    {
        await _office.SayAsync("staff", "báo cáo đi trễ");
        CardWords.Of(_office.LastCard!).ShouldContain("Căn cứ: Chỉ thị 10/CT-CTUBND ngày 28/12/2012, khoản 2 điểm b; khoản 2 điểm c.");
    }

    [Fact]
    public async Task A_report_is_filed_received_opened_asked_about_answered_and_closed()
    {
        (await FileAsync()).ShouldContain("Đã nhận báo cáo TB-2026-000001");
        var receipt = _office.LastCard!;
        await _office.GoToAsync(TaskOffice.At(0, 8, 30));
        var notice = _office.Messages.Single(message => message.To == "manager");
        notice.Text.ShouldBe("Anh/chị có báo cáo mới TB-2026-000001: Đi trễ, về sớm, vắng mặt trong giờ làm việc.");

        (await _office.PressAsync("manager", notice.Card, ReportVerbs.Show)).ShouldContain("Kẹt phà");
        await _office.PressAsync("manager", _office.LastCard!, ReportVerbs.Ask, ("words-ask", "Phà nào?"));
        await _office.GoToAsync(TaskOffice.At(0, 9));
        _office.Messages.Where(message => message.To == "staff").Select(message => message.Text).ShouldBe(["Báo cáo TB-2026-000001 của anh/chị đã được người nhận mở.", "Người nhận hỏi lại anh/chị về báo cáo TB-2026-000001."]);

        (await _office.PressAsync("staff", receipt, ReportVerbs.Show)).ShouldContain("Phà nào?");
        await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.Answer, ("words-answer", "Phà Đại Ngãi"));
        await _office.PressAsync("manager", notice.Card, ReportVerbs.Show);
        (await _office.PressAsync("manager", _office.LastCard!, ReportVerbs.Close, ("words-close", "Đã nhắc"))).ShouldContain("đã xử lý xong");
        (await _office.SayAsync("staff", "TB-2026-000001")).ShouldContain("Đã nhắc");
        (await _office.SayAsync("staff", "báo cáo của tôi")).ShouldContain("đã xử lý xong");
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_what_was_typed_is_not_lost()
    {
        await _office.SayAsync("staff", "báo cáo đi trễ");
        var said = await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.File, ("f-what", "lost"), ("f-day", "2026-02-31"), ("f-minutes", "9000"), ("f-reason", new string('a', 501)));
        said.ShouldContain("Việc cần báo: không có trong các lựa chọn.");
        said.ShouldContain("Ngày: không phải một ngày có thật.");
        said.ShouldContain("Số phút: phải từ 1 đến 600.");
        said.ShouldContain("Lý do: dài quá, nhiều nhất 500 ký tự.");
    }

    [Fact]
    public async Task A_card_sent_twice_and_from_two_devices_makes_one_report()
    {
        await _office.SayAsync("staff", "báo cáo đi trễ");
        var card = _office.LastCard!;
        await _office.PressAsync("staff", card, ReportVerbs.File, Late);
        await _office.PressAsync("staff", card, ReportVerbs.File, [.. Late[..3], ("f-reason", "Lý do khác")]);
        (await _office.SayAsync("staff", "báo cáo của tôi")).Split('\n').Count(line => line.Contains("TB-2026", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Another_person_s_report_is_neither_opened_by_number_nor_by_a_forged_card()
    {
        await FileAsync();
        var forged = _office.LastCard!;
        (await _office.SayAsync("lan.tt", "TB-2026-000001")).ShouldContain("Không có báo cáo này, hoặc anh/chị không được xem.");
        foreach (var verb in (string[])[ReportVerbs.Show, ReportVerbs.Correct, ReportVerbs.Withdraw])
            (await _office.PressAsync("lan.tt", forged, verb)).ShouldContain("không được xem", Case.Insensitive, verb);
        (await _office.SayAsync("lan.tt", "TB-2026-000077")).ShouldContain("Không có báo cáo này, hoặc anh/chị không được xem.");
    }

    [Fact]
    public async Task A_correction_keeps_the_first_version_and_a_withdrawal_keeps_the_number()
    {
        await FileAsync();
        await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.Correct);
        var corrected = await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.Save, [.. Late[..3], ("f-reason", "Phà hỏng máy")]);
        corrected.ShouldContain("Bản 1");
        corrected.ShouldContain("Phà hỏng máy");
        var withdrawn = await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.Withdraw, ("words-withdraw", "Nhầm ngày"));
        withdrawn.ShouldContain("Nội dung không còn được lưu");
        withdrawn.ShouldContain("Nhầm ngày");
        (await _office.SayAsync("staff", "báo cáo của tôi")).ShouldContain("TB-2026-000001");
    }

    [Fact]
    public async Task A_form_that_changed_meanwhile_is_shown_anew_with_what_was_typed()
    {
        await _office.SayAsync("staff", "báo cáo đi trễ");
        (await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.File, [.. Late, ("formVersion", "000000000000")])).ShouldContain("vừa được thay đổi");
        ((string?)Input("f-reason")!["value"]).ShouldBe("Kẹt phà");
    }

    [Fact]
    public async Task After_a_meeting_the_debrief_is_asked_for_on_the_next_working_morning_and_called_office_practice()
    {
        await _office.SayAsync("staff", "hôm nay em dự họp thay anh Hậu");
        await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.File, ("f-meeting", "Giao ban"), ("f-day", "2026-03-02"), ("f-host", "Giám đốc"), ("f-invited", "Trần Văn Hậu"), ("f-sent-by", "Trần Văn Hậu"), ("f-permission", "granted"));
        await _office.GoToAsync(TaskOffice.At(1, 7, 45));
        var asked = _office.Messages.Last(message => message.To == "staff");
        asked.At.ShouldBe(TaskOffice.At(1, 7, 30), TimeSpan.FromMinutes(1));
        asked.Text.ShouldContain("thông lệ của cơ quan");
        (await _office.PressAsync("staff", asked.Card, ReportVerbs.Answer, ("words-answer", "Nộp kế hoạch trước thứ sáu"))).ShouldContain("Nộp kế hoạch");
        await _office.GoToAsync(TaskOffice.At(1, 9));
        _office.Messages.Last(message => message.To == "manager").Text.ShouldContain("đã trả lời");
    }

    [Fact]
    public async Task Forms_are_chosen_from_a_list()
    {
        (await _office.SayAsync("staff", "báo cáo")).ShouldContain("Báo cáo nội bộ");
        var choices = Input("form")!["choices"]!.AsArray().Select(choice => (string)choice!["value"]!).ToArray();
        choices.ShouldBe(["bao-chi", "di-tre", "ho-so-tre", "hop-thay", "phan-anh", "tiep-khach", "vi-pham", "viec-xong"]);
        (await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.Open, ("form", "bao-chi"))).ShouldContain("Tiếp xúc với báo chí");
        (await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.File, ("form", "khong-co"))).ShouldContain("không dùng");
    }

    [Fact]
    public async Task Who_may_mean_somebody_else_is_asked_before_a_form_is_opened()
    {
        (await _office.SayAsync("staff", "anh tâm hôm nay đi trễ")).ShouldNotContain("Gửi báo cáo");
        (await _office.SayAsync("staff", "anh đi trễ nhé")).ShouldContain("Tôi đi trễ nhé");
        (await _office.SayAsync("staff", "Tôi hôm nay đi trễ")).ShouldContain("Chưa có gì được gửi");
    }

    [Fact]
    public async Task Every_reading_by_another_stands_in_the_audit()
    {
        await FileAsync();
        await _office.SayAsync("manager", "TB-2026-000001");
        await _office.SayAsync("director", "TB-2026-000001");
        await _office.SayAsync("lan.tt", "TB-2026-000001");
        await _office.GoToAsync(TaskOffice.At(0, 8, 20));
        (await _office.Get<AuditChain>().ReadAsync(1, TestContext.Current.CancellationToken).Select(record => record.Act).ToListAsync(TestContext.Current.CancellationToken)).Count(act => act == AuditAct.ReportRead).ShouldBe(2);
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private async Task<string> FileAsync()
    {
        await _office.SayAsync("staff", "báo cáo đi trễ");
        return await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.File, Late);
    }

    private JsonObject? Input(string id) => Find(_office.LastCard, id);

    private static JsonObject? Find(JsonNode? node, string id) => node switch
    {
        JsonObject thing when (string?)thing["id"] == id => thing,
        JsonObject thing => thing.Select(property => Find(property.Value, id)).FirstOrDefault(found => found is not null),
        JsonArray list => list.Select(item => Find(item, id)).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
