using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;

namespace ConductBot.SelfReports.Keeping;

/// <summary>How long a report is kept, and what becomes of it. Pure.</summary>
internal static class KeepingRule
{
    /// <summary>A report that nobody closes is kept as though it had ended so many days after it was filed: two years.</summary>
    public const int OpenDays = 730;

    private static readonly TimeSpan HeldPause = TimeSpan.FromDays(1);

    /// <summary>When its time is over; null when it was purged. One of the most confidential goes with the end of that month, so that its timer tells no day.</summary>
    public static DateTimeOffset? DueOf(ReportHead head)
    {
        if (head.State == ReportState.Purged) return null;
        var due = (EndOf(head) ?? head.Filed.AddDays(OpenDays)).AddDays(head.KeptDays);
        return head.Confidentiality == ReportConfidentiality.NamedReceiver ? VietnamClock.At(VietnamClock.DayOf(MonthOf(due)).AddMonths(1), TimeOnly.MinValue) : due;
    }

    /// <summary>The beginning of a time's month.</summary>
    public static DateTimeOffset MonthOf(DateTimeOffset at)
    {
        var day = VietnamClock.DayOf(at);
        return VietnamClock.At(new DateOnly(day.Year, day.Month, 1), TimeOnly.MinValue);
    }

    /// <summary>What is to be done about it now.</summary>
    /// <param name="head">As it stands.</param>
    /// <param name="isHeld">Whether somebody holds it, or everything of its reporter.</param>
    /// <param name="now">The time.</param>
    public static KeepingStep Of(ReportHead head, bool isHeld, DateTimeOffset now)
    {
        if (DueOf(head) is not { } due) return KeepingStep.Finish.Instance;
        var emptied = head.State == ReportState.Withdrawn;
        if (isHeld) return now >= due || emptied ? new KeepingStep.Held(now + HeldPause) : new KeepingStep.Wait(due);
        if (now >= due) return KeepingStep.Purge.Instance;
        return emptied ? new KeepingStep.Empty(due) : new KeepingStep.Wait(due);
    }

    private static DateTimeOffset? EndOf(ReportHead head) => head.State is ReportState.Closed or ReportState.Withdrawn ? head.Ended : null;
}
