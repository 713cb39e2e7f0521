using ConductBot.Reminders.Cards;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Tests.Reminders.Whole;

/// <summary>Through the real turn pipeline: the buttons of the cards that the reminders bring.</summary>
public sealed class PressedTasksTests
{
    [Fact]
    public async Task Done_on_the_reminder_s_card_stops_the_reminders_and_confirm_on_the_notice_ends_it()
    {
        await using var office = new TaskOffice();
        office.Organize(new Broadcasts.Office().Current);
        var id = (await office.GivenAsync(TaskOffice.New(18, "staff"))).Tasks[0].Id;
        await office.GoToAsync(TaskOffice.At(9, 8));
        var reminder = office.Messages.Last(message => message.To == "staff");
        reminder.Text.ShouldStartWith("Nhắc việc sắp đến hạn.");
        await office.PressAsync("staff", reminder.Card, TaskVerbs.Done, (TaskInputs.DoneNote, "Đã gửi"));
        await office.GoToAsync(TaskOffice.At(30, 8));
        office.Messages.Count(message => message.To == "staff").ShouldBe(2);
        await office.PressAsync("manager", office.Messages.Last(message => message.To == "manager").Card, TaskVerbs.Confirm);
        (await office.Tasks.FindAsync(id, default))!.Task.State.ShouldBe(TaskState.Done);

        // An old card says what is true now.
        (await office.PressAsync("staff", reminder.Card, TaskVerbs.Start)).ShouldContain("đã kết thúc");
    }

    [Fact]
    public async Task A_reminder_that_comes_back_and_is_called_off_by_its_button_does_not_come_again()
    {
        await using var office = new TaskOffice();
        office.Organize(new Broadcasts.Office().Current);
        await office.SayAsync("staff", "nhắc tôi mỗi thứ hai 9h họp giao ban");
        await office.SayAsync("staff", "đồng ý");
        await office.SayAsync("staff", "việc của tôi");
        await office.PressAsync("staff", office.LastCard!, TaskVerbs.Show);
        (await office.PressAsync("staff", office.LastCard!, TaskVerbs.Cancel)).ShouldContain("từ nay không lặp lại nữa");
        office.LastCard!.ToJsonString().ShouldNotContain("hàng tuần");
        await office.GoToAsync(TaskOffice.At(30, 8));
        office.Messages.ShouldBeEmpty();
    }
}
