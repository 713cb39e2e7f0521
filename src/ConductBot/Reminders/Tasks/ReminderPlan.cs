using ConductBot.Reminders.Dates;

namespace ConductBot.Reminders.Tasks;

/// <summary>When a task is reminded of, in relation to its deadline.</summary>
public sealed record ReminderPlan
{
    /// <summary>The plan of a task when nobody says otherwise: 7, 3, 1 working days before, on the day, then daily three times, then the manager, then weekly for four weeks.</summary>
    public static readonly ReminderPlan Usual = new();

    /// <summary>What somebody sets for oneself with a time: once, then.</summary>
    public static readonly ReminderPlan Once = new() { Before = [], OnTheDay = DayReminder.AtTheTime, DailyAfter = 0, TellsManager = false, WeeklyAfter = 0 };

    private static readonly IReadOnlyList<ReminderLead> UsualLeads = [new(7, LeadUnit.WorkingDays), new(3, LeadUnit.WorkingDays), new(1, LeadUnit.WorkingDays)];

    /// <summary>Reminders before the deadline, at most <see cref="MostLeads"/>.</summary>
    public IReadOnlyList<ReminderLead> Before { get => field ?? UsualLeads; init; } = UsualLeads;

    /// <summary>The reminder on the day.</summary>
    public DayReminder OnTheDay { get; init; } = DayReminder.Morning;

    /// <summary>How often it is reminded of daily (working days) while it is overdue: 0 to 10.</summary>
    public int DailyAfter { get; init; } = 3;

    /// <summary>Whether the assignee's manager is told when the daily reminders are over.</summary>
    public bool TellsManager { get; init; } = true;

    /// <summary>How many weeks it is then reminded of, once a week, assignee and manager: 0 to 12. After that it stops, and who gave it is told so.</summary>
    public int WeeklyAfter { get; init; } = 4;

    /// <summary>Most of <see cref="Before"/>.</summary>
    public const int MostLeads = 10;
}
