using ConductBot.Conversations;
using ConductBot.Organization;
using ConductBot.Reminders.Cards;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Ics;

/// <summary>
/// A task as an iCalendar file (RFC 5545) with one event that ends with the deadline. The same task has the same UID for ever; SEQUENCE grows with every change, so that a calendar replaces what it has; what
/// was cancelled is taken away.
/// </summary>
internal sealed class IcsFile(TaskWords words)
{
    /// <summary>How long before a deadline with a time the event begins.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(30);

    /// <summary>The file.</summary>
    public string Of(TaskView task, OrganizationSnapshot organization, Language language, DateTimeOffset now)
    {
        var cancelled = task.Task.State == TaskState.Cancelled;
        var file = new IcsText().Line("BEGIN:VCALENDAR").Line("VERSION:2.0").Line($"PRODID:-//ConductBot//Tasks//{(language == Language.English ? "EN" : "VI")}").Line("CALSCALE:GREGORIAN").Line($"METHOD:{(cancelled ? "CANCEL" : "PUBLISH")}")
            .Line("BEGIN:VEVENT").Line($"UID:task-{task.Task.Id}@conductbot").Line($"SEQUENCE:{Sequence(task)}").Line($"DTSTAMP:{IcsText.Utc(now)}").Line($"LAST-MODIFIED:{IcsText.Utc(task.Task.History is [.., var last] ? last.At : task.Series.Given)}");
        When(file, task.Deadline);
        file.Text("SUMMARY", task.Series.Title).Text("DESCRIPTION", Description(task, organization, language));
        Organizer(file, organization.Person(task.Series.GivenBy));
        file.Line($"STATUS:{(cancelled ? "CANCELLED" : "CONFIRMED")}").Line("TRANSP:TRANSPARENT").Line($"CLASS:{(task.Parties.IsPersonal ? "PRIVATE" : "PUBLIC")}").Line($"PRIORITY:{(task.Series.Urgent ? 1 : 5)}");
        if (task.IsOpen) Alarm(file, task);
        return file.Line("END:VEVENT").Line("END:VCALENDAR").ToString();
    }

    private static long Sequence(TaskView task) => task.Task.Version + task.Series.DeadlineVersion;

    private static void When(IcsText file, TaskDeadline deadline)
    {
        if (deadline.Time is null) file.Line($"DTSTART;VALUE=DATE:{IcsText.Day(deadline.Day)}").Line($"DTEND;VALUE=DATE:{IcsText.Day(deadline.Day.AddDays(1))}");
        else file.Line($"DTSTART:{IcsText.Utc(deadline.At - Length)}").Line($"DTEND:{IcsText.Utc(deadline.At)}");
    }

    // Half past seven on the day itself, or an hour before the deadline.
    private static void Alarm(IcsText file, TaskView task) => file.Line("BEGIN:VALARM").Line("ACTION:DISPLAY").Text("DESCRIPTION", task.Series.Title).Line(task.Deadline.Time is null ? "TRIGGER:PT7H30M" : "TRIGGER:-PT30M").Line("END:VALARM");

    // RFC 5546 wants one; a person without an address is named all the same.
    private static void Organizer(IcsText file, Person? giver)
    {
        var address = giver?.SignInName is { } name && name.Contains('@', StringComparison.Ordinal) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || "@._-+".Contains(letter, StringComparison.Ordinal)) ? $"mailto:{name}" : "invalid:nomail";
        file.Line(giver is null ? $"ORGANIZER:{address}" : $"ORGANIZER;CN={IcsText.Quoted(giver.Name)}:{address}");
    }

    private string Description(TaskView task, OrganizationSnapshot organization, Language language)
    {
        var text = words[language];
        var lines = new List<string> { $"{text.Deadline}: {words.Deadline(task.Deadline, language)}", $"{text.State}: {words.State(task.Task.State, language)}" };
        if (!task.Parties.IsPersonal) lines.Add($"{text.GivenBy}: {words.Name(task.Series.GivenBy, organization, language)}");
        if (task.Series.Detail.Length > 0) lines.Add(task.Series.Detail);
        return string.Join('\n', lines);
    }
}
