using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Deciding;
using ConductBot.Reminders.Tasks;
using ConductBot.Tests.Reminders.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Reminders.Deciding;

/// <summary>Any acts of anybody in any order.</summary>
public sealed class AnyActsTests
{
    private static readonly string[] People = ["staff", "manager", "deputy", "director", "lan.tt", "linh.pt", "administrator", "nobody"];

    [Fact]
    public void Any_acts_keep_what_ended_ended_and_happen_with_permission_and_once()
    {
        var steps = (from act in Gen.Choose(0, 11)
                     from who in Gen.Elements(People)
                     from person in Gen.Elements(People)
                     from hours in Gen.Choose(1, 60)
                     from until in Gen.Choose(-2, 40)
                     select (Act: act, By: who, Person: person, Hours: hours, Until: until)).ListOf();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(steps.ToArbitrary(), list =>
        {
            var (view, now, turn) = (Given.Task(), Given.Now, 0);
            foreach (var step in list)
            {
                now += TimeSpan.FromHours(step.Hours);
                var request = Given.Act(Act(step.Act, step.Person, step.Until), step.By, $"act-{turn++}", now);
                var before = view.Task;
                var decided = TaskDecision.Of(view, request, Shipped.Calendar);
                if (decided is not TaskDecided.Changed changed) continue;

                ActRules.Permission(view, request).ShouldBeOfType<Permission.Granted>();
                before.State.ShouldNotBeOneOf(TaskState.Done, TaskState.Cancelled);
                var after = changed.After;
                after.Version.ShouldBe(before.Version + 1);
                after.Round.ShouldBeInRange(before.Round, before.Round + 1);
                (after.Ended is not null).ShouldBe(after.State is TaskState.Done or TaskState.Cancelled);
                if (after.Assignee != before.Assignee) after.Round.ShouldBe(before.Round + 1);
                if (after.Round > before.Round) (after.RoundBegan, after.RemindedUntil, after.SnoozedUntil, after.Asked).ShouldBe((now, now, null, null));
                if (after.State != TaskState.Open && after.State != TaskState.InProgress) after.Asked.ShouldBeNull();
                changed.Notices.ShouldAllBe(notice => notice.To != step.By);
                changed.Notices.Select(notice => notice.To).ShouldBeUnique();
                after.History.Count.ShouldBeLessThanOrEqualTo(60);

                view = view with { Task = after };
                TaskDecision.Of(view, request, Shipped.Calendar).ShouldBeOfType<TaskDecided.Repeated>();
            }
        }));
    }

    private static TaskAct Act(int act, string person, int until) => act switch
    {
        0 => new TaskAct.Start(),
        1 => new TaskAct.Report("xong"),
        2 => new TaskAct.Confirm(),
        3 => new TaskAct.Return("thiếu"),
        4 => new TaskAct.AskMoreTime(Given.Until(until), "bận"),
        5 => new TaskAct.GrantMoreTime(),
        6 => new TaskAct.RefuseMoreTime(),
        7 => new TaskAct.PassOn(person),
        8 => new TaskAct.Snooze(Given.At(until, 10)),
        9 => new TaskAct.ChangeDeadline(Given.Until(until)),
        10 => new TaskAct.Reassign(person),
        _ => until > 36 ? new TaskAct.Cancel() : new TaskAct.Start(),
    };
}
