using System.Text.Json;
using ConductBot.Answers;
using ConductBot.Answers.Composing;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Conversations.TextForms;
using ConductBot.Directives;
using ConductBot.Protocol.Cards;
using ConductBot.Reminders.Creating;
using ConductBot.Reminders.Dates;
using ConductBot.Reminders.Talk;
using ConductBot.Reminders.Tasks;
using ConductBot.Tests.Reminders.Cards;

namespace ConductBot.Tests.Reminders.Creating;

/// <summary>Said on Monday 23 November 2026 at 09:00.</summary>
public sealed class TaskCreationTests
{
    [Fact]
    public async Task A_task_in_words_is_shown_first_and_given_by_the_button()
    {
        await using var bench = await TaskBench.StartAsync();
        bench.Nowhere.Add("tam.lm");
        var shown = (await bench.SayAsync("manager", "giao chị Lan và anh Tâm rà soát hồ sơ trễ hạn xong trước thứ sáu, nhắc trước 3 ngày"))!;
        shown.Text.ShouldStartWith("Xác nhận giao việc\nViệc: Rà soát hồ sơ trễ hạn\nHạn: chậm nhất hết thứ Năm, ngày 26/11/2026\nGiao cho: Trương Thị Lan, Lý Minh Tâm\nCách giao: mỗi người một việc (2 người)\nNhắc trước hạn: ");
        shown.Text.ShouldContain("“trước thứ sáu” được hiểu là không tính chính ngày đó.");
        bench.Tasks.Given.ShouldBeEmpty();

        var given = (await bench.TapAsync("manager", shown, CreationVerbs.Give)).ShouldBeOfType<CardResult.Shown>();
        given.Text.ShouldBe("Đã giao việc “Rà soát hồ sơ trễ hạn” cho 2 người/đơn vị.\nHạn: chậm nhất hết thứ Năm, ngày 26/11/2026.\nSẽ được báo và nhắc: Trương Thị Lan.\nChưa nhắn tới được: Lý Minh Tâm. Các tin nhắn được giữ lại và gửi khi họ nhắn cho tôi lần đầu.");
        var task = bench.Tasks.Given.Single();
        (task.Title, task.Deadline).ShouldBe(("Rà soát hồ sơ trễ hạn", new TaskDeadline(new DateOnly(2026, 11, 26))));
        task.Plan.Before.ShouldBe([new ReminderLead(3, LeadUnit.Days)]);

        // The same button again, and the word after it, give nothing twice.
        (await bench.TapAsync("manager", shown, CreationVerbs.Give)).ShouldBeOfType<CardResult.Shown>().Text.ShouldBe(given.Text);
        (await bench.SayAsync("manager", "đồng ý")).ShouldBeNull();
        bench.Tasks.Given.Count.ShouldBe(1);
    }

    [Fact]
    public async Task It_is_changed_and_given_in_words_alone()
    {
        await using var bench = await TaskBench.StartAsync();
        await bench.SayAsync("manager", "giao chị Lan báo cáo trước 15/12");
        (await bench.SayAsync("manager", "đổi hạn 21/12"))!.Text.ShouldContain("Hạn: chậm nhất hết thứ Hai, ngày 21/12/2026");
        (await bench.SayAsync("manager", "thêm chị Hồng"))!.Text.ShouldContain("Giao cho: Trương Thị Lan, Bùi Thị Hồng");
        (await bench.SayAsync("manager", "bỏ chị Lan"))!.Text.ShouldContain("Giao cho: Bùi Thị Hồng");
        (await bench.SayAsync("manager", "nhắc trước 5, 2 ngày làm việc"))!.Text.ShouldContain("Nhắc trước hạn: 14/12");
        (await bench.SayAsync("manager", "khẩn"))!.Text.ShouldContain("Khẩn:");
        (await bench.SayAsync("manager", "không khẩn"))!.Text.ShouldNotContain("Khẩn:");
        (await bench.SayAsync("manager", "việc: tổng hợp báo cáo năm"))!.Text.ShouldContain("Việc: Tổng hợp báo cáo năm");
        (await bench.SayAsync("manager", "nội dung: theo mẫu số 3"))!.Text.ShouldContain("Nội dung: theo mẫu số 3");
        (await bench.SayAsync("manager", "hàng tháng ngày 25"))!.Text.ShouldContain("Lặp lại: hàng tháng ngày 25");
        (await bench.SayAsync("manager", "không lặp lại"))!.Text.ShouldNotContain("Lặp lại");
        (await bench.SayAsync("manager", "căn cứ khoản 2 điểm e Chỉ thị 10"))!.Text.ShouldContain("Căn cứ: Chỉ thị 10/CT-CTUBND ngày 28/12/2012, khoản 2 điểm e");
        (await bench.SayAsync("manager", "đồng ý"))!.Text.ShouldStartWith("Đã giao việc “Tổng hợp báo cáo năm” cho Bùi Thị Hồng");
        var task = bench.Tasks.Given.Single();
        (task.Detail, task.Basis, task.Deadline.Day).ShouldBe(("theo mẫu số 3", new ClauseId("10-CT-CTUBND", "2.e"), new DateOnly(2026, 11, 25)));
    }

    [Fact]
    public async Task Every_field_is_changed_on_the_card()
    {
        await using var bench = await TaskBench.StartAsync();
        var shown = (await bench.SayAsync("director", "giao chị Hoa báo cáo trước 15/12"))!;
        var edited = (await bench.TapAsync(
            "director", shown, CreationVerbs.Edit,
            (CreationVerbs.Title, "Báo cáo quý"), (CreationVerbs.Detail, "có phụ lục"), (CreationVerbs.Day, "2026-12-30"), (CreationVerbs.Time, "16:00"), (CreationVerbs.Who, "Sơn Thị Hoa, phòng CNTT"), (CreationVerbs.Together, DraftForm.Each),
            (CreationVerbs.Before, "trước 5 ngày làm việc; trước 2 giờ"), (CreationVerbs.OnDay, nameof(DayReminder.None)), (CreationVerbs.After, "false"), (CreationVerbs.Repeat, nameof(Recurrence.Quarterly)), (CreationVerbs.Urgent, "true"),
            (CreationVerbs.Basis, "khoản 2 Chỉ thị 10"))).ShouldBeOfType<CardResult.Shown>();
        edited.Text.ShouldContain("Khi trễ hạn: không nhắc");
        (await bench.SayAsync("director", "ok"))!.Text.ShouldStartWith("Đã giao việc “Báo cáo quý” cho 5 người/đơn vị.");
        var task = bench.Tasks.Given.Single();
        (task.Detail, task.Deadline, task.Urgent, task.Recurrence, task.Basis).ShouldBe(("có phụ lục", new TaskDeadline(new DateOnly(2026, 12, 30), new TimeOnly(16, 0)), true, new Recurrence.Quarterly(), new ClauseId("10-CT-CTUBND", "2")));
        task.Plan.Before.ShouldBe([new ReminderLead(5, LeadUnit.WorkingDays), new ReminderLead(2, LeadUnit.Hours)]);
        (task.Plan.OnTheDay, task.Plan.DailyAfter, task.Plan.TellsManager, task.Plan.WeeklyAfter).ShouldBe((DayReminder.None, 0, false, 0));
        task.Assignees.ShouldBe([new TaskAssignee.OnePerson("deputy"), new TaskAssignee.OnePerson("administrator"), new TaskAssignee.OnePerson("khoa.ld"), new TaskAssignee.OnePerson("vy.htt"), new TaskAssignee.OnePerson("an.pht")]);
    }

    [Fact]
    public async Task A_form_sent_as_it_was_changes_nothing()
    {
        await using var bench = await TaskBench.StartAsync();
        var shown = (await bench.SayAsync("director", "giao chị Hoa báo cáo theo khoản 2 điểm e Chỉ thị 10 hàng tháng ngày 25, nhắc trước 7, 3 ngày"))!;
        var before = TalkState.Read(bench.State).Pending[^1].Draft;
        var inputs = TextFormReader.Read(shown.Card!.Value)!.Buttons.Single(button => button.Data.GetProperty("verb").GetString() == CreationVerbs.Edit).Fields.Where(field => field.Value is not null).Select(field => (field.Id, field.Value!)).ToArray();
        await bench.TapAsync("director", shown, CreationVerbs.Edit, inputs);
        var after = TalkState.Read(bench.State).Pending[^1].Draft;
        JsonSerializer.Serialize(after).ShouldBe(JsonSerializer.Serialize(before));
        JsonSerializer.Serialize(before).ShouldContain("2.e");
    }

    [Fact]
    public async Task An_older_card_does_not_give_what_was_changed_since()
    {
        await using var bench = await TaskBench.StartAsync();
        var first = (await bench.SayAsync("manager", "giao chị Lan báo cáo trước 15/12"))!;
        await bench.SayAsync("manager", "đổi hạn 21/12");
        var shown = (await bench.TapAsync("manager", first, CreationVerbs.Give)).ShouldBeOfType<CardResult.Shown>();
        shown.Text.ShouldStartWith("Thẻ này đã cũ.");
        shown.Text.ShouldContain("21/12/2026");
        bench.Tasks.Given.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_open_is_asked_one_thing_at_a_time_and_answered_by_button_or_in_words()
    {
        await using var bench = await TaskBench.StartAsync();
        var first = (await bench.SayAsync("director", "giao anh Nam và phòng CNTT báo cáo lúc 7h mai"))!;
        first.Text.ShouldNotContain("Cách giao");
        first.Text.ShouldContain("1. thứ Ba, ngày 24/11/2026 lúc 07:00\n2. thứ Ba, ngày 24/11/2026 lúc 19:00");
        var second = (await bench.TapAsync("director", first, CreationVerbs.Answer, (CreationVerbs.Choice, "1"))).ShouldBeOfType<CardResult.Shown>();
        second.Text.ShouldContain("“anh Nam” là ai?\n1. Ngô Hoàng Nam");
        (await bench.SayAsync("director", "Hoài Nam"))!.Text.ShouldContain("Giao Phòng Công nghệ thông tin thế nào?\n1. Mỗi người một việc (4 người)\n2. Cả đơn vị làm chung một việc");
        var ready = (await bench.SayAsync("director", "2"))!;
        ready.Text.ShouldContain("Hạn: chậm nhất thứ Ba, ngày 24/11/2026 lúc 19:00");
        (await bench.SayAsync("director", "đồng ý"))!.Text.ShouldStartWith("Đã giao việc");
        bench.Tasks.Given.Single().Assignees.ShouldBe([new TaskAssignee.WholeUnit("cntt"), new TaskAssignee.OnePerson("nam.ngh")]);
    }

    [Theory]
    [InlineData("giao chị Hoa báo cáo thứ hai", "tuần sau", "Hạn: chậm nhất hết thứ Hai, ngày 30/11/2026")]
    [InlineData("giao chị Hoa báo cáo thứ hai", "1", "Hạn: chậm nhất hết thứ Hai, ngày 23/11/2026")]
    [InlineData("giao chị Hoa báo cáo lúc 7h mai", "sáng", "Hạn: chậm nhất thứ Ba, ngày 24/11/2026 lúc 07:00")]
    [InlineData("giao chị Hoa báo cáo lúc 7h mai", "tối", "lúc 19:00")]
    [InlineData("giao chị Hoa báo cáo lúc 7h mai", "16h mai", "lúc 16:00")]
    [InlineData("giao chị Hoa báo cáo hàng tuần", "thứ sáu", "Lặp lại: hàng tuần thứ Sáu")]
    [InlineData("giao chị Hoa báo cáo hàng tháng", "ngày 20", "Lặp lại: hàng tháng ngày 20")]
    [InlineData("giao chị Hoa báo cáo hàng tháng", "25", "Lặp lại: hàng tháng ngày 25")]
    [InlineData("giao chị Hoa báo cáo hàng tháng", "ngày làm việc cuối hàng tháng", "Lặp lại: ngày làm việc cuối hàng tháng")]
    [InlineData("giao chị Hoa rà soát 3/4", "không phải ngày", "Chưa có hạn")]
    [InlineData("giao chị Hoa rà soát 3/4", "ngày 3/4", "Việc: Rà soát\nHạn: chậm nhất hết thứ Bảy, ngày 03/04/2027")]
    [InlineData("giao phòng một cửa dọn kho trước 15/12", "làm chung", "Cách giao: cả đơn vị làm chung một việc")]
    [InlineData("giao phòng một cửa dọn kho trước 15/12", "mỗi người", "Cách giao: mỗi người một việc (12 người)")]
    [InlineData("nhắc tôi gọi điện lúc 7h mai", "tối", "Nhắc lúc: thứ Ba, ngày 24/11/2026 lúc 19:00")]
    public async Task A_doubt_is_answered_in_words(string said, string answer, string expected)
    {
        await using var bench = await TaskBench.StartAsync();
        await bench.SayAsync("director", said);
        (await bench.SayAsync("director", answer)).ShouldNotBeNull().Text.ShouldContain(expected);
    }

    [Theory]
    [InlineData("giao chị Lan báo cáo trước ngày 31/2", "Không có ngày “trước ngày 31/2”")]
    [InlineData("giao chị Lan báo cáo trước thứ tám", "Không có “trước thứ tám”. Một tuần có thứ Hai đến thứ Bảy và Chủ nhật.")]
    [InlineData("giao chị Lan báo cáo trước 15/12/2025", "đã qua")]
    [InlineData("giao chị Bích báo cáo trước 15/12", "Chưa giao được cho “chị Bích”: Người hoặc đơn vị này không thuộc phạm vi quản lý của anh/chị.")]
    [InlineData("giao anh Tèo báo cáo trước 15/12", "Tôi không tìm thấy “anh Tèo”")]
    [InlineData("giao chị Lan báo cáo", "Chưa có hạn")]
    [InlineData("giao chị Lan trước 15/12", "Chưa rõ việc cần làm là gì")]
    [InlineData("tạo nhiệm vụ: báo cáo, hạn 15/12", "Chưa rõ giao cho ai")]
    [InlineData("giao chị Lan báo cáo theo công văn 99 trước 15/12", "Tôi không thấy “công văn 99” trong thư viện")]
    public async Task What_is_missing_or_wrong_is_said_above_a_form_that_keeps_all_else(string said, string expected)
    {
        await using var bench = await TaskBench.StartAsync();
        var shown = (await bench.SayAsync("manager", said)).ShouldNotBeNull();
        shown.Text.ShouldContain(expected, Case.Insensitive);
        bench.Tasks.Given.ShouldBeEmpty();
        var draft = TalkState.Read(bench.State).Pending[^1].Draft;
        if (said.Contains("báo cáo", StringComparison.Ordinal)) draft.Title.ShouldStartWith("Báo cáo");
        if (said.Contains("chị Lan", StringComparison.Ordinal)) draft.Assignees.ShouldBe([new TaskAssignee.OnePerson("lan.tt")]);
        var button = TaskBench.Button(shown.Card!.Value, CreationVerbs.Give);
        (button is null).ShouldBe(!DraftRule.IsComplete(draft, bench.Now));
    }

    [Fact]
    public async Task The_question_about_several_units_counts_the_people_of_all_of_them_and_who_is_left_out_is_said()
    {
        await using var bench = await TaskBench.StartAsync();
        (await bench.SayAsync("director", "giao phòng CNTT và phòng BCVT kiểm kê trước 10/12"))!.Text.ShouldContain("Giao Phòng Công nghệ thông tin, Phòng Bưu chính – Viễn thông thế nào?\n1. Mỗi người một việc (7 người)");
        var without = (await bench.SayAsync("director", "giao cả Sở trừ phòng một cửa kiểm kê trước 10/12"))!.Text;
        without.ShouldContain("Đã bớt theo lời “trừ phòng một cửa”");
        without.ShouldContain("mỗi người một việc (17 người)");
        await bench.SayAsync("director", "giao cả Sở trừ phòng Kế toán kiểm kê trước 10/12");
        (await bench.SayAsync("director", "mỗi người một việc"))!.Text.ShouldContain("“trừ phòng Kế toán”");
    }

    [Fact]
    public async Task What_is_missing_is_said_alone()
    {
        await using var bench = await TaskBench.StartAsync();
        (await bench.SayAsync("manager", "tạo nhiệm vụ"))!.Text.ShouldContain("Chưa rõ việc cần làm là gì.\nChưa có hạn. Hạn đến khi nào?\nChưa rõ giao cho ai.");
        (await bench.SayAsync("manager", "chị Lan"))!.Text.ShouldContain("Giao cho: Trương Thị Lan");
        (await bench.SayAsync("manager", "31/2"))!.Text.ShouldContain("Không có ngày “31/2”");
        (await bench.SayAsync("manager", "thứ sáu 15h"))!.Text.ShouldContain("27/11/2026 lúc 15:00");
        (await bench.SayAsync("manager", "rà soát hồ sơ tồn"))!.Text.ShouldStartWith("Xác nhận giao việc");
        (await bench.SayAsync("manager", "đồng ý"))!.Text.ShouldStartWith("Đã giao việc “Rà soát hồ sơ tồn” cho Trương Thị Lan");
    }

    [Fact]
    public async Task A_reminder_for_oneself_is_confirmed_in_a_word()
    {
        await using var bench = await TaskBench.StartAsync();
        var shown = (await bench.SayAsync("staff", "nhắc tôi thứ sáu 15h nộp báo cáo"))!;
        shown.Text.ShouldStartWith("Xác nhận lời nhắc\nViệc: Nộp báo cáo\nNhắc lúc: thứ Sáu, ngày 27/11/2026 lúc 15:00\n");
        (await bench.SayAsync("staff", "đổi hạn 16h thứ sáu"))!.Text.ShouldContain("lúc 16:00");
        (await bench.SayAsync("staff", "đồng ý"))!.Text.ShouldStartWith("Đã đặt lời nhắc “Nộp báo cáo”: thứ Sáu, ngày 27/11/2026 lúc 16:00.");
        var task = bench.Tasks.Given.Single();
        (task.Assignees.Single(), task.Plan.OnTheDay, task.Plan.DailyAfter).ShouldBe((new TaskAssignee.OnePerson("staff"), DayReminder.AtTheTime, 0));
    }

    [Fact]
    public async Task The_text_that_is_named_becomes_the_basis_and_is_said()
    {
        await using var bench = await TaskBench.StartAsync();
        var shown = (await bench.SayAsync("director", "giao thanh tra kiểm tra việc chấp hành giờ giấc theo công văn 510 trước 15/12, làm chung"))!;
        shown.Text.ShouldContain("Căn cứ: Công văn 510/UBND-TH");
        shown.Text.ShouldContain("tôi chọn điều khoản gần nội dung việc nhất");
        TalkState.Read(bench.State).Pending[^1].Draft.Basis!.Value.Directive.ShouldBe("510-UBND-TH");
        (await bench.SayAsync("director", "bỏ căn cứ"))!.Text.ShouldNotContain("Căn cứ");
    }

    [Fact]
    public async Task What_was_just_answered_is_given_with_its_clause()
    {
        await using var bench = await TaskBench.StartAsync();
        bench.Answered = JsonSerializer.Serialize(new AnswerState("uống rượu", ["10-CT-CTUBND#2.e"], AnswerKind.Rule, "t"), AnswerJson.Default.AnswerState);
        var shown = (await bench.SayAsync("manager", "giao việc này cho chị Lan, xong trước thứ sáu"))!;
        shown.Text.ShouldContain("Căn cứ: Chỉ thị 10/CT-CTUBND ngày 28/12/2012, khoản 2 điểm e");
        shown.Text.ShouldContain("Việc: Thực hiện Chỉ thị 10/CT-CTUBND");
        bench.Answered = null;
        bench.State = null;
        (await bench.SayAsync("manager", "giao việc này cho chị Lan, xong trước thứ sáu"))!.Text.ShouldContain("Chưa rõ việc cần làm là gì");
    }

    [Fact]
    public async Task It_is_dropped_by_word_or_button_and_forgotten()
    {
        await using var bench = await TaskBench.StartAsync();
        var shown = (await bench.SayAsync("manager", "giao chị Lan báo cáo trước 15/12"))!;
        (await bench.SayAsync("manager", "thôi"))!.Text.ShouldBe("Đã bỏ, chưa giao gì.");
        (await bench.SayAsync("manager", "đồng ý")).ShouldBeNull();
        (await bench.TapAsync("manager", shown, CreationVerbs.Give)).ShouldBeOfType<CardResult.Refused>().Text.ShouldContain("không còn nữa");
        bench.Tasks.Given.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_yes_that_answers_somebody_else_or_comes_late_gives_nothing()
    {
        await using var bench = await TaskBench.StartAsync();
        await bench.SayAsync("manager", "giao chị Lan báo cáo trước 15/12");
        bench.Before = "organization";
        (await bench.SayAsync("manager", "đồng ý")).ShouldBeNull();
        bench.Before = "tasks";
        bench.Now = bench.Now.AddMinutes(31);
        (await bench.SayAsync("manager", "đồng ý")).ShouldBeNull();
        bench.Tasks.Given.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_change_in_plain_words_is_heard_after_other_talk_too()
    {
        await using var bench = await TaskBench.StartAsync();
        await bench.SayAsync("manager", "giao anh Tèo và chị Lan dọn kho trước 15/12");
        bench.Before = "answers";
        (await bench.SayAsync("manager", "20/12")).ShouldBeNull();
        (await bench.SayAsync("manager", "bỏ anh Tèo"))!.Text.ShouldStartWith("Xác nhận giao việc");
        bench.Before = "answers";
        (await bench.SayAsync("manager", "đổi hạn 21/12"))!.Text.ShouldContain("21/12/2026");
        (await bench.SayAsync("manager", "đồng ý"))!.Text.ShouldStartWith("Đã giao việc “Dọn kho” cho Trương Thị Lan");
    }

    [Theory]
    [InlineData("trưa nay tiếp khách uống bia được không?")]
    [InlineData("khoản 2 điểm e Chỉ thị 10 nói gì?")]
    [InlineData("đi trễ thì bị gì?")]
    [InlineData("xin chào")]
    [InlineData("cảm ơn bạn nhé")]
    public async Task A_question_between_is_left_to_others_and_the_draft_stays(string question)
    {
        await using var bench = await TaskBench.StartAsync();
        await bench.SayAsync("manager", "tạo nhiệm vụ");
        (await bench.SayAsync("manager", question)).ShouldBeNull();
        TalkState.Read(bench.State).Pending.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Another_person_s_press_gives_in_nobody_s_name_but_their_own()
    {
        await using var bench = await TaskBench.StartAsync();
        var shown = (await bench.SayAsync("manager", "giao chị Lan báo cáo trước 15/12"))!;
        (await bench.TapAsync("khoa.ld", shown, CreationVerbs.Give)).ShouldBeOfType<CardResult.Shown>().Text.ShouldContain("Chưa giao gì. Trương Thị Lan");
        (await bench.TapAsync("nobody", shown, CreationVerbs.Give)).ShouldBeOfType<CardResult.Refused>();
        bench.Tasks.Given.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_draft_that_others_drew_up_is_opened_as_it_is()
    {
        await using var bench = await TaskBench.StartAsync();
        var view = new DraftView(TaskSamples.As("director"), Language.Vietnamese, bench.Now);
        var draft = new TaskDraft { Title = "Báo cáo kết quả", Deadline = new TaskDeadline(new DateOnly(2024, 3, 30)), Assignees = [new TaskAssignee.WholeUnit("cntt")], Together = true, Unknown = ["Sở Kế hoạch và Đầu tư"], Basis = new ClauseId("10-CT-CTUBND", "2.e") };
        var step = bench.Creation.Open(draft, "proposal-1", view);
        step.Reply.Text.ShouldContain("đã qua");
        step.Reply.Text.ShouldContain("Tôi không tìm thấy “Sở Kế hoạch và Đầu tư”");
        bench.State = TalkState.Empty.With(step.Pending!).Write();
        bench.Before = "tasks";
        (await bench.SayAsync("director", "giao cho phòng TCHC"))!.Text.ShouldContain("Phòng Tổ chức – Hành chính thế nào?");
        await bench.SayAsync("director", "2");
        (await bench.SayAsync("director", "hạn 15/12"))!.Text.ShouldStartWith("Xác nhận giao việc");
        await bench.SayAsync("director", "đồng ý");
        bench.Tasks.Given.Single().ActId.ShouldBe("proposal-1");
    }

    [Fact]
    public async Task No_card_is_too_large_or_holds_an_input_twice()
    {
        await using var bench = await TaskBench.StartAsync();
        foreach (var said in new[] { "giao mọi người cập nhật lý lịch trước 15/12", "tạo nhiệm vụ", "giao anh Nam báo cáo", "giao chị Hoa báo cáo hàng tháng", "nhắc tôi mai nộp báo cáo" })
        {
            var card = (await bench.SayAsync("director", said))!.Card!.Value;
            CardSize.Fits(card).ShouldBeTrue();
            card.GetProperty("actions").GetArrayLength().ShouldBeLessThanOrEqualTo(6);
            TextFormReader.Read(card)!.Buttons.ShouldAllBe(button => button.Fields.Select(field => field.Id).Distinct().Count() == button.Fields.Count);
        }
    }

    [Fact]
    public void What_is_kept_is_read_back_whole()
    {
        var draft = new TaskDraft
        {
            Title = "a", Basis = new ClauseId("b", "1"), Deadline = new TaskDeadline(new DateOnly(2026, 12, 1), new TimeOnly(9, 0)), Assignees = [new TaskAssignee.OnePerson("x"), new TaskAssignee.WholeUnit("y")], Together = false, Plan = ReminderPlan.Once,
            Recurrence = new Recurrence.Monthly(5), Urgent = true,
        };
        TaskDoubt[] doubts = [new TaskDoubt.WhichMoment("s", AmbiguityKind.MorningOrEvening, [new Moment(new DateOnly(2026, 12, 1))]), new TaskDoubt.WhichRepeat(MissingPart.Weekday, new TimeOnly(8, 0)), new TaskDoubt.Whom("z", [new TaskAssignee.OnePerson("x")]), new TaskDoubt.Together("y")];
        var state = TalkState.Empty.With(new PendingTask("act", draft, TaskSamples.Now) { Doubts = doubts, Notes = [new TaskNote(TaskNoteKind.Passed, "w") { Moment = new Moment(new DateOnly(2026, 1, 1)) }], Revision = 3 }) with { Listed = ["s.0"], ListedAt = TaskSamples.Now };
        var written = state.Write();
        TalkState.Read(written).Write().ShouldBe(written);
        var read = TalkState.Read(written).Pending.Single();
        (read.Draft.Basis, read.Draft.Deadline, read.Draft.Together, read.Draft.Plan.TellsManager, read.Draft.Plan.OnTheDay, read.Doubts.Count, read.Revision).ShouldBe((draft.Basis, draft.Deadline, false, false, DayReminder.AtTheTime, 4, 3));
        TalkState.Read("{}").Pending.ShouldBeEmpty();
        TalkState.Read(null).Listed.ShouldBeEmpty();
    }
}
