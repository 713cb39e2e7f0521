using System.Text.Json;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Directives;
using ConductBot.Reminders.Cards;
using ConductBot.Reminders.Tasks;
using ConductBot.Tests.Directives;
using ConductBot.Tests.Organization;

namespace ConductBot.Tests.Reminders.Cards;

public sealed class TaskPressesTests
{
    [Fact]
    public async Task Done_is_reported_with_note_and_link_and_the_card_shows_the_new_state()
    {
        await using var bench = await TaskBench.StartAsync();
        var task = bench.Tasks.Add(TaskSamples.To("staff"));
        var card = TaskSamples.Draw(task, "staff").Card!.Value;
        var shown = await Shown(bench.PressAsync("staff", card, TaskVerbs.Done, (TaskInputs.DoneNote, "Đã gửi bản giấy"), (TaskInputs.DoneLink, "https://so.example/bc.pdf")));
        shown.Text.ShouldStartWith("Đã báo xong. Chờ Trần Văn Hậu xác nhận");
        shown.Text.ShouldContain("Tình trạng: Đã báo xong, chờ xác nhận");
        shown.Text.ShouldContain("“Đã gửi bản giấy”");
        shown.Text.ShouldContain("Minh chứng: https://so.example/bc.pdf");
        bench.Tasks.Done.ShouldBe([new TaskAct.Report("Đã gửi bản giấy", "https://so.example/bc.pdf")]);
    }

    [Fact]
    public async Task A_wrong_link_is_refused_and_the_form_stays()
    {
        await using var bench = await TaskBench.StartAsync();
        var card = TaskSamples.Draw(bench.Tasks.Add(TaskSamples.To("staff")), "staff").Card!.Value;
        (await Refused(bench.PressAsync("staff", card, TaskVerbs.Done, (TaskInputs.DoneLink, "file:///etc/passwd")))).ShouldContain("https://");
        bench.Tasks.Done.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_task_goes_its_whole_way_by_presses()
    {
        await using var bench = await TaskBench.StartAsync();
        var id = bench.Tasks.Add(TaskSamples.To("staff")).Task.Id;
        await Shown(bench.PressAsync("staff", Draw(bench, id, "staff"), TaskVerbs.Start));
        (await Shown(bench.PressAsync("staff", Draw(bench, id, "staff"), TaskVerbs.MoreTime, (TaskInputs.MoreDays, "3"), (TaskInputs.MoreReason, "chờ số liệu")))).Text
            .ShouldStartWith("Đã gửi đề nghị chậm nhất hết thứ Hai, ngày 30/11/2026 tới Trần Văn Hậu.");
        (await Shown(bench.PressAsync("manager", Draw(bench, id, "manager"), TaskVerbs.Grant))).Text.ShouldStartWith("Đã đồng ý. Hạn mới: chậm nhất hết thứ Hai, ngày 30/11/2026.");
        await Shown(bench.PressAsync("staff", Draw(bench, id, "staff"), TaskVerbs.Done));
        (await Shown(bench.PressAsync("manager", Draw(bench, id, "manager"), TaskVerbs.Return, (TaskInputs.ReturnReason, "thiếu phụ lục")))).Text.ShouldContain("“thiếu phụ lục”");
        (await Shown(bench.PressAsync("staff", Draw(bench, id, "staff"), TaskVerbs.PassOn, (TaskInputs.PassPerson, "lan.tt")))).Text.ShouldBe("Đã chuyển việc “Báo cáo kết quả rà soát hồ sơ” cho Trương Thị Lan.");
        (await Shown(bench.PressAsync("manager", Draw(bench, id, "manager"), TaskVerbs.Reassign, (TaskInputs.ReassignPerson, "tam.lm")))).Text.ShouldContain("Đã giao lại cho Lý Minh Tâm.");
        (await Shown(bench.PressAsync("manager", Draw(bench, id, "manager"), TaskVerbs.Change, (TaskInputs.ChangeDay, "2026-12-04"), (TaskInputs.ChangeTime, "15:00")))).Text.ShouldContain("Hạn: chậm nhất thứ Sáu, ngày 04/12/2026 lúc 15:00");
        await Shown(bench.PressAsync("tam.lm", Draw(bench, id, "tam.lm"), TaskVerbs.Done));
        var done = await Shown(bench.PressAsync("manager", Draw(bench, id, "manager"), TaskVerbs.Confirm));
        done.Text.ShouldContain("Tình trạng: Đã hoàn thành");
        bench.Tasks[id].Task.State.ShouldBe(TaskState.Done);
    }

    [Theory]
    [InlineData("later", "thứ Hai, ngày 23/11/2026 lúc 13:30")]
    [InlineData("tomorrow", "thứ Ba, ngày 24/11/2026 lúc 07:30")]
    [InlineData("other", "thứ Tư, ngày 25/11/2026 lúc 09:15")]
    public async Task The_reminder_is_put_off_to_the_moment_that_was_chosen(string to, string said)
    {
        await using var bench = await TaskBench.StartAsync();
        bench.Now = TaskSamples.Now.AddMinutes(50);
        var card = TaskSamples.Draw(bench.Tasks.Add(TaskSamples.To("staff")), "staff").Card!.Value;
        (await Shown(bench.PressAsync("staff", card, TaskVerbs.Snooze, (TaskInputs.SnoozeTo, to), (TaskInputs.SnoozeDay, "2026-11-25"), (TaskInputs.SnoozeTime, "09:15")))).Text.ShouldStartWith($"Tôi sẽ nhắc lại: {said}.");
    }

    [Theory]
    [InlineData("moreDays", "0", "từ 1 đến 365")]
    [InlineData("moreDays", "-3", "từ 1 đến 365")]
    [InlineData("moreDays", "2.5", "từ 1 đến 365")]
    [InlineData("moreDays", "99999999999999", "từ 1 đến 365")]
    [InlineData("moreDays", "ba", "hết ngày nào")]
    [InlineData("moreUntil", "2026-02-31", "hết ngày nào")]
    [InlineData("moreDays", "2", "Xin cho biết lý do")]
    public async Task Wrong_days_or_no_reason_are_said(string input, string value, string said)
    {
        await using var bench = await TaskBench.StartAsync();
        var card = TaskSamples.Draw(bench.Tasks.Add(TaskSamples.To("staff")), "staff").Card!.Value;
        (await Refused(bench.PressAsync("staff", card, TaskVerbs.MoreTime, (input, value)))).ShouldContain(said);
    }

    [Fact]
    public async Task Days_and_a_day_that_do_not_agree_are_asked_again_and_those_that_agree_are_not()
    {
        await using var bench = await TaskBench.StartAsync();
        var card = TaskSamples.Draw(bench.Tasks.Add(TaskSamples.To("staff")), "staff").Card!.Value;
        (await Refused(bench.PressAsync("staff", card, TaskVerbs.MoreTime, (TaskInputs.MoreDays, "3"), (TaskInputs.MoreUntil, "2026-12-15"), (TaskInputs.MoreReason, "x")))).ShouldContain("30/11/2026");
        await Shown(bench.PressAsync("staff", card, TaskVerbs.MoreTime, (TaskInputs.MoreDays, "3"), (TaskInputs.MoreUntil, "2026-11-30"), (TaskInputs.MoreReason, "x")));
    }

    [Theory]
    [InlineData("passPerson", "", "Xin cho biết tên")]
    [InlineData("passPerson", "Nguyễn Văn Không Có", "không tìm thấy")]
    [InlineData("passPerson", "anh Nam", "Có nhiều người")]
    [InlineData("passPerson", "phòng TCHC", "là một đơn vị")]
    public async Task A_person_who_is_not_clear_is_asked_for(string input, string value, string said)
    {
        await using var bench = await TaskBench.StartAsync();
        var card = TaskSamples.Draw(bench.Tasks.Add(TaskSamples.To("staff")), "staff").Card!.Value;
        (await Refused(bench.PressAsync("staff", card, TaskVerbs.PassOn, (input, value)))).ShouldContain(said);
    }

    [Fact]
    public async Task An_old_card_decides_nothing_and_shows_what_is_true_now()
    {
        await using var bench = await TaskBench.StartAsync();
        var id = bench.Tasks.Add(TaskSamples.To("staff", TaskState.Reported)).Task.Id;
        var old = Draw(bench, id, "manager");
        await Shown(bench.PressAsync("director", Draw(bench, id, "director"), TaskVerbs.Return, (TaskInputs.ReturnReason, "thiếu")));
        foreach (var verb in new[] { TaskVerbs.Confirm, TaskVerbs.Return, TaskVerbs.Cancel })
        {
            var shown = await Shown(bench.PressAsync("manager", old, verb, (TaskInputs.ReturnReason, "x")));
            shown.Text.ShouldStartWith("Thẻ vừa bấm đã cũ");
            shown.Text.ShouldContain("Tình trạng: Chưa bắt đầu");
        }

        bench.Tasks.Done.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_does_the_work_may_report_from_any_card_that_still_stands()
    {
        await using var bench = await TaskBench.StartAsync();
        var id = bench.Tasks.Add(TaskSamples.To("staff")).Task.Id;
        var first = Draw(bench, id, "staff");
        await Shown(bench.PressAsync("staff", first, TaskVerbs.Snooze, (TaskInputs.SnoozeTo, TaskInputs.Tomorrow)));
        await Shown(bench.PressAsync("staff", first, TaskVerbs.Done));
        (await Shown(bench.PressAsync("staff", first, TaskVerbs.Start))).Text.ShouldStartWith("Việc này đã được báo xong");
        await Shown(bench.PressAsync("manager", Draw(bench, id, "manager"), TaskVerbs.Confirm));
        (await Shown(bench.PressAsync("staff", first, TaskVerbs.Snooze, (TaskInputs.SnoozeTo, TaskInputs.Monday)))).Text.ShouldStartWith("Việc này đã kết thúc");
        bench.Tasks[id].Task.State.ShouldBe(TaskState.Done);
    }

    [Fact]
    public async Task Whose_task_it_was_is_told_that_it_is_no_longer()
    {
        await using var bench = await TaskBench.StartAsync();
        var id = bench.Tasks.Add(TaskSamples.To("staff")).Task.Id;
        var first = Draw(bench, id, "staff");
        await Shown(bench.PressAsync("manager", Draw(bench, id, "manager"), TaskVerbs.Reassign, (TaskInputs.ReassignPerson, "lan.tt")));
        (await Refused(bench.PressAsync("staff", first, TaskVerbs.Done))).ShouldContain("không còn do anh/chị");
    }

    [Fact]
    public async Task The_same_press_again_is_the_same_act()
    {
        await using var bench = await TaskBench.StartAsync();
        var id = bench.Tasks.Add(TaskSamples.To("staff", TaskState.Reported)).Task.Id;
        var card = Draw(bench, id, "manager");
        var first = await Shown(bench.PressAsync("manager", card, TaskVerbs.Confirm));
        (await Shown(bench.PressAsync("manager", card, TaskVerbs.Confirm))).Text.ShouldBe(first.Text);
        bench.Tasks.Done.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("khoa.ld", TaskVerbs.Done, "không liên quan")]
    [InlineData("khoa.ld", TaskVerbs.Show, "không liên quan")]
    [InlineData("khoa.ld", TaskVerbs.Basis, "không liên quan")]
    [InlineData("lan.tt", TaskVerbs.Confirm, "không liên quan")]
    [InlineData("staff", TaskVerbs.Confirm, "không liên quan")]
    [InlineData("staff", TaskVerbs.Cancel, "không liên quan")]
    [InlineData("manager", TaskVerbs.Done, "không liên quan")]
    [InlineData("nobody", TaskVerbs.Done, "báo người quản trị")]
    public async Task Nobody_presses_what_is_not_theirs(string person, string verb, string said)
    {
        await using var bench = await TaskBench.StartAsync();
        var task = bench.Tasks.Add(TaskSamples.To("staff"));
        var data = JsonSerializer.SerializeToElement(new Dictionary<string, object> { ["task"] = "s1.0", ["version"] = task.Task.Version });
        (await Refused(bench.PressAsync(bench.Presses, person, verb, data))).ShouldContain(said);
        bench.Tasks.Done.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"task":"s9.0"}""")]
    [InlineData("""{"task":"s1.7"}""")]
    [InlineData("""{"task":"../s1.0"}""")]
    [InlineData("""{"task":["s1.0"]}""")]
    public async Task A_task_that_is_not_there_is_said_so(string data)
    {
        await using var bench = await TaskBench.StartAsync();
        bench.Tasks.Add(TaskSamples.To("staff"));
        (await Refused(bench.PressAsync(bench.Presses, "staff", TaskVerbs.Done, JsonDocument.Parse(data).RootElement))).ShouldStartWith("Không tìm thấy việc này");
    }

    [Fact]
    public async Task The_basis_is_the_stored_clause_word_for_word_with_the_way_back()
    {
        await using var bench = await TaskBench.StartAsync();
        var task = TaskSamples.To("staff");
        bench.Tasks.Add(task with { Series = task.Series with { Basis = new ClauseId("10-CT-CTUBND", "2.e") } });
        var shown = await Shown(bench.PressAsync("staff", Draw(bench, task.Task.Id, "staff"), TaskVerbs.Basis));
        var clause = ShippedTexts.Library.Find("10-CT-CTUBND")!.Find("2.e")!;
        shown.Text.ShouldContain($"“{clause.Text}”");
        shown.Text.ShouldContain("khoản 2 điểm e");
        string.Concat(Runs(shown.Card)).ShouldContain(clause.Text);
        TaskBench.Button(shown.Card, TaskVerbs.Show).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_basis_that_is_not_in_the_library_any_more_is_never_quoted()
    {
        await using var bench = await TaskBench.StartAsync();
        var task = TaskSamples.To("staff");
        bench.Tasks.Add(task with { Series = task.Series with { Basis = new ClauseId("10-CT-CTUBND", "99") } });
        (await Refused(bench.PressAsync("staff", Draw(bench, task.Task.Id, "staff"), TaskVerbs.Basis))).ShouldContain("không có trong thư viện");
    }

    [Fact]
    public async Task A_refresh_shows_and_does_nothing()
    {
        await using var bench = await TaskBench.StartAsync();
        bench.Tasks.Add(TaskSamples.To("staff"));
        var outcome = await bench.Presses.PressAsync(
            new CardPress
            {
                Verb = TaskVerbs.Done, Kind = PressKind.Refresh, Data = new PressData(JsonDocument.Parse("""{"task":"s1.0"}""").RootElement), ActId = "a", PersonId = "directline:sample-staff", Language = Language.Vietnamese,
                Now = bench.Now, Activity = TaskBench.From("staff"),
            },
            TestContext.Current.CancellationToken);
        outcome.Result.ShouldBeOfType<CardResult.Shown>();
        bench.Tasks.Done.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_verb_of_a_button_is_taken()
    {
        await using var bench = await TaskBench.StartAsync();
        typeof(TaskVerbs).GetFields().Where(field => field.Name != nameof(TaskVerbs.Id)).Select(field => (string)field.GetValue(null)!).ShouldBe(bench.Presses.Verbs.Concat(bench.ListPresses.Verbs.Where(verb => verb.StartsWith("task.", StringComparison.Ordinal))), ignoreOrder: true);
    }

    private static JsonElement Draw(TaskBench bench, TaskId id, string viewer)
    {
        return TaskSamples.Draw(bench.Tasks[id], viewer).Card!.Value;
    }

    private static async Task<CardResult.Shown> Shown(Task<PressOutcome> pressing) => (await pressing).Result.ShouldBeOfType<CardResult.Shown>();

    private static async Task<string> Refused(Task<PressOutcome> pressing) => (await pressing).Result.ShouldBeOfType<CardResult.Refused>().Text;

    private static IEnumerable<string> Runs(JsonElement of) => of.ValueKind switch
    {
        JsonValueKind.Object when of.TryGetProperty("type", out var type) && type.ValueEquals("TextRun") => [of.GetProperty("text").GetString()!],
        JsonValueKind.Object => of.EnumerateObject().SelectMany(member => Runs(member.Value)),
        JsonValueKind.Array => of.EnumerateArray().SelectMany(Runs),
        _ => [],
    };
}
