using ConductBot.Broadcasts.Chat;
using ConductBot.Deliveries;
using ConductBot.Organization;
using ConductBot.Tests.Conversations;

namespace ConductBot.Tests.Broadcasts;

/// <summary>Who got a reminder is told to its sender as long as these people are theirs. It is Monday, 2 March 2026, 8:00; the sender is the head of the one-stop unit.</summary>
public sealed class LostSendersTests
{
    private const string Hidden = "không còn thuộc phạm vi quản lý của anh/chị";
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public async Task Who_moved_to_another_unit_is_not_told_any_more_who_of_the_old_one_got_it_but_whom_to_ask()
    {
        await using var hall = new Hall();
        var report = await SentAsync(hall);
        report.ShouldContain("Đã gửi: 9/10");
        report.ShouldContain("Trương Thị Lan");
        report.ShouldContain("Nguyễn Thị Mai");
        var card = hall.LastCard!;

        hall.Office.Change("manager", Moved);
        hall.Office.Change("deputy", person => person with { Roles = [new(Role.Head, "mot-cua")] });
        var refused = await hall.PressAsync("manager", card, BroadcastCards.Look);
        Hides(refused);
        refused.ShouldContain("Sơn Thị Hoa, Phó Trưởng phòng – Phòng Tiếp nhận và Trả kết quả");
        Hides(CardWords.Of(hall.LastCard!));
    }

    [Fact]
    public async Task Nor_by_the_button_that_sent_it_nor_in_the_list()
    {
        await using var hall = new Hall();
        await hall.SayAsync("manager", "nhắc cả phòng nộp zebrafish");
        var preview = hall.LastCard!;
        await hall.PressAsync("manager", preview, BroadcastCards.Send);
        await hall.PassAsync(TimeSpan.FromSeconds(3));
        hall.Office.Change("manager", Moved);

        Hides(await hall.PressAsync("manager", preview, BroadcastCards.Send));
        var list = await hall.SayAsync("manager", "lời nhắc đã gửi");
        Hides(list);
        list.ShouldStartWith("1 lời nhắc không hiển thị");

        // What is sent to the new unit is listed beside it.
        await hall.SayAsync("manager", "nhắc cả phòng CNTT chấm công");
        await hall.SayAsync("manager", "đồng ý");
        list = await hall.SayAsync("manager", "lời nhắc đã gửi");
        Hides(list);
        list.ShouldContain("1. ");
        list.ShouldContain("Chấm công");
        hall.LastCard!["actions"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Everybody_whom_one_manages_means_those_of_then()
    {
        await using var hall = new Hall();
        await hall.SayAsync("manager", "nhắc mọi người nộp zebrafish");
        await hall.SayAsync("manager", "đồng ý");
        await hall.PassAsync(TimeSpan.FromSeconds(3));
        hall.Reached.Count.ShouldBe(11);
        hall.Office.Change("manager", Moved);

        Hides(await hall.SayAsync("manager", "lời nhắc đã gửi"));
    }

    [Fact]
    public async Task Of_somebody_who_moved_away_nothing_is_told_of_the_others_everything()
    {
        await using var hall = new Hall();
        await SentAsync(hall);
        var card = hall.LastCard!;
        hall.Office.Change("lan.tt", person => person with { Unit = "cntt" });
        hall.Office.Change("staff", person => person with { Unit = "cntt" });

        var report = await hall.PressAsync("manager", card, BroadcastCards.Look);
        report.ShouldContain("Zebrafish");
        report.ShouldContain("Đã gửi: 9/9");
        report.ShouldContain($"Không hiển thị: 2 người {Hidden}");
        report.ShouldNotContain("Chưa tới được");
        report.ShouldNotContain("Trương Thị Lan");
        report.ShouldNotContain("Nguyễn Thị Mai");
    }

    [Fact]
    public async Task Who_left_the_organisation_takes_nothing_out_of_the_report()
    {
        await using var hall = new Hall();
        await SentAsync(hall);
        hall.Office.Change("lan.tt", person => person with { Until = Today.AddDays(-1) });

        var report = await hall.PressAsync("manager", hall.LastCard!, BroadcastCards.Look);
        report.ShouldContain("Đã gửi: 9/10");
        report.ShouldContain("Trương Thị Lan");
        report.ShouldNotContain("Không hiển thị");
    }

    [Fact]
    public async Task What_has_not_gone_can_still_be_called_off_without_being_shown()
    {
        await using var hall = new Hall();
        await hall.SayAsync("manager", "nhắc cả phòng 14h họp zebrafish");
        await hall.PressAsync("manager", hall.LastCard!, BroadcastCards.Send);
        var card = hall.LastCard!;
        hall.Office.Change("manager", Moved);

        var seen = await hall.PressAsync("manager", card, BroadcastCards.Look);
        Hides(seen);
        seen.ShouldContain("Phần chưa gửi, nếu có, sẽ không gửi.");
        var stopped = await hall.PressAsync("manager", card, BroadcastCards.Stop);
        Hides(stopped);
        stopped.ShouldStartWith("Anh/chị đã hủy lời nhắc này.");

        hall.Office.Change("manager", person => person with { Unit = "mot-cua", Roles = [new(Role.Head, "mot-cua")] });
        await hall.PassAsync(TimeSpan.FromHours(7));
        hall.Reached.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_goes_on_to_everybody_in_the_new_unit_is_shown_without_the_old_people_and_can_be_called_off()
    {
        await using var hall = new Hall();
        await hall.SayAsync("manager", "nhắc mọi người chấm công mỗi thứ hai 9h");
        await hall.PressAsync("manager", hall.LastCard!, BroadcastCards.Send);
        var card = hall.LastCard!;
        await hall.PassAsync(TimeSpan.FromHours(2));
        hall.Reached.ShouldNotBeEmpty();
        var reached = hall.Reached.Count;
        hall.Office.Change("manager", Moved);

        var report = await hall.PressAsync("manager", card, BroadcastCards.Look);
        report.ShouldContain("Chấm công");
        report.ShouldContain(Hidden);
        report.ShouldNotContain("sẽ không gửi");
        report.ShouldNotContain("Trương Thị Lan");
        (await hall.SayAsync("manager", "huỷ lời nhắc")).ShouldContain("Anh/chị đã hủy lời nhắc này");
        await hall.PassAsync(TimeSpan.FromDays(8));
        hall.Reached.Count.ShouldBe(reached);
    }

    [Fact]
    public async Task Who_manages_them_again_sees_it_again()
    {
        await using var hall = new Hall();
        await SentAsync(hall);
        var card = hall.LastCard!;
        var before = hall.Office.Current.Person("manager")!;
        hall.Office.Change("manager", Moved);
        Hides(await hall.PressAsync("manager", card, BroadcastCards.Look));
        hall.Office.Change("manager", _ => before);

        await hall.SayAsync("manager", "lời nhắc đã gửi");
        (await hall.PressAsync("manager", hall.LastCard!, BroadcastCards.Look)).ShouldContain("Trương Thị Lan");
    }

    [Fact]
    public async Task In_English_it_is_said_in_English()
    {
        await using var hall = new Hall();
        await SentAsync(hall);
        var card = hall.LastCard!;
        await hall.SayAsync("manager", "English");
        hall.Office.Change("manager", Moved);
        (await hall.PressAsync("manager", card, BroadcastCards.Look)).ShouldContain("no longer in your charge");
    }

    private static Person Moved(Person person) => person with { Unit = "cntt", Roles = [new(Role.Manager, "cntt")] };

    // One is on leave, one can't be reached.
    private static async Task<string> SentAsync(Hall hall)
    {
        hall.Office.Away("staff", Today, Today);
        hall.Routes.Lose("lan.tt", UnreachableReason.NeverMet);
        await hall.SayAsync("manager", "nhắc cả phòng nộp zebrafish");
        await hall.PressAsync("manager", hall.LastCard!, BroadcastCards.Send);
        await hall.PassAsync(TimeSpan.FromSeconds(3));
        return await hall.PressAsync("manager", hall.LastCard!, BroadcastCards.Look);
    }

    private static void Hides(string said)
    {
        said.ShouldContain(Hidden);
        foreach (var word in (string[])["zebrafish", "Trương Thị Lan", "Nguyễn Thị Mai", "9/10", "11/11", "14:00"]) said.ShouldNotContain(word, Case.Insensitive);
    }
}
