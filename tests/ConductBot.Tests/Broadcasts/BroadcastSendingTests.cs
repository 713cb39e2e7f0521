using ConductBot.Broadcasts;
using ConductBot.Broadcasts.Chat;
using ConductBot.Deliveries;
using ConductBot.Protocol.Connector;

namespace ConductBot.Tests.Broadcasts;

/// <summary>What happens after a reminder was confirmed. It is Monday, 2 March 2026, 8:00.</summary>
public sealed class BroadcastSendingTests
{
    [Fact]
    public async Task A_sender_who_lost_the_role_sends_nothing_and_is_told()
    {
        await using var hall = new Hall();
        await ConfirmAsync(hall, "nhắc cả phòng lúc 15h nộp báo cáo");
        hall.Office.Change("manager", person => person with { Roles = [] });
        await hall.PassAsync(TimeSpan.FromHours(7.1));
        hall.Reached.ShouldBe(["manager"]);
        hall.Got("manager").Single().ShouldContain("không còn quyền nhắc những người này");
        (await hall.SayAsync("manager", "lời nhắc đã gửi")).ShouldBe("1 lời nhắc không hiển thị: người nhận không còn thuộc phạm vi quản lý của anh/chị.");
    }

    [Fact]
    public async Task What_waits_for_morning_is_decided_anew_in_the_morning()
    {
        await using var hall = new Hall();
        await ConfirmAsync(hall, "20h nhắc cả phòng nộp báo cáo");
        await hall.PassAsync(TimeSpan.FromHours(13));
        hall.Office.Change("staff", person => person with { Unit = "tchc" });
        hall.Office.Change("loc.ct", person => person with { Unit = "mot-cua" });
        hall.Office.Away("lan.tt", new DateOnly(2026, 3, 3), new DateOnly(2026, 3, 3));
        await hall.PassAsync(TimeSpan.FromHours(11));
        hall.Reached.ShouldContain("loc.ct");
        hall.Reached.ShouldNotContain("staff");
        hall.Reached.ShouldNotContain("lan.tt");
        hall.Reached.Count.ShouldBe(10);
    }

    [Fact]
    public async Task Somebody_who_left_before_its_time_is_passed_over_and_a_reminder_to_nobody_stops()
    {
        await using var hall = new Hall();
        await ConfirmAsync(hall, "nhắc chị Hoa, anh Nam lúc 15h ký hồ sơ");
        await ConfirmAsync(hall, "nhắc chị Lan lúc 15h ký hồ sơ");
        foreach (var left in new[] { "deputy", "lan.tt" }) hall.Office.Change(left, person => person with { Until = new DateOnly(2026, 3, 1) });
        await hall.PassAsync(TimeSpan.FromHours(7.1));
        hall.Reached.ShouldBe(["manager", "nam.nh"]);
        hall.Got("manager").Single().ShouldContain("không còn ai để nhắc");
    }

    [Fact]
    public async Task A_repeating_one_comes_each_time_once_until_it_is_stopped()
    {
        await using var hall = new Hall();
        await ConfirmAsync(hall, "thứ hai hàng tuần 8h30 nhắc anh Nam nộp báo cáo");
        await hall.PassAsync(TimeSpan.FromMinutes(31));
        hall.Got("nam.nh").Count.ShouldBe(1);
        for (var week = 0; week < 3; week++) await hall.PassAsync(TimeSpan.FromDays(7));
        hall.Got("nam.nh").Count.ShouldBe(4);

        (await hall.SayAsync("manager", "huỷ lời nhắc")).ShouldContain("Anh/chị đã hủy lời nhắc này");
        await hall.PassAsync(TimeSpan.FromDays(7));
        hall.Got("nam.nh").Count.ShouldBe(4);
        (await hall.SayAsync("manager", "huỷ lời nhắc")).ShouldContain("không có lời nhắc nào chưa gửi xong");
    }

    [Fact]
    public async Task What_has_not_gone_is_called_off_by_the_button()
    {
        await using var hall = new Hall();
        hall.Routes.Lose("lan.tt", UnreachableReason.NotInstalled);
        await ConfirmAsync(hall, "nhắc cả phòng lúc 15h nộp báo cáo");
        var planned = hall.LastCard!;
        (await hall.PressAsync("manager", planned, BroadcastCards.Stop)).ShouldContain("đã hủy");
        await hall.PassAsync(TimeSpan.FromHours(8));
        hall.Reached.ShouldBeEmpty();

        await ConfirmAsync(hall, "nhắc cả phòng họp tại hội trường");
        var card = hall.LastCard!;
        await hall.PassAsync(TimeSpan.FromSeconds(1));
        hall.Reached.Count.ShouldBe(10);
        (await hall.PressAsync("manager", card, BroadcastCards.Stop)).ShouldContain("Đã hủy, không gửi: 1");
        hall.Routes.Find("lan.tt");
        await hall.Deliveries.PersonBackAsync("lan.tt", CancellationToken.None);
        await hall.PassAsync(TimeSpan.FromSeconds(5));
        hall.Got("lan.tt").ShouldBeEmpty();
    }

    [Fact]
    public async Task Among_several_the_one_to_call_off_is_chosen()
    {
        await using var hall = new Hall();
        await ConfirmAsync(hall, "nhắc cả phòng lúc 15h nộp báo cáo");
        hall.Advance(TimeSpan.FromSeconds(1));
        await ConfirmAsync(hall, "nhắc cả phòng lúc 16h ký hồ sơ");
        (await hall.SayAsync("manager", "huỷ lời nhắc")).ShouldContain("Hủy lời nhắc nào?");

        // The newest stands first.
        (await hall.PressAsync("manager", hall.LastCard!, BroadcastCards.Stop)).ShouldContain("Ký hồ sơ");
        await hall.PassAsync(TimeSpan.FromHours(8.5));
        hall.Got("staff").Single().ShouldContain("Nộp báo cáo");
    }

    [Fact]
    public async Task After_a_downtime_what_is_over_is_not_sent_but_said_in_one_message_and_the_next_goes_again()
    {
        await using var hall = new Hall();
        await ConfirmAsync(hall, "hàng ngày 9h nhắc anh Nam chấm công");
        await ConfirmAsync(hall, "nhắc chị Hoa lúc 10h ký hồ sơ");
        hall.Advance(TimeSpan.FromDays(2) + TimeSpan.FromHours(6));
        await hall.RestartAsync();
        await hall.PassAsync(TimeSpan.FromSeconds(2));
        hall.Reached.ShouldBe(["manager"]);
        var told = hall.Got("manager").Single();
        told.ShouldContain("“Chấm công” lẽ ra gửi thứ Hai, ngày 02/03/2026 lúc 09:00");
        told.ShouldContain("(3 lần)");
        told.ShouldContain("“Ký hồ sơ” lẽ ra gửi thứ Hai, ngày 02/03/2026 lúc 10:00");

        await hall.PassAsync(TimeSpan.FromHours(19));
        hall.Got("nam.nh").Count.ShouldBe(1);
    }

    [Fact]
    public async Task After_a_short_downtime_it_still_goes()
    {
        await using var hall = new Hall();
        await ConfirmAsync(hall, "nhắc anh Nam lúc 9h ký hồ sơ");
        hall.Advance(TimeSpan.FromHours(3));
        await hall.RestartAsync();
        await hall.PassAsync(TimeSpan.FromSeconds(2));
        hall.Got("nam.nh").Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_the_channel_refuses_is_counted_and_named()
    {
        await using var hall = new Hall();
        hall.World.Answer = activity => activity.Conversation!.Id == "chat-lan.tt" ? new SendOutcome.Rejected(RejectReason.TooLarge, "413") : null;
        await ConfirmAsync(hall, "nhắc cả phòng nộp báo cáo");
        await hall.PassAsync(TimeSpan.FromSeconds(3));
        var report = await hall.PressAsync("manager", hall.LastCard!, BroadcastCards.Look);
        report.ShouldContain("Đã gửi: 10/11");
        report.ShouldContain("Không gửi được: 1");
        report.ShouldContain("Kênh không nhận: Trương Thị Lan");
    }

    [Fact]
    public async Task What_is_due_together_for_a_person_is_one_message()
    {
        await using var hall = new Hall();
        await ConfirmAsync(hall, "nhắc chị Hoa lúc 15h ký hồ sơ");
        await ConfirmAsync(hall, "nhắc chị Hoa lúc 15h nộp báo cáo");
        await hall.PassAsync(TimeSpan.FromHours(7.1));
        var one = hall.Got("deputy").Single();
        one.ShouldContain("Ký hồ sơ");
        one.ShouldContain("Nộp báo cáo");
    }

    [Fact]
    public async Task It_dies_with_all_that_leads_to_it()
    {
        await using var hall = new Hall(("Broadcasts:KeepDays", "2"));
        await ConfirmAsync(hall, "nhắc chị Hoa ký hồ sơ");
        await hall.PassAsync(TimeSpan.FromSeconds(3));
        await hall.PassAsync(TimeSpan.FromDays(1));
        (await hall.SayAsync("manager", "lời nhắc đã gửi")).ShouldContain("Ký hồ sơ");
        await hall.PassAsync(TimeSpan.FromDays(1));
        (await hall.SayAsync("manager", "lời nhắc đã gửi")).ShouldContain("chưa gửi lời nhắc nào");
    }

    private static async Task ConfirmAsync(Hall hall, string text)
    {
        await hall.SayAsync("manager", text);
        hall.LastCard.ShouldNotBeNull(text);
        await hall.PressAsync("manager", hall.LastCard!, BroadcastCards.Send);
    }
}
