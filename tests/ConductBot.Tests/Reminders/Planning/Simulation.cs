using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Deciding;
using ConductBot.Reminders.Planning;
using ConductBot.Reminders.Tasks;
using ConductBot.Tests.Organization;

namespace ConductBot.Tests.Reminders.Planning;

/// <summary>
/// A year of one task in no time: the real decision and plan under a clock that leaps from event to event, with a program that may be down and may die between handing a reminder in and
/// noting that it did. Deliveries keep sending hours and are asked again at the moment of sending, as the ledger does.
/// </summary>
internal sealed class Simulation(TaskView task, WorkingCalendar calendar)
{
    private readonly HashSet<string> _handedIn = [];
    private readonly List<(PlannedStep Step, string Id, int Round, DateTimeOffset Due)> _waiting = [];

    public sealed record Sent(PlannedStep Step, string Id, DateTimeOffset At, TaskView Task);

    public TaskView Task { get; private set; } = task;

    public List<Sent> Messages { get; } = [];

    public List<(DateTimeOffset At, AssignedTask After)> Acts { get; } = [];

    /// <summary>Runs to the end of all reminders.</summary>
    /// <param name="acts">What is done and when, in order of time.</param>
    /// <param name="down">When the program does not run, in order of time.</param>
    /// <param name="forgets">Whether it dies at this firing, after handing in.</param>
    public void Run(IReadOnlyList<(DateTimeOffset At, TaskAct Act, string By)> acts, IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> down, Func<int, bool> forgets)
    {
        var (now, next, firings, done) = (Task.Series.Given, 0, 0, 0);
        while (true)
        {
            // Nothing due is left over: the timer is for the next step, or at once after an act or a restart.
            var timer = DueReminders.Of(Task, calendar, now) is var look && look.Send.Count > 0 ? now : look.Next;
            var delivery = _waiting.Count == 0 ? (DateTimeOffset?)null : _waiting.Min(one => one.Due);
            var act = done < acts.Count ? acts[done].At : (DateTimeOffset?)null;
            if (new[] { timer, delivery, act }.Min() is not { } at) return;

            now = at > now ? at : now;
            now = down.FirstOrDefault(one => one.From <= now && now < one.To) is { To: var up } && up > now ? up : now;
            if (act is { } moment && moment <= now && moment <= (timer ?? DateTimeOffset.MaxValue))
            {
                Do(acts[done], now, next++);
                done++;
                continue;
            }

            Deliver(now);
            if (timer is { } due && due <= now) Fire(now, forgets(firings++));
            Deliver(now);
        }
    }

    private void Do((DateTimeOffset At, TaskAct Act, string By) act, DateTimeOffset now, int number)
    {
        var asking = new Asking(Offices.Snapshot, Offices.Of(act.By), VietnamClock.DayOf(now));
        if (TaskDecision.Of(Task, new ActRequest($"act-{number}", act.Act, asking, now), calendar) is not TaskDecided.Changed changed) return;
        Task = Task with { Task = changed.After };
        Acts.Add((now, changed.After));
    }

    private void Fire(DateTimeOffset now, bool forgets)
    {
        var due = DueReminders.Of(Task, calendar, now).Send;
        if (due.Count == 0) return;
        foreach (var step in due)
        {
            var id = $"{Task.Task.Round}.{step.Key}.{step.To}";
            if (_handedIn.Add(id)) _waiting.Add((step, id, Task.Task.Round, step.AnyTime ? now : calendar.NextSendingMoment(now)));
        }

        // One that dies is started again: it fires again, and what was handed in stays so.
        if (forgets) Fire(now, false);
        else Task = Task.With(one => one with { RemindedUntil = now });
    }

    private void Deliver(DateTimeOffset now)
    {
        foreach (var one in _waiting.Where(one => one.Due <= now).ToList())
        {
            _waiting.Remove(one);

            // A program that was down keeps the hours too.
            if (!one.Step.AnyTime && !calendar.IsSendingMoment(now)) _waiting.Add(one with { Due = calendar.NextSendingMoment(now) });
            else if (Task.IsOpen && Task.Task.Round == one.Round) Messages.Add(new Sent(one.Step, one.Id, now, Task));
        }
    }
}
