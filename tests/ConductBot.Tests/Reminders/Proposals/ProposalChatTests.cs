using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Creating;
using ConductBot.Reminders.Proposals;
using ConductBot.Reminders.Tasks;
using ConductBot.Tests.Broadcasts;

namespace ConductBot.Tests.Reminders.Proposals;

/// <summary>From a directive to a task that is given, through the product's turn pipeline. It is Monday, 2 March 2026, 8:00.</summary>
public sealed class ProposalChatTests
{
    [Fact]
    public async Task A_proposed_task_is_taken_completed_and_given_with_its_clause()
    {
        await using var hall = Hall.WithTasks();
        (await hall.SayAsync("director", "đề xuất nhiệm vụ từ 510")).ShouldContain("31 việc đề xuất");
        (await hall.PressAsync("director", hall.LastCard!, ProposalCards.See)).ShouldContain("Sở Thông tin và Truyền thông");
        var first = hall.LastCard!;
        (await hall.PressAsync("director", first, ProposalCards.Accept, (ProposalCards.Unit, "cntt"))).ShouldContain("Việc 2/");

        // The text names no day: it is asked.
        hall.Answers("director").Last().ShouldContain("Chưa có hạn");
        var drawn = await hall.SayAsync("director", "hạn 20/3");
        drawn.ShouldContain("20/03/2026");
        drawn.ShouldContain("Phòng Công nghệ thông tin");
        drawn.ShouldContain("khoản 8");
        await hall.SayAsync("director", "đồng ý");
        var asking = new Asking(hall.Office.Current, hall.Office.Current.Person("director"), VietnamClock.DayOf(hall.Now));
        var given = (await hall.Get<ITasks>().GivenAsync(asking, CancellationToken.None)).Single().Series;
        given.Basis.ShouldNotBeNull().Directive.ShouldBe("510-UBND-TH");
        given.Title.ShouldStartWith("Đẩy nhanh và nâng cao hiệu quả chuyển đổi số");

        // What was given is marked, it alone, also for the unit's head; what was called off is not.
        var again = await hall.SayAsync("director", "đề xuất nhiệm vụ từ 510");
        again.Split("ĐÃ GIAO").Length.ShouldBe(2, again);
        again.Split('\n').Single(line => line.Contains("ĐÃ GIAO 02/03/2026", StringComparison.Ordinal)).ShouldContain("1. Đẩy nhanh và nâng cao hiệu quả chuyển đổi số");
        (await hall.PressAsync("director", hall.LastCard!, ProposalCards.See)).ShouldContain("Đã giao: 02/03/2026 cho Phòng Công nghệ thông tin, hạn 20/03/2026");
        (await hall.SayAsync("khoa.ld", "đề xuất nhiệm vụ từ 510")).Split("ĐÃ GIAO").Length.ShouldBe(2);
        (await hall.SayAsync("manager", "đề xuất nhiệm vụ từ 510")).ShouldNotContain("ĐÃ GIAO");
        await hall.Get<ITasks>().ActOnSeriesAsync(given.Id, new ActRequest("off", new TaskAct.Cancel(), asking, hall.Now), CancellationToken.None);
        (await hall.SayAsync("director", "đề xuất nhiệm vụ từ 510")).ShouldNotContain("ĐÃ GIAO");
    }

    [Fact]
    public async Task A_passed_day_is_said_and_another_one_asked()
    {
        await using var hall = Hall.WithTasks();
        await hall.SayAsync("director", "việc cần làm theo công văn 510 cho Sở Nội vụ");
        await hall.PressAsync("director", hall.LastCard!, ProposalCards.See);
        for (var at = 0; at < 6; at++) await hall.PressAsync("director", hall.LastCard!, ProposalCards.Drop);
        (await hall.PressAsync("director", hall.LastCard!, ProposalCards.Accept, (ProposalCards.Unit, "tchc"))).ShouldContain("Việc 8/8");
        hall.Answers("director").Last().ShouldContain("đã qua");
        (await hall.SayAsync("director", "đồng ý")).ShouldContain("đã qua");
    }

    [Fact]
    public async Task Skipping_goes_on_to_the_end_and_gives_nothing()
    {
        await using var hall = Hall.WithTasks();
        await hall.SayAsync("director", "đề xuất nhiệm vụ từ công văn 510 cho Thanh tra tỉnh");
        await hall.PressAsync("director", hall.LastCard!, ProposalCards.See);
        (await hall.PressAsync("director", hall.LastCard!, ProposalCards.Drop)).ShouldContain("Đã xem hết");
    }

    [Fact]
    public async Task A_press_of_somebody_who_manages_nobody_is_refused()
    {
        await using var hall = Hall.WithTasks();
        await hall.SayAsync("director", "đề xuất nhiệm vụ từ 510");
        (await hall.PressAsync("staff", hall.LastCard!, ProposalCards.See)).ShouldContain("Chỉ người quản lý");
        (await hall.SayAsync("staff", "đề xuất nhiệm vụ từ 510")).ShouldContain("Chỉ người quản lý");
    }

    [Fact]
    public async Task Each_capability_takes_its_own_words()
    {
        await using var hall = Hall.WithTasks();
        (await hall.SayAsync("manager", "nhắc cả phòng 14h họp")).ShouldContain("Lời nhắc sẽ gửi");
        (await hall.SayAsync("manager", "giao chị Hoa rà soát hồ sơ trước 15/3")).ShouldContain("Sơn Thị Hoa");
        (await hall.SayAsync("manager", "nhắc tôi thứ sáu 15h nộp báo cáo")).ShouldNotContain("Lời nhắc sẽ gửi");
    }
}
