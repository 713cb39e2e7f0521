using ConductBot.Organization.Lookup;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Dates;
using ConductBot.Reminders.Dates.Reading;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Talk;

/// <summary>What is left of a message that gives a task when it is known whom it names: deadline, reminders, title. Pure.</summary>
internal static class GiveTalk
{
    /// <summary>The wish.</summary>
    public static TaskWish Of((string Normal, string Before, AssigneeTalk Told) said, (Asking Asking, DateContext Context) at)
    {
        var (assignees, doubts, notes) = said.Told.Settle(at.Asking);
        var spoken = Spoken.Of((said.Before, said.Told.Rest), at.Context);
        var when = spoken.Reading.When;
        var used = spoken.Used(when);
        var deadline = when is null ? new DeadlineRead() : DeadlineRule.Of(when, spoken.Words(when), at.Context);
        var (rest, together) = Together(used);
        var (title, detail) = TitleRule.Of(rest);

        var asked = deadline.Doubt is { } doubt ? [doubt, .. doubts] : doubts;
        // "các phòng": each has one. Of a unit it is asked.
        if (together is null && said.Told.Targets is [{ Outcome: LookupOutcome.Every }] && assignees.Any(assignee => assignee is TaskAssignee.WholeUnit)) together = true;
        if (together is null && said.Told.Targets is [{ } one] && TaskPhrases.Everyone.At(DateTokens.Of(one.Words), 0) is not null) together = false;
        if (together is null) asked = [.. asked, .. TaskDoubt.Together.Of(assignees)];
        var told = deadline.Note is { } note ? [note, .. notes] : notes;
        return new TaskWish(
            new TaskDraft
            {
                Title = title, Detail = spoken.Detail(detail), Deadline = deadline.Deadline, Assignees = assignees, Unknown = said.Told.UnclearExcept(at.Asking) is { } unclear ? [.. said.Told.Unknown, unclear] : said.Told.Unknown, Together = together, Plan = Plan(ReminderPlan.Usual, spoken.Reading.Leads),
                Recurrence = deadline.Recurrence, Urgent = spoken.Urgent,
            },
            said.Normal)
        {
            Doubts = asked,
            Notes = detail.Length > 0 ? [.. told, new TaskNote(TaskNoteKind.TitleShortened)] : told,
        };
    }

    /// <summary>Whether the words said when, however unclear.</summary>
    public static bool HasTime(TaskWish wish) =>
        wish.Draft.Deadline is not null || wish.Doubts.Any(doubt => doubt is TaskDoubt.WhichMoment or TaskDoubt.WhichRepeat) || wish.Notes.Any(note => note.Kind is TaskNoteKind.NoSuchTime or TaskNoteKind.Passed or TaskNoteKind.NoDeadline);

    /// <summary>A plan with the reminders that were asked for, or as it was.</summary>
    public static ReminderPlan Plan(ReminderPlan plan, IEnumerable<DateOutcome.RemindBefore> leads)
    {
        var before = leads.SelectMany(lead => lead.Counts.Select(count => new ReminderLead(count, lead.Unit))).Distinct().Take(ReminderPlan.MostLeads).ToList();
        return before.Count == 0 ? plan : plan with { Before = before };
    }

    private static (string Text, bool? Together) Together(string rest)
    {
        var tokens = DateTokens.Of(rest);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (TaskPhrases.EachOne.At(tokens, at) is not { } found) continue;

            // At an edge it only says how; in the middle it belongs to what is to be done.
            if (at == 0 && found.End < tokens.Count) return (rest[tokens[found.End].Start..], found.Value);
            if (found.End == tokens.Count) return (rest[..tokens[at].Start], found.Value);
        }

        return (rest, null);
    }
}
