using System.Text.Json;
using ConductBot.Conversations;
using ConductBot.Conversations.TextForms;
using ConductBot.Directives;
using ConductBot.Organization.Permissions;
using ConductBot.Protocol.Cards;
using ConductBot.Reminders.Cards;
using ConductBot.Reminders.Dates;
using ConductBot.Reminders.Tasks;
using ConductBot.Tests.Organization;

namespace ConductBot.Tests.Reminders.Cards;

public sealed class TaskCardTests
{
    private static readonly string[] Viewers = ["manager", "staff", "lan.tt", "deputy", "director", "khoa.ld"];

    [Fact]
    public void The_card_and_its_words_say_all_of_a_task()
    {
        var task = TaskSamples.To("staff");
        task = task with
        {
            Series = task.Series with { Urgent = true, Basis = new ClauseId("10-CT-CTUBND", "2.e"), Recurrence = new Recurrence.Monthly(15) },
            Task = task.Task with
            {
                Asked = new TaskExtension(new TaskDeadline(Offices.Today.AddDays(9)), "chờ số liệu *của* xã", "staff", TaskSamples.Now), SnoozedUntil = TaskSamples.Now.AddDays(1),
                History = [new TaskEvent("a", TaskSamples.Now, "staff", new TaskAct.Start("đã nhận"))],
            },
        };
        var reply = TaskSamples.Draw(task, "manager");
        string[] said =
        [
            "KHẨN · Báo cáo kết quả rà soát hồ sơ", "Hạn: chậm nhất hết thứ Sáu, ngày 27/11/2026 (còn 4 ngày)", "Tình trạng: Chưa bắt đầu", "Người thực hiện: Nguyễn Thị Mai, Chuyên viên – Phòng Tiếp nhận và Trả kết quả",
            "Người giao: Trần Văn Hậu", "Căn cứ: Chỉ thị 10/CT-CTUBND ngày 28/12/2012, khoản 2 điểm e", "Lặp lại: hàng tháng ngày 15", "Nguyễn Thị Mai xin đến chậm nhất hết thứ Tư, ngày 02/12/2026. Lý do: chờ số liệu *của* xã",
            "Tạm hoãn nhắc đến: thứ Ba, ngày 24/11/2026 lúc 09:00", "Theo mẫu số 2", "Gần nhất: 23/11 09:00: Nguyễn Thị Mai bắt đầu làm: “đã nhận”",
        ];
        var shown = string.Join('\n', Runs(reply.Card!.Value));
        foreach (var piece in said)
        {
            reply.Text.ShouldContain(piece);
            shown.Replace("\n", "", StringComparison.Ordinal).ShouldContain(piece);
        }

        reply.Audience.ShouldBe(ReplyAudience.Person);
    }

    [Theory]
    [InlineData("staff", TaskState.Open, "Báo xong|Đang làm|Xin thêm thời gian|Nhắc lại sau|Chuyển người khác")]
    [InlineData("staff", TaskState.InProgress, "Báo xong|Xin thêm thời gian|Nhắc lại sau|Chuyển người khác")]
    [InlineData("staff", TaskState.Reported, "")]
    [InlineData("staff", TaskState.Done, "")]
    [InlineData("manager", TaskState.Open, "Đổi hạn|Giao người khác|Hủy việc")]
    [InlineData("manager", TaskState.Reported, "Xác nhận hoàn thành|Trả lại|Hủy việc")]
    [InlineData("manager", TaskState.Cancelled, "")]
    [InlineData("director", TaskState.Reported, "Xác nhận hoàn thành|Trả lại|Hủy việc")]
    [InlineData("deputy", TaskState.Open, "")]
    [InlineData("khoa.ld", TaskState.Open, "")]
    public void The_buttons_are_what_the_viewer_may_do_now(string viewer, TaskState state, string buttons) => Titles(TaskSamples.Draw(TaskSamples.To("staff", state), viewer)).ShouldBe(buttons);

    [Fact]
    public void More_time_that_was_asked_for_is_decided_on_the_card()
    {
        var task = TaskSamples.To("staff", TaskState.InProgress);
        task = task with { Task = task.Task with { Asked = new TaskExtension(new TaskDeadline(Offices.Today.AddDays(9)), "chờ số liệu", "staff", TaskSamples.Now) } };
        Titles(TaskSamples.Draw(task, "manager")).ShouldBe("Đồng ý thêm thời gian|Không đồng ý|Đổi hạn|Giao người khác|Hủy việc");
        Titles(TaskSamples.Draw(task, "staff")).ShouldBe("Báo xong|Nhắc lại sau|Chuyển người khác");
    }

    [Fact]
    public void What_somebody_set_for_oneself_is_simple()
    {
        var reply = TaskSamples.Draw(TaskSamples.To("staff", giver: "staff"), "staff");
        Titles(reply).ShouldBe("Báo xong|Nhắc lại sau|Đổi hạn|Hủy việc");
        reply.Text.ShouldNotContain("Người giao");
        Titles(TaskSamples.Draw(TaskSamples.To("staff", giver: "staff"), "director")).ShouldBe("");
    }

    [Fact]
    public void No_card_has_more_than_six_buttons_and_the_rest_is_one_press_away()
    {
        foreach (var (task, viewer) in Everything())
        {
            var all = TaskChoices.Of(task, TaskSamples.As(viewer));
            var shown = TaskChoices.Of(all, TaskCardPart.Main).Concat(all.Count > TaskChoices.MostButtons ? TaskChoices.Of(all, TaskCardPart.More) : []);
            shown.ShouldBe(all);
            all.Count.ShouldBeLessThanOrEqualTo(2 * TaskChoices.MostButtons - 2);
            foreach (var part in Enum.GetValues<TaskCardPart>()) (TaskSamples.Draw(task, viewer, part).Card!.Value.TryGetProperty("actions", out var actions) ? actions.GetArrayLength() : 0).ShouldBeLessThanOrEqualTo(6);
        }
    }

    [Fact]
    public void An_input_s_name_stands_once_on_a_card_and_every_form_can_be_answered_in_words()
    {
        foreach (var (task, viewer) in Everything())
        {
            var card = TaskSamples.Draw(task, viewer).Card!.Value;
            var form = TextFormReader.Read(card);
            if (form is null) continue;
            var ids = form.Buttons.SelectMany(button => button.Fields).Select(field => field.Id).ToArray();
            ids.ShouldBeUnique();
            form.Buttons.ShouldAllBe(button => button.Data.GetProperty(TaskVerbs.Id).GetString() == "s1.0");
            CardSize.Fits(card).ShouldBeTrue();
        }
    }

    [Fact]
    public void What_people_wrote_stands_only_where_it_is_no_markup()
    {
        const string nasty = "**[x](https://x.example)** {{DATE()}} <at>a</at>";
        var task = TaskSamples.To("staff", TaskState.Reported);
        task = task with
        {
            Series = task.Series with { Title = nasty, Detail = nasty },
            Task = task.Task with { History = [new TaskEvent("a", TaskSamples.Now, "staff", new TaskAct.Report(nasty, "https://so.example/a_b_c"))] },
        };
        var card = TaskSamples.Draw(task, "manager").Card!.Value;
        card.GetRawText().ShouldNotContain("\"TextBlock\"");
        card.GetRawText().ShouldNotContain("\"FactSet\"");
        Runs(card).Count(run => run.Contains(nasty, StringComparison.Ordinal)).ShouldBe(3);
        Runs(card).ShouldContain("https://so.example/a_b_c");
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://so.example")]
    [InlineData("so.example")]
    public void A_link_that_is_no_https_address_is_never_one_on_the_card(string link)
    {
        var task = TaskSamples.To("staff", TaskState.Reported);
        task = task with { Task = task.Task with { History = [new TaskEvent("a", TaskSamples.Now, "staff", new TaskAct.Report("", link))] } };
        TaskSamples.Draw(task, "manager").Card!.Value.GetRawText().ShouldNotContain(link);
    }

    [Theory]
    [InlineData(4, null, "còn 4 ngày")]
    [InlineData(1, null, "ngày mai")]
    [InlineData(0, null, "hôm nay")]
    [InlineData(0, 15, "còn 6 giờ")]
    [InlineData(0, 9, "vừa quá hạn")]
    [InlineData(0, 8, "vừa quá hạn")]
    [InlineData(-1, null, "trễ 1 ngày")]
    [InlineData(-12, null, "trễ 12 ngày")]
    public void How_it_stands_with_time_is_said_in_plain_words(int days, int? hour, string said) =>
        TaskSamples.Words.Left(TaskSamples.Of(new TaskAssignee.OnePerson("staff"), until: Offices.Today.AddDays(days), time: hour is { } at ? new TimeOnly(at, 0) : null), TaskSamples.Now, Language.Vietnamese).ShouldBe(said);

    [Fact]
    public void Minutes_are_counted_in_the_last_hour() =>
        TaskSamples.Words.Left(TaskSamples.Of(new TaskAssignee.OnePerson("staff"), until: Offices.Today, time: new TimeOnly(9, 25)), TaskSamples.Now, Language.English).ShouldBe("25 minutes left");

    [Fact]
    public void What_was_done_is_on_time_or_late()
    {
        var task = TaskSamples.To("staff", TaskState.Done);
        TaskSamples.Words.Left(task with { Task = task.Task with { Reported = TaskSamples.Now } }, TaskSamples.Now, Language.Vietnamese).ShouldBe("đúng hạn");
        TaskSamples.Words.Left(task with { Task = task.Task with { Reported = TaskSamples.Now.AddDays(30) } }, TaskSamples.Now.AddDays(40), Language.Vietnamese).ShouldBe("trễ hạn");
        TaskSamples.Words.Left(TaskSamples.To("staff", TaskState.Cancelled), TaskSamples.Now, Language.Vietnamese).ShouldBe("");
    }

    [Fact]
    public void Every_state_fault_reason_and_act_has_its_own_words()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            Enum.GetValues<TaskState>().Select(state => TaskSamples.Words.State(state, language)).ShouldBeUnique();
            Enum.GetValues<TaskFault>().Select(fault => TaskSamples.Words.Of(fault, language)).ShouldBeUnique();
            Enum.GetValues<DenialReason>().Select(reason => TaskSamples.Words.Of(reason, language)).ShouldBeUnique();
            Acts.Select(act => TaskSamples.Words.Event(new TaskEvent("a", TaskSamples.Now, "staff", act), Offices.Snapshot, language)).ShouldBeUnique();
        }

        Acts.Select(act => act.GetType()).Order(Comparer<Type>.Create((a, b) => string.CompareOrdinal(a.Name, b.Name)))
            .ShouldBe(typeof(TaskAct).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(TaskAct))).OrderBy(type => type.Name, StringComparer.Ordinal));
    }

    [Fact]
    public void A_looking_button_has_no_nonce_so_that_it_is_answered_anew_each_time()
    {
        var data = JsonSerializer.SerializeToElement<CardButton>(TaskForms.Show("Mở", new TaskId("s1", 0))).GetProperty("Data");
        data.TryGetProperty("nonce", out _).ShouldBeFalse();
        data.GetProperty("task").GetString().ShouldBe("s1.0");
    }

    private static TaskAct[] Acts =>
    [
        new TaskAct.Start(), new TaskAct.Report(), new TaskAct.Confirm(), new TaskAct.Return("x"), new TaskAct.AskMoreTime(new TaskDeadline(Offices.Today), "x"), new TaskAct.GrantMoreTime(), new TaskAct.RefuseMoreTime(),
        new TaskAct.PassOn("lan.tt"), new TaskAct.Snooze(TaskSamples.Now), new TaskAct.ChangeDeadline(new TaskDeadline(Offices.Today)), new TaskAct.Reassign("lan.tt"), new TaskAct.Cancel(),
    ];

    // Every state, with and without all that adds a button, for everybody whom it may concern, and for who is both sides at once.
    private static IEnumerable<(TaskView Task, string Viewer)> Everything() =>
        from state in Enum.GetValues<TaskState>()
        from assignee in new TaskAssignee[] { new TaskAssignee.OnePerson("staff"), new TaskAssignee.WholeUnit("mot-cua"), new TaskAssignee.OnePerson("manager") }
        from giver in new[] { "manager", "director", "staff" }
        from asked in new[] { false, true }
        from viewer in Viewers
        let task = TaskSamples.Of(assignee, state, giver)
        let full = task with
        {
            Series = task.Series with { Basis = new ClauseId("01-CT", "1") },
            Task = task.Task with { Asked = asked ? new TaskExtension(new TaskDeadline(Offices.Today.AddDays(9)), "x", "staff", TaskSamples.Now) : null },
        }
        select (full, viewer);

    private static string Titles(Reply reply) => reply.Card!.Value.TryGetProperty("actions", out var actions) ? string.Join('|', actions.EnumerateArray().Select(action => action.GetProperty("title").GetString())) : "";

    private static IEnumerable<string> Runs(JsonElement of) => of.ValueKind switch
    {
        JsonValueKind.Object when of.TryGetProperty("type", out var type) && type.ValueEquals("TextRun") => [of.GetProperty("text").GetString()!],
        JsonValueKind.Object => of.EnumerateObject().SelectMany(member => Runs(member.Value)),
        JsonValueKind.Array => of.EnumerateArray().SelectMany(Runs),
        _ => [],
    };
}
