using System.Diagnostics;
using System.Globalization;
using ConductBot.Conversations;
using ConductBot.Reminders.Cards;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Lists;

/// <summary>Has something done about all tasks of a series and says what came of it.</summary>
internal sealed class SeriesDesk(ITasks tasks, TaskWords words, TaskListCards lists)
{
    /// <summary>Whether anything was done, and what to say.</summary>
    public async ValueTask<(bool Done, string Said)> ActAsync(string series, ActRequest request, Language language, CancellationToken cancellationToken)
    {
        var outcomes = await tasks.ActOnSeriesAsync(series, request, cancellationToken);
        var (text, changed) = (lists[language], outcomes.Count(outcome => outcome is TaskOutcome.Changed));
        if (outcomes.Count == 0) return (false, words[language].Gone);
        if (changed == 0) return (false, string.Format(CultureInfo.InvariantCulture, text.NothingDone, Why(outcomes, language)));
        return (true, request.Act switch
        {
            TaskAct.Confirm => string.Format(CultureInfo.InvariantCulture, text.ConfirmedAll, changed),
            TaskAct.Cancel => string.Format(CultureInfo.InvariantCulture, text.CancelledAll, changed),
            TaskAct.ChangeDeadline change => string.Format(CultureInfo.InvariantCulture, text.ChangedAll, changed, words.Deadline(change.Until, language)),
            _ => throw new UnreachableException(),
        });
    }

    private string Why(IReadOnlyList<TaskOutcome> outcomes, Language language) => outcomes[0] switch
    {
        TaskOutcome.Refused refused => words.Of(refused.Fault, language),
        TaskOutcome.Denied denied => words.Of(denied.Reason, language),
        _ => words[language].Gone,
    };
}
