using System.Globalization;
using ConductBot.Conversations;
using ConductBot.Deliveries;
using ConductBot.Organization;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Cards;
using ConductBot.Reminders.Keeping;
using ConductBot.Reminders.Storing;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Reminding;

/// <summary>Words what people are told about tasks, at the moment of sending, from the tasks' own rows: what falls together for a person is one message, a task at most once in it.</summary>
internal sealed class TaskContent(TaskStore store, IOrganization organization, MessageLead leads, TaskWords words, MessageCards cards, WorkingCalendar calendar) : IDeliveryContent
{
    private const int MostLeads = 3;

    /// <inheritdoc/>
    public string Kind => TaskMessage.Kind;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Composed>> ComposeAsync(ComposeRequest request, CancellationToken cancellationToken)
    {
        var snapshot = organization.Current;
        if (snapshot.People.Count == 0) return [new Composed.Later([.. request.Items.Select(item => item.Id)], request.Now + TaskTimers.Finish)];

        var viewer = new Asking(snapshot, snapshot.Person(request.Recipient), VietnamClock.DayOf(request.Now));
        var (composed, parts, known) = (new List<Composed>(), new List<MessagePart>(), new Dictionary<TaskId, TaskView?>());
        foreach (var item in request.Items)
        {
            if (TaskMessage.Read(item.Id.Occurrence) is not { } message)
            {
                parts.Add(new MessagePart([item.Id], await RecurrenceAsync(item, request.Language, cancellationToken), null));
                continue;
            }

            var id = new TaskId(item.Id.Source, message.Number);
            if (!known.TryGetValue(id, out var task)) known[id] = task = await FindAsync(id, cancellationToken);
            if ((task is null ? "gone" : MessageNeed.WhyNot(message, task, viewer, (calendar, request.Now))) is { } reason)
            {
                composed.Add(new Composed.NotNeeded([item.Id], reason));
                continue;
            }

            // Who may not see it any more hears what was decided, and nothing of what comes.
            var lead = leads.Of(message, new TaskCardRequest(task!, viewer, request.Language, request.Now));
            var sees = May.SeeTask(viewer, task!.Parties).IsGranted;
            parts.Add(sees ? new MessagePart([item.Id], lead, task) : new MessagePart([item.Id], $"{task.Series.Title}: {lead}", null));
        }

        if (parts.Count > 0) composed.Add(new Composed.Message([.. parts.SelectMany(part => part.Items)], cards.Of(Together(parts, request.Now), (viewer, request.Language, request.Now))));
        return composed;
    }

    // A task once, with all that is to be said of it; the most urgent first.
    private static List<MessagePart> Together(List<MessagePart> parts, DateTimeOffset now) =>
    [
        .. parts.Where(part => part.Task is not null).GroupBy(part => part.Task!.Task.Id)
            .Select(same => new MessagePart([.. same.SelectMany(part => part.Items)], string.Join(' ', same.Select(part => part.Lead).Distinct().TakeLast(MostLeads)), same.First().Task))
            .OrderBy(part => !part.Task!.IsLate(now)).ThenBy(part => part.Task!.Deadline.At),
        .. parts.Where(part => part.Task is null),
    ];

    private async ValueTask<TaskView?> FindAsync(TaskId id, CancellationToken cancellationToken) =>
        await store.HeadAsync(id.Series, cancellationToken) is { } head && id.Number < head.Value.Count && await store.TaskAsync(id, cancellationToken) is { } task
            ? new TaskView(head.Value.Series, task.Value.Task)
            : null;

    private async ValueTask<string> RecurrenceAsync(ComposeItem item, Language language, CancellationToken cancellationToken)
    {
        var title = (await store.HeadAsync(item.Id.Source, cancellationToken))?.Value.Series.Title ?? "";
        var dropped = DroppedAssignees.Read(item.Content).Select(one => words.Assignee(one, organization.Current, language));
        var text = item.Id.Occurrence == SeriesTimer.EndedOccurrence ? leads[language].RecurrenceEnded : leads[language].RecurrenceDropped;
        return string.Format(CultureInfo.InvariantCulture, text, title, string.Join("; ", dropped));
    }
}
