using ConductBot.Answers.Presenting;
using ConductBot.Conversations;
using ConductBot.Organization;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Ics;

/// <summary>Calendar files of tasks: links to them, and what is behind a link at the moment it is opened.</summary>
public sealed class TaskCalendar
{
    /// <summary>Where the files are served, below the address that links begin with.</summary>
    public const string Folder = "tasks/calendar";

    private readonly ITasks _tasks;
    private readonly IOrganization _organization;
    private readonly IcsTokens _tokens;
    private readonly IcsFile _file;
    private readonly AnswerLinks _links;
    private readonly TimeProvider _time;

    internal TaskCalendar((ITasks Tasks, IOrganization Organization) of, IcsTokens tokens, IcsFile file, (AnswerLinks Links, TimeProvider Time) with) =>
        (_tasks, _organization, _tokens, _file, _links, _time) = (of.Tasks, of.Organization, tokens, file, with.Links, with.Time);

    /// <summary>A link for one person, good for a day; null where nothing is served that people can reach.</summary>
    internal Uri? LinkTo(TaskId task, string personId) => _links.At($"{Folder}/{_tokens.Issue(task, personId)}.ics");

    /// <summary>The file behind a token, as the task is now; null for a token that is not ours or is over, a task that is gone, and a person who may not see it any more.</summary>
    public async ValueTask<string?> FindAsync(string token, CancellationToken cancellationToken)
    {
        if (_tokens.Read(token) is not { } ticket) return null;
        var now = _time.GetUtcNow();
        var current = _organization.Current;
        if (current.Person(ticket.PersonId) is not { } person || await _tasks.FindAsync(ticket.Task, cancellationToken) is not { } task) return null;
        return May.SeeTask(new Asking(current, person, VietnamClock.DayOf(now)), task.Parties).IsGranted ? _file.Of(task, current, person.Language, now) : null;
    }
}
