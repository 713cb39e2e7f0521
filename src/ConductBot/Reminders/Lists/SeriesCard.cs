using System.Globalization;
using System.Text.Json.Nodes;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Organization.Permissions;
using ConductBot.Protocol.Cards;
using ConductBot.Reminders.Cards;
using ConductBot.Reminders.Creating;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Lists;

/// <summary>What was given to several in one act: who stands where, and what can be done about all of them.</summary>
internal sealed class SeriesCard(TaskWords words, TaskListCards lists)
{
    public const string Confirm = "taskSeries.confirm";
    public const string Change = "taskSeries.change";
    public const string Cancel = "taskSeries.cancel";
    public const string Day = "seriesDay";
    public const string Time = "seriesTime";
    public const string Reason = "seriesReason";

    /// <summary>The card from a line on, with what its numbers mean.</summary>
    public TaskListsShown Of(SeriesView series, int from, DraftView view, string lead = "")
    {
        var (text, cardText) = (lists[view.Language], words[view.Language]);
        var first = Math.Clamp(from, 0, Math.Max(0, series.Tasks.Count - 1) / TaskListCards.PageLines * TaskListCards.PageLines);
        var head = $"{cardText.Deadline}: {words.Deadline(series.Series.Deadline, view.Language)}; {lists.Progress(series, view)}";
        var body = new List<CardElement>();
        if (lead.Length > 0) body.Add(new RichTextBlock([new TextRun(lead) { Color = TextColor.Accent }]));
        body.Add(new RichTextBlock([new TextRun(series.Series.Title) { Weight = TextWeight.Bolder, Size = TextSize.Medium }]));
        body.Add(new RichTextBlock([new TextRun(head)]));
        var lines = new List<string> { series.Series.Title, head };
        if (lead.Length > 0) lines.Insert(0, lead);
        var page = series.Views.Skip(first).Take(TaskListCards.PageLines).ToArray();
        for (var at = 0; at < page.Length; at++)
        {
            var (task, number) = (page[at], first + at + 1);
            var left = words.Left(task, view.Now, view.Language);
            var state = $"{words.State(task.Task.State, view.Language)}{(left.Length > 0 ? $", {left}" : "")}";
            lines.Add(Format(text.SeriesLine, number, lists.Owner(task.Task.Assignee, view), state));
            body.Add(new ColumnSet([
                new Column([new RichTextBlock([new TextRun($"{number}. {lists.Owner(task.Task.Assignee, view)}")]), new RichTextBlock([new TextRun(state) { Size = TextSize.Small, Color = task.IsLate(view.Now) ? TextColor.Attention : null }]) { Spacing = ElementSpacing.None }]) { Width = "stretch" },
                new Column([new ActionSet([TaskForms.Show(Format(text.Open, number), task.Task.Id)])]) { Width = "auto" },
            ]) { Spacing = ElementSpacing.Small });
        }

        var actions = Actions(series, view);
        if (series.Tasks.Count > TaskListCards.PageLines)
        {
            lines.Add(Format(text.Shown, first + 1, first + page.Length, series.Tasks.Count));
            var next = first + TaskListCards.PageLines < series.Tasks.Count ? first + TaskListCards.PageLines : 0;
            actions.Add(TaskForms.Look(text.Next, TaskVerbs.Series, new JsonObject { [TaskListCards.Series] = series.Series.Id, [TaskListCards.From] = next }));
        }

        return new TaskListsShown(new Reply(string.Join('\n', lines), new AdaptiveCard(body) { Actions = actions.Count > 0 ? actions : null }.ToElement()) { Audience = ReplyAudience.Person }, [.. series.Tasks.Select(task => task.Id.ToString())]);
    }

    private List<CardButton> Actions(SeriesView series, DraftView view)
    {
        var (text, cardText) = (lists[view.Language], words[view.Language]);
        var actions = new List<CardButton>();
        if (!series.Views.Any(task => May.DecideOnTask(view.Asking, task.Parties).IsGranted)) return actions;

        // The seed changes with every change of a task, so that the same button pressed later is another act.
        var buttons = new CardButtons(string.Create(CultureInfo.InvariantCulture, $"{series.Series.Id}\n{series.Tasks.Sum(task => task.Version)}"));
        var data = new JsonObject { [TaskListCards.Series] = series.Series.Id };
        var reported = series.Tasks.Count(task => task.State == TaskState.Reported);
        if (reported > 0) actions.Add(buttons.Act(Format(text.ConfirmAll, reported), Confirm, data) with { Style = ActionStyle.Positive });
        if (!series.Views.Any(task => task.IsOpen)) return actions;

        actions.Add(new ShowCardButton(text.ChangeAll, new AdaptiveCard([
            new DateInput { Id = Day, Label = cardText.ChangeDay, Value = series.Series.Deadline.Day, IsRequired = true, ErrorMessage = cardText.ChangeDay },
            new TimeInput { Id = Time, Label = cardText.ChangeTime, Value = series.Series.Deadline.Time },
            new TextInput { Id = Reason, Label = cardText.ReasonOptional, IsMultiline = true, MaxLength = TaskAct.WordsCharacters },
        ]) { Actions = [buttons.Act(cardText.ChangeSend, Change, data)] }));
        actions.Add(new ShowCardButton(text.CancelAll, new AdaptiveCard([new TextInput { Id = $"{Reason}2", Label = cardText.ReasonOptional, IsMultiline = true, MaxLength = TaskAct.WordsCharacters }]) { Actions = [buttons.Act(text.CancelAllSend, Cancel, data)] }) { Style = ActionStyle.Destructive });
        return actions;
    }

    private static string Format(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
