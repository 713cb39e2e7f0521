using System.Globalization;
using ConductBot.Conversations;
using ConductBot.Organization.Permissions;
using ConductBot.Protocol.Cards;
using ConductBot.Reminders.Cards;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Reminding;

/// <summary>Draws what is told about tasks: one as its own card, several as a list from which each is opened.</summary>
internal sealed class MessageCards(TaskCard card, TaskWords words, MessageLead leads)
{
    public Reply Of(IReadOnlyList<MessagePart> parts, (Asking Viewer, Language Language, DateTimeOffset Now) to)
    {
        if (parts is [{ Task: { } only } one]) return card.Of(new TaskCardRequest(only, to.Viewer, to.Language, to.Now) { Lead = one.Lead });

        var heading = parts.Count == 1 ? "" : string.Format(CultureInfo.InvariantCulture, leads[to.Language].Many, parts.Count);
        var (body, lines) = (new List<CardElement>(), new List<string>());
        if (heading.Length > 0)
        {
            body.Add(new TextBlock(heading) { Weight = TextWeight.Bolder, Style = TextStyle.Heading });
            lines.Add(heading);
        }

        foreach (var part in parts)
        {
            var items = new List<CardElement> { new RichTextBlock([new TextRun(part.Lead) { Color = TextColor.Accent }]) };
            lines.Add($"– {part.Lead}");
            if (part.Task is { } task)
            {
                var facts = Facts(task, to);
                items.Add(new RichTextBlock([new TextRun(task.Series.Title) { Weight = TextWeight.Bolder }]) { Spacing = ElementSpacing.None });
                items.Add(new RichTextBlock([new TextRun(facts) { IsSubtle = true, Color = task.IsLate(to.Now) ? TextColor.Attention : null }]) { Spacing = ElementSpacing.None });
                items.Add(new ActionSet([TaskForms.Show(words[to.Language].Open, task.Task.Id)]));
                lines.Add($"  {task.Series.Title}");
                lines.Add($"  {facts}");
            }

            body.Add(new Container(items) { Separator = true });
        }

        return new Reply(string.Join('\n', lines), new AdaptiveCard(body).ToElement()) { Audience = ReplyAudience.Person };
    }

    private string Facts(TaskView task, (Asking Viewer, Language Language, DateTimeOffset Now) to)
    {
        var left = words.Left(task, to.Now, to.Language);
        var deadline = words.Deadline(task.Deadline, to.Language);
        var facts = left.Length == 0 ? deadline : $"{deadline} ({left})";
        var own = task.Task.Assignee is TaskAssignee.OnePerson one && string.Equals(one.Id, to.Viewer.Asker?.Id, StringComparison.OrdinalIgnoreCase);
        return own ? facts : $"{facts} · {words.Assignee(task.Task.Assignee, to.Viewer.Organization, to.Language)}";
    }
}
