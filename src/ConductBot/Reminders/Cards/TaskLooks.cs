using System.Globalization;
using ConductBot.Conversations.Pressing;
using ConductBot.Protocol.Cards;
using ConductBot.Reminders.Ics;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Cards;

/// <summary>What is only shown about a task: the clause it comes from, the way to its calendar file.</summary>
internal sealed class TaskLooks(TaskBasis basis, TaskCalendar calendar, TaskWords words)
{
    /// <summary>The clause.</summary>
    public TaskBasis Basis => basis;

    /// <summary>A link to the calendar file, for the presser alone.</summary>
    public CardResult Calendar(TaskView task, TaskActing acting)
    {
        var text = words[acting.Language];
        if (calendar.LinkTo(task.Task.Id, acting.Asking.Asker!.Id) is not { } link) return new CardResult.Refused(text.CalendarNowhere);
        var said = string.Format(CultureInfo.InvariantCulture, text.CalendarReady, task.Series.Title, IcsTokens.Lifetime.TotalHours);
        var card = new AdaptiveCard([RichTextBlock.Of(said)]) { Actions = [new OpenUrlButton(text.CalendarOpen, link.ToString()), TaskForms.Show(text.Back, task.Task.Id)] };
        return new CardResult.Shown(card.ToElement(), $"{said}\n{link}");
    }
}
