using ConductBot.Conversations.Pressing;
using ConductBot.Reminders.Cards;
using ConductBot.Reminders.Lists;
using ConductBot.Reminders.Tasks;
using ConductBot.Tests.Organization;
using ConductBot.Tests.Reminders.Cards;

namespace ConductBot.Tests.Reminders.Lists;

public sealed class TaskListTests
{
    [Fact]
    public async Task Mine_are_listed_by_urgency_each_with_a_button()
    {
        await using var bench = await TaskBench.StartAsync();
        Add(bench, "a", "Muộn", 20);
        Add(bench, "b", "Trễ", -2);
        Add(bench, "c", "Hôm nay", 0);
        Add(bench, "d", "Trong tuần", 4);
        Add(bench, "e", "Báo rồi", 3, state: TaskState.Reported);
        var list = (await bench.SayAsync("staff", "việc của tôi"))!;
        list.Text.ShouldStartWith("Việc của anh/chị\nĐã trễ hạn:\n1. Trễ – 21/11/2026, trễ 2 ngày\nHôm nay:\n2. Hôm nay – 23/11/2026, hôm nay\nTrong tuần này:\n3. Trong tuần – 27/11/2026, còn 4 ngày\nSau đó:\n4. Muộn – 13/12/2026, còn 20 ngày\nĐã báo xong, chờ xác nhận:\n5. Báo rồi");
        (await bench.TapAsync("staff", list, TaskVerbs.Show)).ShouldBeOfType<CardResult.Shown>().Text.ShouldStartWith("Trễ\n");
        (await bench.SayAsync("lan.tt", "Việc của tôi?"))!.Text.ShouldBe("Anh/chị không có việc nào đang mở.");
    }

    [Fact]
    public async Task A_long_list_is_paged_and_its_numbers_go_on()
    {
        await using var bench = await TaskBench.StartAsync();
        for (var i = 0; i < 20; i++) Add(bench, $"t{i:00}", $"Việc thứ {i}", i + 1);
        var first = (await bench.SayAsync("staff", "việc của tôi"))!;
        first.Text.ShouldContain("Mục 1–8 trong 20");
        var second = (await bench.TapAsync("staff", first, TaskVerbs.Mine)).ShouldBeOfType<CardResult.Shown>();
        second.Text.ShouldContain("9. Việc thứ 8");
        second.Text.ShouldContain("Mục 9–16 trong 20");
        (await bench.SayAsync("staff", "mở việc 20"))!.Text.ShouldStartWith("Việc thứ 19");
        (await bench.SayAsync("staff", "mở việc 21"))!.Text.ShouldContain("không có việc số 21");
    }

    [Fact]
    public async Task Given_are_listed_with_who_is_late_and_opened_with_what_can_be_done_about_all()
    {
        await using var bench = await TaskBench.StartAsync();
        await bench.SayAsync("manager", "giao chị Lan và anh Tâm rà soát hồ sơ trước thứ sáu");
        await bench.SayAsync("manager", "đồng ý");
        bench.Now = bench.Now.AddDays(5);
        var list = (await bench.SayAsync("manager", "việc đã giao"))!;
        list.Text.ShouldContain("1. Rà soát hồ sơ – 26/11/2026; 0/2 đã xong, 2 đang trễ (Trương Thị Lan, Lý Minh Tâm)");
        var series = (await bench.TapAsync("manager", list, TaskVerbs.Series)).ShouldBeOfType<CardResult.Shown>();
        series.Text.ShouldContain("1. Trương Thị Lan – Chưa bắt đầu, trễ 2 ngày");
        var card = new ConductBot.Conversations.Reply(series.Text, series.Card);
        (await bench.TapAsync("manager", card, SeriesCard.Change, (SeriesCard.Day, "2026-12-11"))).ShouldBeOfType<CardResult.Shown>().Text.ShouldStartWith("Đã đổi hạn 2 việc: chậm nhất hết thứ Sáu, ngày 11/12/2026.");
        (await bench.TapAsync("khoa.ld", card, SeriesCard.Cancel)).ShouldBeOfType<CardResult.Refused>().Text.ShouldContain("không liên quan");
        (await bench.TapAsync("manager", card, SeriesCard.Cancel)).ShouldBeOfType<CardResult.Shown>().Text.ShouldStartWith("Đã hủy 2 việc");
    }

    [Fact]
    public async Task The_unit_s_tasks_are_for_who_manages_it_and_hold_nobody_s_own_reminders()
    {
        await using var bench = await TaskBench.StartAsync();
        Add(bench, "a", "Rà soát", 3);
        Add(bench, "b", "Riêng", 3, giver: "staff");
        Add(bench, "c", "Nơi khác", 3, person: "linh.pt", giver: "nam.ngh");
        var list = (await bench.SayAsync("manager", "việc của phòng"))!.Text;
        list.ShouldContain("1. Rà soát (của Nguyễn Thị Mai)");
        list.ShouldNotContain("Riêng");
        list.ShouldNotContain("Nơi khác");
        (await bench.SayAsync("staff", "việc của phòng"))!.Text.ShouldContain("dành cho người quản lý");
    }

    [Theory]
    [InlineData("xong việc 1", "Đã báo xong. Chờ Trần Văn Hậu xác nhận")]
    [InlineData("việc 1 xong rồi", "Đã báo xong.")]
    [InlineData("báo xong việc 1: đã gửi bản giấy https://so.example/a", "“đã gửi bản giấy”")]
    [InlineData("xong viec 1", "Đã báo xong.")]
    [InlineData("task 1 done", "Đã báo xong.")]
    [InlineData("task 1 needs 3 more days because the figures are late", "Đã gửi đề nghị chậm nhất hết thứ Hai, ngày 30/11/2026 tới Trần Văn Hậu.")]
    [InlineData("việc 1 xin thêm 3 ngày vì chờ số liệu của xã", "Đã gửi đề nghị chậm nhất hết thứ Hai, ngày 30/11/2026 tới Trần Văn Hậu.")]
    [InlineData("xin thêm 3 ngày cho việc 1 vì chờ số liệu", null)]
    [InlineData("việc 1 xin gia hạn đến 10/12 vì chờ số liệu", "chậm nhất hết thứ Năm, ngày 10/12/2026")]
    [InlineData("việc 1 xin thêm 3 ngày", "Xin cho biết lý do")]
    [InlineData("việc 1 xin thêm thời gian", "Xin cho biết đến khi nào")]
    [InlineData("việc 1 chuyển cho chị Lan", "Đã chuyển việc “Rà soát” cho Trương Thị Lan.")]
    [InlineData("chuyển việc 1 cho chị Lan", "Đã chuyển việc “Rà soát” cho Trương Thị Lan.")]
    [InlineData("chuyển việc 1 cho anh Nam", "Có nhiều người tên “anh Nam”")]
    [InlineData("hoãn việc 1 đến mai", "Tôi sẽ nhắc lại: thứ Ba, ngày 24/11/2026 lúc 07:30.")]
    [InlineData("việc 1 nhắc lại lúc 15h", "Tôi sẽ nhắc lại: thứ Hai, ngày 23/11/2026 lúc 15:00.")]
    [InlineData("hoãn việc 1 đến 31/2", "Không có ngày")]
    [InlineData("hoãn việc 1 đến 7h mai", "hơn một thời điểm")]
    [InlineData("việc 1 đang làm", "Đã ghi: việc đang được thực hiện.")]
    [InlineData("huỷ việc 1", "không liên quan")]
    [InlineData("việc 1", "Rà soát\nHạn:")]
    [InlineData("xem việc 1", "Rà soát\nHạn:")]
    [InlineData("căn cứ việc 1", "Việc này không ghi căn cứ.")]
    [InlineData("xong việc 7", "không có việc số 7")]
    public async Task Who_does_it_acts_on_the_list_in_words(string said, string? expected)
    {
        await using var bench = await TaskBench.StartAsync();
        Add(bench, "a", "Rà soát", 4);
        await bench.SayAsync("staff", "việc của tôi");
        var reply = await bench.SayAsync("staff", said);
        if (expected is null) reply.ShouldBeNull();
        else reply.ShouldNotBeNull().Text.ShouldContain(expected);
    }

    [Theory]
    [InlineData("xác nhận việc 1", TaskState.Reported, "Đã xác nhận hoàn thành.")]
    [InlineData("trả lại việc 1 vì thiếu phụ lục", TaskState.Reported, "“thiếu phụ lục”")]
    [InlineData("trả lại việc 1", TaskState.Reported, "Xin cho biết lý do")]
    [InlineData("xác nhận việc 1", TaskState.Open, "chưa được báo xong")]
    [InlineData("đổi hạn việc 1 thành 20/12", TaskState.Open, "Đã đổi hạn: chậm nhất hết Chủ nhật, ngày 20/12/2026.")]
    [InlineData("đổi hạn việc 1 sang trước 20/12", TaskState.Open, "19/12/2026")]
    [InlineData("giao lại việc 1 cho chị Lan", TaskState.Open, "Đã giao lại cho Trương Thị Lan.")]
    [InlineData("huỷ việc 1 vì không cần nữa", TaskState.Open, "“không cần nữa”")]
    public async Task Who_gave_it_acts_on_the_list_in_words(string said, TaskState state, string expected)
    {
        await using var bench = await TaskBench.StartAsync();
        Add(bench, "a", "Rà soát", 4, state: state);
        await bench.SayAsync("manager", "việc đã giao");
        (await bench.SayAsync("manager", said)).ShouldNotBeNull().Text.ShouldContain(expected);
    }

    [Theory]
    [InlineData("việc 1/12 thế nào?")]
    [InlineData("việc 2 ngày nữa họp")]
    [InlineData("việc 1 là gì?")]
    [InlineData("hoàn thành nhiệm vụ là gì")]
    [InlineData("xong rồi nhé")]
    [InlineData("công việc 3 năm qua của Sở")]
    public async Task What_only_sounds_like_an_act_is_left_to_others(string said)
    {
        await using var bench = await TaskBench.StartAsync();
        Add(bench, "a", "Rà soát", 4);
        await bench.SayAsync("staff", "việc của tôi");
        (await bench.SayAsync("staff", said)).ShouldBeNull();
    }

    [Fact]
    public async Task A_number_without_a_list_or_of_yesterday_s_is_asked_for()
    {
        await using var bench = await TaskBench.StartAsync();
        Add(bench, "a", "Rà soát", 4);
        (await bench.SayAsync("staff", "xong việc 1"))!.Text.ShouldContain("gõ “việc của tôi”");
        await bench.SayAsync("staff", "việc của tôi");
        bench.Now = bench.Now.AddHours(25);
        (await bench.SayAsync("staff", "xong việc 1"))!.Text.ShouldContain("gõ “việc của tôi”");
        bench.Tasks.Done.ShouldBeEmpty();
    }

    private static void Add(TaskBench bench, string id, string title, int days, string person = "staff", string giver = "manager", TaskState state = TaskState.Open)
    {
        var task = TaskSamples.Of(new TaskAssignee.OnePerson(person), state, giver, Offices.Today.AddDays(days));
        bench.Tasks.Add(task with { Series = task.Series with { Id = id, Title = title }, Task = task.Task with { Id = new TaskId(id, 0), Reported = state == TaskState.Reported ? TaskSamples.Now : null } });
    }
}
