using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Proposals;

/// <summary>Pure: what became of a proposal already, as far as the asker may know: a task that the asker gave, or that the asker has to do.</summary>
/// <param name="Series">The task's series.</param>
/// <param name="To">Who has it.</param>
internal sealed record GivenBefore(TaskSeries Series, IReadOnlyList<TaskAssignee> To)
{
    /// <summary>The latest that was given for a proposal and not called off; null when there is none.</summary>
    public static GivenBefore? Of(ListedProposal listed, IReadOnlyList<ListedProposal> all, IReadOnlyList<GivenBefore> tasks)
    {
        var alone = all.Count(one => one.Proposal.Clause == listed.Proposal.Clause) == 1;
        return tasks.Where(task => task.Series.Basis == listed.Proposal.Clause && (alone || Tells(task.Series, listed.Proposal))).MaxBy(task => task.Series.Given);
    }

    /// <summary>What somebody gave and has to do, without what was called off.</summary>
    public static IReadOnlyList<GivenBefore> Of(IReadOnlyList<SeriesView> given, IReadOnlyList<TaskView> mine, Asking asking) =>
    [
        .. given.Select(series => new GivenBefore(series.Series, [.. series.Tasks.Where(task => task.State != TaskState.Cancelled).Select(task => task.Assignee).Distinct()])).Where(one => one.To.Count > 0),
        .. mine.Where(view => !string.Equals(view.Series.GivenBy, asking.Asker?.Id, StringComparison.OrdinalIgnoreCase)).Select(view => new GivenBefore(view.Series, [view.Task.Assignee])),
    ];

    // A clause may say several things: which of them is known by the words that were quoted, or by the title that was kept.
    private static bool Tells(TaskSeries series, TaskProposal proposal) =>
        series.Detail.Contains(proposal.Quote, StringComparison.Ordinal) || proposal.Title.StartsWith(series.Title.TrimEnd('…'), StringComparison.Ordinal);
}
