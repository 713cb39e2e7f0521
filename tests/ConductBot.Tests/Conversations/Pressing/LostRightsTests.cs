using System.Text.Json.Nodes;
using ConductBot.Broadcasts.Chat;
using ConductBot.Conversations.Pressing;
using ConductBot.Organization;
using ConductBot.Organization.Chat;
using ConductBot.Reminders.Creating;
using ConductBot.Reminders.Lists;
using ConductBot.Reminders.Tasks;
using ConductBot.Tests.Reminders;
using Microsoft.Extensions.DependencyInjection;

namespace ConductBot.Tests.Conversations.Pressing;

/// <summary>A button that Teams repeats under a new id, after whoever pressed it lost the right: nothing is shown again, nothing is done again.</summary>
public sealed class LostRightsTests : IAsyncDisposable
{
    private const string Title = "Nộp báo cáo tuần";
    private readonly TaskOffice _office = new();
    private readonly Broadcasts.Office _people = new();

    public LostRightsTests() => _office.Organize(_people.Current);

    [Fact]
    public async Task A_task_that_was_given_to_somebody_else_is_not_shown_again()
    {
        var id = (await _office.GivenAsync(TaskOffice.New(9, "staff"))).Tasks[0].Id;
        var card = await TaskAsync("staff", id);
        (await _office.PressAsync("staff", card, TaskVerbs.Start)).ShouldContain(Title);
        await _office.DoneAsync(id, new TaskAct.Reassign("lan.tt"), "manager");

        Refused(await _office.PressAsync("staff", card, TaskVerbs.Start), Title);
        (await HistoryAsync(id)).ShouldBe([nameof(TaskAct.Start), nameof(TaskAct.Reassign)]);
    }

    [Fact]
    public async Task A_unit_s_task_is_not_shown_again_to_who_moved_to_another_unit()
    {
        var id = (await _office.GivenAsync(TaskOffice.New(9) with { Assignees = [new TaskAssignee.WholeUnit("mot-cua")] }, "director")).Tasks[0].Id;
        var card = await TaskAsync("lan.tt", id);
        (await _office.PressAsync("lan.tt", card, TaskVerbs.Start)).ShouldContain(Title);
        Change("lan.tt", person => person with { Unit = "cntt" });

        Refused(await _office.PressAsync("lan.tt", card, TaskVerbs.Start), Title);
    }

    [Fact]
    public async Task Who_stood_in_is_shown_nothing_again_when_the_leave_is_over_nor_is_who_left()
    {
        _people.Away("staff", _office.Today, _office.Today, "reng.ts");
        _office.Organize(_people.Current);
        var id = (await _office.GivenAsync(TaskOffice.New(9, "staff"))).Tasks[0].Id;
        var (theirs, own) = (await TaskAsync("reng.ts", id), await TaskAsync("staff", id));
        (await _office.PressAsync("reng.ts", theirs, TaskVerbs.Start)).ShouldContain(Title);
        (await _office.PressAsync("staff", own, TaskVerbs.Done)).ShouldContain(Title);
        await _office.GoToAsync(_office.Now.AddHours(23));
        Refused(await _office.PressAsync("reng.ts", theirs, TaskVerbs.Start), Title);
        Change("staff", person => person with { Until = _office.Today.AddDays(-1) });
        Refused(await _office.PressAsync("staff", own, TaskVerbs.Done), Title);
    }

    [Fact]
    public async Task Who_may_still_see_a_task_is_told_again_what_was_done_and_later_only_how_it_stands()
    {
        var id = (await _office.GivenAsync(TaskOffice.New(9, "staff"))).Tasks[0].Id;
        var card = await TaskAsync("staff", id);
        var first = await _office.PressAsync("staff", card, TaskVerbs.Done);
        (await _office.PressAsync("staff", card, TaskVerbs.Done)).ShouldBe(first);

        // Sent back and begun again: the press of before says nothing of that, and reports nothing a second time.
        await _office.DoneAsync(id, new TaskAct.Return("Thiếu phụ lục"), "manager");
        var later = await _office.PressAsync("staff", card, TaskVerbs.Done);
        later.ShouldContain(Title);
        later.ShouldContain("Thiếu phụ lục");
        later.ShouldNotStartWith(first.Split('\n')[0]);
        (await HistoryAsync(id)).ShouldBe([nameof(TaskAct.Report), nameof(TaskAct.Return)]);
    }

    [Fact]
    public async Task What_was_given_to_several_is_not_shown_again_to_who_manages_them_no_more()
    {
        var series = (await _office.GivenAsync(TaskOffice.New(9, "staff", "lan.tt"))).Series.Id;
        await _office.PressAsync("director", TaskVerbs.Series, new JsonObject { [TaskListCards.Series] = series });
        var card = _office.LastCard!;
        (await _office.PressAsync("director", card, SeriesCard.Change, (SeriesCard.Day, "2026-03-20"))).ShouldContain("20/03/2026");
        var changed = (await _office.Tasks.FindSeriesAsync(series, default))!.Tasks.Sum(task => task.Version);
        (await _office.PressAsync("director", card, SeriesCard.Change, (SeriesCard.Day, "2026-03-20"))).ShouldContain("20/03/2026");
        Change("director", person => person with { Roles = [], Unit = "cntt" });

        Refused(await _office.PressAsync("director", card, SeriesCard.Change, (SeriesCard.Day, "2026-03-20")), Title, "Trương Thị Lan");
        (await _office.Tasks.FindSeriesAsync(series, default))!.Tasks.Sum(task => task.Version).ShouldBe(changed);
    }

    [Fact]
    public async Task A_task_that_is_drawn_up_is_not_shown_again_to_who_may_not_give_it_any_more()
    {
        await _office.SayAsync("director", "giao phòng CNTT rà soát hồ sơ trước 10/3");
        var card = _office.LastCard!;
        var first = await _office.PressAsync("director", card, CreationVerbs.Answer);
        first.ShouldContain("Rà soát hồ sơ");
        (await _office.PressAsync("director", card, CreationVerbs.Answer)).ShouldBe(first);
        Change("director", person => person with { Roles = [] });

        Refused(await _office.PressAsync("director", card, CreationVerbs.Answer), "Công nghệ thông tin", "hồ sơ");
    }

    [Fact]
    public async Task A_task_is_given_once_and_said_again_only_to_who_is_still_there()
    {
        await _office.SayAsync("manager", "giao chị Lan rà soát hồ sơ trước 10/3");
        var card = _office.LastCard!;
        var first = await _office.PressAsync("manager", card, CreationVerbs.Give);
        (await _office.PressAsync("manager", card, CreationVerbs.Give)).ShouldBe(first);
        (await _office.Tasks.GivenAsync(_office.By("manager"), default)).ShouldHaveSingleItem();
        Change("manager", person => person with { Until = _office.Today.AddDays(-1) });
        Refused(await _office.PressAsync("manager", card, CreationVerbs.Give), "Trương Thị Lan", "hồ sơ");
    }

    [Fact]
    public async Task A_draft_that_was_dropped_says_so_again()
    {
        await _office.SayAsync("manager", "giao chị Lan rà soát hồ sơ trước 10/3");
        var card = _office.LastCard!;
        var first = await _office.PressAsync("manager", card, CreationVerbs.Drop);
        (await _office.PressAsync("manager", card, CreationVerbs.Drop)).ShouldBe(first);
    }

    [Fact]
    public async Task A_reminder_that_is_drawn_up_is_not_shown_again_to_who_manages_nobody_any_more()
    {
        await _office.SayAsync("director", "nhắc anh Nam 14h họp giao ban");
        var card = _office.LastCard!;
        (string, string) chosen = (BroadcastCards.WhomInput, "nam.nh");
        (await _office.PressAsync("director", card, BroadcastCards.Whom, chosen)).ShouldContain("Ngô Hoàng Nam");
        (await _office.PressAsync("director", card, BroadcastCards.Whom, chosen)).ShouldContain("Ngô Hoàng Nam");
        Change("director", person => person with { Roles = [] });

        Refused(await _office.PressAsync("director", card, BroadcastCards.Whom, chosen), "Ngô Hoàng Nam", "giao ban");
    }

    [Fact]
    public async Task A_reminder_goes_once_stays_called_off_and_is_said_again_only_to_its_sender_who_is_still_there()
    {
        await _office.SayAsync("manager", "nhắc cả phòng 14h họp giao ban");
        var card = _office.LastCard!;
        (await _office.PressAsync("manager", card, BroadcastCards.Send)).ShouldContain("giao ban");
        var confirmed = _office.LastCard!;
        (await _office.PressAsync("manager", card, BroadcastCards.Send)).ShouldContain("giao ban");
        (await OpenedAsync()).Count(row => row.Table == "broadcasts" && row.Holds("giao ban")).ShouldBe(1);

        await _office.PressAsync("manager", confirmed, BroadcastCards.Stop);
        await _office.PressAsync("manager", card, BroadcastCards.Send);
        await _office.GoToAsync(TaskOffice.At(0, 17));
        _office.Messages.ShouldNotContain(message => message.Text.Contains("giao ban", StringComparison.OrdinalIgnoreCase));
        Change("manager", person => person with { Until = _office.Today.AddDays(-1) });
        Refused(await _office.PressAsync("manager", card, BroadcastCards.Send), "giao ban");
        Refused(await _office.PressAsync("manager", confirmed, BroadcastCards.Stop), "giao ban");
    }

    [Fact]
    public async Task A_leave_is_said_again_only_to_who_may_still_set_it()
    {
        await _office.SayAsync("manager", "chị Trương Thị Lan nghỉ từ 9/3 đến 11/3");
        var card = _office.LastCard!;
        var first = await _office.PressAsync("manager", card, OrganizationCards.Confirm);
        first.ShouldContain("Trương Thị Lan");
        (await _office.PressAsync("manager", card, OrganizationCards.Confirm)).ShouldBe(first);
        Change("manager", person => person with { Roles = [], Unit = "cntt" });

        Refused(await _office.PressAsync("manager", card, OrganizationCards.Confirm), "Trương Thị Lan", "09/03");
    }

    [Fact]
    public async Task A_leave_that_was_taken_back_is_not_set_again_by_the_button_that_set_it()
    {
        await _office.SayAsync("staff", "tôi nghỉ từ 9/3 đến 11/3");
        var set = _office.LastCard!;
        await _office.PressAsync("staff", set, OrganizationCards.Confirm);
        var leave = await _office.Get<ConductBot.Organization.Storing.AbsenceRows>().AllAsync(default);
        var taken = new CardButtons("list").Act("", OrganizationCards.End, new JsonObject { ["absence"] = leave.ShouldHaveSingleItem().Value.Id });
        var data = JsonNode.Parse(taken.Data!.Value.GetRawText())!.AsObject();
        (await _office.PressAsync("staff", OrganizationCards.End, data)).ShouldContain("09/03/2026");

        Refused(await _office.PressAsync("staff", OrganizationCards.End, data.DeepClone().AsObject()), "09/03");
        Refused(await _office.PressAsync("staff", set, OrganizationCards.Confirm), "09/03");
        (await _office.Get<ConductBot.Organization.Storing.AbsenceRows>().AllAsync(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_a_press_nothing_is_kept_but_that_it_was_worked_on()
    {
        var id = (await _office.GivenAsync(TaskOffice.New(9, "staff"))).Tasks[0].Id;
        await _office.PressAsync("staff", await TaskAsync("staff", id), TaskVerbs.Start);
        await _office.SayAsync("manager", "giao chị Lan rà soát hồ sơ trước 10/3");
        await _office.PressAsync("manager", _office.LastCard!, CreationVerbs.Give);
        var kept = (await OpenedAsync()).Where(row => row.Row.StartsWith("nonce!", StringComparison.Ordinal)).ToList();
        kept.Count.ShouldBe(2);
        kept.ShouldAllBe(row => !row.Holds(Title) && !row.Holds("Lan") && !row.Holds("AdaptiveCard"));
    }

    [Fact]
    public void Only_what_the_directives_say_is_remembered_as_it_was() => _office.Get<IEnumerable<ICardActionHandler>>()
        .Where(handler => handler.Verbs.Any(handler.Remembers)).Select(handler => handler.Name).ShouldBe(["answers"]);

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private void Change(string person, Func<Person, Person> change)
    {
        _people.Change(person, change);
        _office.Organize(_people.Current);
    }

    private async Task<JsonNode> TaskAsync(string person, TaskId id)
    {
        await _office.PressAsync(person, TaskVerbs.Show, new JsonObject { [TaskVerbs.Id] = id.ToString() });
        return _office.LastCard!;
    }

    private async Task<IEnumerable<string>> HistoryAsync(TaskId id) => (await _office.Tasks.FindAsync(id, default))!.Task.History.Select(one => one.What.GetType().Name);

    private static void Refused(string said, params string[] content)
    {
        said.ShouldNotBeEmpty();
        foreach (var one in content) said.ShouldNotContain(one, Case.Insensitive);
    }

    private Task<IReadOnlyList<Shared.OpenedRow>> OpenedAsync() => Shared.OpenedRows.AllAsync(_office.Scan, _office.Records);
}
