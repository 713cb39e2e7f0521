using ConductBot.Broadcasts.Chat;
using ConductBot.Deliveries;
using ConductBot.Organization;

namespace ConductBot.Tests.Broadcasts;

/// <summary>The dialog from the first words to the last recipient. It is Monday, 2 March 2026, 8:00.</summary>
public sealed class BroadcastChatTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public async Task A_meeting_is_announced_half_an_hour_before_to_everybody_once_confirmed()
    {
        await using var hall = new Hall();
        var shown = await hall.SayAsync("director", "nhắc cả Sở 14h họp giao ban");
        shown.ShouldContain("Nội dung: Họp giao ban");
        shown.ShouldContain("Thời gian: thứ Hai, ngày 02/03/2026 lúc 14:00");
        shown.ShouldContain("Gửi: thứ Hai, ngày 02/03/2026 lúc 13:30");
        shown.ShouldContain("29 người: Sở Thông tin và Truyền thông");
        hall.LastCard.ShouldNotBeNull();

        await hall.PassAsync(TimeSpan.FromMinutes(5));
        hall.Reached.ShouldBeEmpty();

        (await hall.SayAsync("director", "đồng ý")).ShouldContain("Sẽ gửi: thứ Hai, ngày 02/03/2026 lúc 13:30");
    }

    [Fact]
    public async Task Nothing_goes_before_its_time_and_then_each_person_gets_it_once()
    {
        await using var hall = new Hall();
        await hall.SayAsync("manager", "nhắc cả phòng 14h họp giao ban");
        await hall.SayAsync("manager", "đồng ý");
        await hall.PassAsync(TimeSpan.FromHours(5));
        hall.Reached.ShouldBeEmpty();

        await hall.PassAsync(TimeSpan.FromMinutes(31));
        hall.Reached.Count.ShouldBe(11);
        hall.Reached.ShouldBeUnique();
        hall.Reached.ShouldNotContain("manager");
        hall.Got("staff").Single().ShouldContain("Họp giao ban");
        hall.Got("staff").Single().ShouldContain("Thời gian: thứ Hai, ngày 02/03/2026 lúc 14:00");
        hall.Got("staff").Single().ShouldContain("Trần Văn Hậu");

        await hall.PassAsync(TimeSpan.FromDays(1));
        hall.Reached.Count.ShouldBe(11);
        (await hall.SayAsync("manager", "lời nhắc đã gửi")).ShouldContain("Đã gửi 11/11");
    }

    [Fact]
    public async Task The_button_sends_at_the_time_and_with_the_urgency_that_were_chosen_on_the_card()
    {
        await using var hall = new Hall();
        hall.Advance(TimeSpan.FromHours(10));
        var shown = await hall.SayAsync("manager", "nhắc cả phòng xem lại hồ sơ");
        shown.ShouldContain("ngoài giờ gửi, nên chờ tới thứ Ba, ngày 03/03/2026 lúc 07:30");

        var card = hall.LastCard!;
        (await hall.PressAsync("manager", card, BroadcastCards.Send, (BroadcastCards.UrgentInput, "true"))).ShouldContain("Đã nhận lời nhắc");
        await hall.PassAsync(TimeSpan.FromSeconds(2));
        hall.Reached.Count.ShouldBe(11);
    }

    [Fact]
    public async Task What_is_not_urgent_waits_for_the_next_sending_hours()
    {
        await using var hall = new Hall();
        hall.Advance(TimeSpan.FromHours(10));
        await hall.SayAsync("manager", "nhắc cả phòng xem lại hồ sơ");
        await hall.SayAsync("manager", "ok");
        await hall.PassAsync(TimeSpan.FromHours(1));
        hall.Reached.ShouldBeEmpty();
        await hall.PassAsync(TimeSpan.FromHours(12.6));
        hall.Reached.Count.ShouldBe(11);
    }

    [Fact]
    public async Task Who_is_on_leave_and_who_can_t_be_reached_are_named_before_it_goes_and_after()
    {
        await using var hall = new Hall();
        hall.Office.Away("staff", Today, Today);
        hall.Routes.Lose("lan.tt", UnreachableReason.NeverMet);
        var shown = await hall.SayAsync("manager", "nhắc cả phòng nộp báo cáo tuần");
        shown.ShouldContain("Người nhận: 10 người");
        shown.ShouldContain("Đang nghỉ, không gửi: Nguyễn Thị Mai");
        shown.ShouldContain("Chưa gửi tới được: 1. Chưa từng nhắn cho bot và chưa có mã Entra: Trương Thị Lan");
        await hall.PressAsync("manager", hall.LastCard!, BroadcastCards.Send);
        await hall.PassAsync(TimeSpan.FromSeconds(3));

        hall.Reached.Count.ShouldBe(9);
        var report = await hall.PressAsync("manager", hall.LastCard!, BroadcastCards.Look);
        report.ShouldContain("Đã gửi: 9/10");
        report.ShouldContain("Chưa tới được: 1");
        report.ShouldContain("mã Entra: Trương Thị Lan");
        report.ShouldContain("Đang nghỉ: Nguyễn Thị Mai");

        // Whoever turns up while it still matters gets it.
        hall.Routes.Find("lan.tt");
        await hall.Deliveries.PersonBackAsync("lan.tt", CancellationToken.None);
        await hall.PassAsync(TimeSpan.FromSeconds(5));
        hall.Got("lan.tt").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_turns_up_when_its_moment_is_over_does_not_get_it_and_is_named()
    {
        await using var hall = new Hall();
        hall.Routes.Lose("lan.tt", UnreachableReason.NeverMet);
        await hall.SayAsync("manager", "nhắc cả phòng nộp báo cáo tuần");
        await hall.PressAsync("manager", hall.LastCard!, BroadcastCards.Send);
        await hall.PassAsync(TimeSpan.FromSeconds(3));
        await hall.PassAsync(TimeSpan.FromDays(1));
        hall.Routes.Find("lan.tt");
        await hall.Deliveries.PersonBackAsync("lan.tt", CancellationToken.None);
        await hall.PassAsync(TimeSpan.FromSeconds(5));
        hall.Got("lan.tt").ShouldBeEmpty();
        (await hall.PressAsync("manager", hall.LastCard!, BroadcastCards.Look)).ShouldContain("Quá giờ: Trương Thị Lan");
    }

    [Theory]
    [InlineData("nhắc chị Hoa, anh Nam 15h nộp báo cáo", "Gửi: thứ Hai, ngày 02/03/2026 lúc 15:00")]
    [InlineData("8h sáng mai nhắc cả phòng nộp báo cáo tuần", "Gửi: thứ Ba, ngày 03/03/2026 lúc 08:00")]
    [InlineData("thứ hai hàng tuần 8h30 nhắc cả phòng nộp báo cáo", "Gửi: hàng tuần thứ Hai lúc 08:30; lần đầu thứ Hai, ngày 02/03/2026 lúc 08:30")]
    [InlineData("thứ bảy 9h nhắc cả phòng nộp báo cáo", "(rơi vào cuối tuần, nên chờ tới thứ Hai, ngày 09/03/2026 lúc 07:30)")]
    [InlineData("9h ngày 30/4 nhắc cả phòng nộp báo cáo", "(rơi vào Ngày Chiến thắng 30/4, nên chờ tới thứ Hai, ngày 04/05/2026 lúc 07:30)")]
    public async Task The_preview_says_when_it_goes(string text, string expected)
    {
        await using var hall = new Hall();
        (await hall.SayAsync("manager", text)).ShouldContain(expected);
    }

    [Theory]
    [InlineData("nhắc cả phòng ngày 31/2 họp", "Không có ngày")]
    [InlineData("thứ tám nhắc cả phòng họp", "Không có “thứ tám”")]
    [InlineData("hôm qua nhắc cả phòng họp", "đã qua")]
    [InlineData("nhắc phòng TCHC họp", "không thuộc phạm vi quản lý")]
    [InlineData("nhắc anh Tèo họp", "không tìm thấy “anh Tèo”")]
    [InlineData("nhắc 15h nộp báo cáo", "Nhắc ai?")]
    [InlineData("nhắc cả phòng", "Nhắc nội dung gì?")]
    public async Task Bad_input_gets_a_clear_answer(string text, string expected)
    {
        await using var hall = new Hall();
        (await hall.SayAsync("manager", text)).ShouldContain(expected);
        await hall.PassAsync(TimeSpan.FromHours(3));
        hall.Reached.ShouldBeEmpty();
    }

    [Fact]
    public async Task Somebody_who_left_is_said_to_have_left()
    {
        await using var hall = new Hall();
        hall.Office.Change("lan.tt", person => person with { Until = Today.AddDays(-1) });
        (await hall.SayAsync("manager", "nhắc chị Lan nộp báo cáo")).ShouldContain("đã nghỉ việc");
    }

    [Fact]
    public async Task Ten_thousand_people_are_too_many_at_once()
    {
        await using var hall = new Hall();
        hall.Office.Hire("mot-cua", 10_000);
        (await hall.SayAsync("manager", "nhắc cả phòng 14h họp")).ShouldContain("tới 10011 người; một lời nhắc gửi nhiều nhất 2000 người");
    }

    [Fact]
    public async Task An_unclear_time_is_asked_and_answered_by_word_number_or_button()
    {
        foreach (var answer in new[] { "sáng", "7h sáng", "2", "7h sáng mai" })
        {
            await using var hall = new Hall();
            (await hall.SayAsync("manager", "7h nhắc cả phòng họp")).ShouldContain("Ý anh/chị là giờ nào");
            (await hall.SayAsync("manager", answer)).ShouldContain("Gửi: thứ Ba, ngày 03/03/2026 lúc 07:00");
        }

        await using var pressed = new Hall();
        await pressed.SayAsync("manager", "7h nhắc cả phòng họp");
        (await pressed.PressAsync("manager", pressed.LastCard!, BroadcastCards.When)).ShouldContain("Gửi: thứ Hai, ngày 02/03/2026 lúc 19:00");
    }

    [Fact]
    public async Task An_unclear_name_is_asked_and_answered_by_word_number_or_button()
    {
        await using var hall = new Hall();
        (await hall.SayAsync("director", "nhắc anh Nam 15h nộp báo cáo")).ShouldContain("Có nhiều người hoặc đơn vị là “anh Nam”");
        (await hall.SayAsync("director", "Hoài Nam")).ShouldContain("1 người: Nguyễn Hoài Nam");
        await hall.SayAsync("director", "nhắc anh Nam 15h nộp báo cáo");
        (await hall.SayAsync("director", "1")).ShouldContain("1 người: Ngô Hoàng Nam");
        await hall.SayAsync("director", "nhắc anh Nam 15h nộp báo cáo");
        (await hall.PressAsync("director", hall.LastCard!, BroadcastCards.Whom, (BroadcastCards.WhomInput, "nam.ngh"))).ShouldContain("1 người: Nguyễn Hoài Nam");
    }

    [Fact]
    public async Task What_was_left_out_is_asked_and_what_is_wrong_is_changed_before_it_goes()
    {
        await using var hall = new Hall();
        await hall.SayAsync("manager", "hàng tuần nhắc cả phòng");
        (await hall.SayAsync("manager", "thứ sáu 9h")).ShouldContain("Nhắc nội dung gì?");
        (await hall.SayAsync("manager", "nộp báo cáo tuần")).ShouldContain("hàng tuần thứ Sáu lúc 09:00");
        (await hall.SayAsync("manager", "gấp")).ShouldContain("Gửi: hàng tuần thứ Sáu");
        (await hall.SayAsync("manager", "15h")).ShouldContain("Gửi: thứ Hai, ngày 02/03/2026 lúc 15:00");
        (await hall.SayAsync("manager", "nội dung: nộp báo cáo tháng")).ShouldContain("Nội dung: Nộp báo cáo tháng");
        (await hall.SayAsync("manager", "bỏ")).ShouldContain("chưa gửi gì");
        await hall.PassAsync(TimeSpan.FromHours(8));
        hall.Reached.ShouldBeEmpty();
    }

    [Fact]
    public async Task In_English_it_is_said_in_English()
    {
        await using var hall = new Hall();
        await hall.SayAsync("manager", "English");
        var shown = await hall.SayAsync("manager", "remind everyone at 2pm: staff meeting");
        shown.ShouldContain("Text: Staff meeting");
        shown.ShouldContain("Goes out: Monday, 2 March 2026 at 13:30");
        shown.ShouldContain("11 people: everybody whom you manage");
        (await hall.SayAsync("manager", "yes")).ShouldContain("Reminder taken");
        (await hall.SayAsync("manager", "sent reminders")).ShouldContain("Reminders you sent");
        (await hall.SayAsync("manager", "cancel the reminder")).ShouldContain("You called this reminder off");
    }

    [Fact]
    public async Task Two_thousand_people_are_reminded_and_counted()
    {
        await using var hall = new Hall();
        hall.Office.Hire("mot-cua", 1989);
        (await hall.SayAsync("manager", "nhắc cả phòng chấm công")).ShouldContain("2000 người");
        await hall.SayAsync("manager", "đồng ý");
        await hall.PassAsync(TimeSpan.FromSeconds(3));
        hall.Reached.Count.ShouldBe(2000);
        hall.Reached.ShouldBeUnique();
        (await hall.SayAsync("manager", "lời nhắc đã gửi")).ShouldContain("Đã gửi 2000/2000");
    }

    [Fact]
    public async Task A_forged_or_foreign_press_does_nothing()
    {
        await using var hall = new Hall();
        await hall.SayAsync("manager", "nhắc cả phòng nộp báo cáo");
        var card = hall.LastCard!;
        (await hall.PressAsync("staff", card, BroadcastCards.Send)).ShouldContain("đã cũ");
        (await hall.PressAsync("manager", BroadcastCards.Send, new() { ["act"] = "another", ["nonce"] = "x" })).ShouldContain("đã cũ");
        await hall.PressAsync("manager", card, BroadcastCards.Send);
        var report = hall.LastCard!;
        (await hall.PressAsync("staff", report, BroadcastCards.Stop)).ShouldContain("không phải của anh/chị");
        (await hall.PressAsync("staff", report, BroadcastCards.Look)).ShouldContain("không phải của anh/chị");

        // An older card of the same sender sends nothing either.
        await hall.SayAsync("manager", "nhắc chị Hoa ký hồ sơ");
        (await hall.PressAsync("manager", BroadcastCards.Send, new() { ["act"] = (string)card["actions"]![0]!["data"]!["act"]!, ["nonce"] = "y" })).ShouldContain("đã cũ");
    }

    [Fact]
    public async Task Button_and_word_make_one_reminder()
    {
        await using var hall = new Hall();
        await hall.SayAsync("manager", "nhắc cả phòng nộp báo cáo");
        var card = hall.LastCard!;
        await hall.SayAsync("manager", "đồng ý");
        await hall.PressAsync("manager", card, BroadcastCards.Send);
        await hall.PassAsync(TimeSpan.FromSeconds(3));
        hall.Reached.Count.ShouldBe(11);
    }

    [Fact]
    public async Task The_chat_s_database_and_log_hold_no_word_of_it()
    {
        await using var hall = new Hall();
        await hall.SayAsync("manager", "nhắc cả phòng nộp zebrafish");
        await hall.SayAsync("manager", "đồng ý");
        await hall.PassAsync(TimeSpan.FromSeconds(3));
        hall.Got("staff").Single().ShouldContain("zebrafish");
        hall.Log.All.ShouldNotContain("zebrafish", Case.Insensitive);
    }
}
