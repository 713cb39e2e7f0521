using System.Globalization;
using ConductBot.Conversations;
using ConductBot.Organization.Permissions;
using ConductBot.Protocol.Cards;
using ConductBot.Reminders.Cards;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Digests;

/// <summary>Draws a digest, and says the same in words.</summary>
internal sealed class DigestCard(Localized<DigestTexts> texts, TaskWords words)
{
    private const int MostLines = 8;
    private const int MostButtons = 4;

    public Reply Of(DigestFigures figures, Asking viewer, Language language, DateTimeOffset now)
    {
        var text = texts[language];
        var sum = Format(text.Figures, figures.Open.Count + figures.Overdue.Count, figures.Overdue.Count, figures.Waiting.Count, figures.Ended.Count, figures.Late);
        var body = new List<CardElement> { new TextBlock(text.Title) { Weight = TextWeight.Bolder, Style = TextStyle.Heading }, RichTextBlock.Of(sum) };
        var lines = new List<string> { text.Title, sum };
        Section(text.Overdue, figures.Overdue, isToOpen: true);
        Section(text.Waiting, figures.Waiting, isToOpen: true);
        Section(text.Open, figures.Open, isToOpen: false);
        Section(text.Ended, figures.Ended, isToOpen: false);
        return new Reply(string.Join('\n', lines), new AdaptiveCard(body).ToElement()) { Audience = ReplyAudience.Person };

        void Section(string heading, IReadOnlyList<TaskView> tasks, bool isToOpen)
        {
            if (tasks.Count == 0) return;
            var items = new List<CardElement> { new RichTextBlock([new TextRun(heading) { Weight = TextWeight.Bolder }]) };
            lines.Add($"{heading}:");
            foreach (var task in tasks.Take(MostLines))
            {
                var line = Line(task, viewer, language, now);
                items.Add(new RichTextBlock([new TextRun(line) { Color = task.IsOpen && task.IsLate(now) ? TextColor.Attention : null }]) { Spacing = ElementSpacing.Small });
                lines.Add($"– {line}");
            }

            if (tasks.Count > MostLines)
            {
                var more = Format(text.AndMore, tasks.Count - MostLines);
                items.Add(RichTextBlock.Of(more));
                lines.Add(more);
            }

            if (isToOpen) items.Add(new ActionSet([.. tasks.Take(MostButtons).Select(task => TaskForms.Show(Short(task.Series.Title), task.Task.Id))]));
            body.Add(new Container(items) { Separator = true });
        }
    }

    private string Line(TaskView task, Asking viewer, Language language, DateTimeOffset now)
    {
        var who = task.Task.Assignee switch
        {
            TaskAssignee.OnePerson one => words.Name(one.Id, viewer.Organization, language),
            TaskAssignee.WholeUnit unit => viewer.Organization.Unit(unit.Id)?.Name ?? unit.Id,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var left = words.Left(task, now, language);
        return left.Length == 0 ? $"{task.Series.Title} · {who}" : $"{task.Series.Title} · {who} · {left}";
    }

    private static string Short(string title)
    {
        const int most = 40;
        return title.Length <= most ? title : string.Concat(title.AsSpan(0, most - 1).TrimEnd(), "…");
    }

    private static string Format(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
