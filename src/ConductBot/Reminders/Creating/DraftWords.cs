using System.Diagnostics;
using System.Globalization;
using ConductBot.Conversations;
using ConductBot.Organization.Lookup;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Cards;
using ConductBot.Reminders.Dates;
using ConductBot.Reminders.Planning;
using ConductBot.Reminders.Talk;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Creating;

/// <summary>Says a draft in words, and what is open or remarkable in it.</summary>
internal sealed class DraftWords(Localized<CreationTexts> texts, TaskWords words, TaskCard cards, DateWords dates, WorkingCalendar calendar)
{
    private const int MostNames = 8;
    private const int MostMoments = 6;

    /// <summary>The texts.</summary>
    public CreationTexts this[Language language] => texts[language];

    /// <summary>Faults and reasons.</summary>
    public TaskWords Tasks => words;

    /// <summary>Names and values, as the card shows them.</summary>
    public IReadOnlyList<(string Name, string Value)> Lines(TaskDraft draft, DraftView view)
    {
        var text = texts[view.Language];
        var own = DraftRule.IsForOneself(draft, view.Asking);
        var lines = new List<(string, string)>();
        if (draft.Title.Length > 0) lines.Add((text.What, draft.Title));
        if (draft.Detail.Length > 0) lines.Add((text.Detail, draft.Detail));
        if (draft.Deadline is { } deadline) lines.Add(own && draft.Plan.OnTheDay == DayReminder.AtTheTime && deadline.Time is { } time ? (text.When, dates.Of(new Moment(deadline.Day, time), view.Language)) : (text.Deadline, words.Deadline(deadline, view.Language)));
        if (!own && draft.Assignees.Count > 0)
        {
            lines.Add((text.Whom, Names(draft, view)));
            if (How(draft, view) is { Length: > 0 } how) lines.Add((text.How, how));
        }

        if (draft.Basis is { } basis) lines.Add((text.Basis, cards.Basis(basis, view.Language)));
        if (draft.Recurrence is { } recurrence) lines.Add((text.Repeats, dates.Of(recurrence, draft.Deadline?.Time, view.Language)));
        if (DraftRule.IsComplete(draft, view.Now) && !(own && draft.Plan.OnTheDay == DayReminder.AtTheTime && draft.Plan.Before.Count == 0))
        {
            lines.Add((text.Reminders, Moments(DraftRule.Preview(draft, view.Asking, view.Now, calendar), text)));
            if (!own) lines.Add((text.Late, Late(draft.Plan, text)));
        }

        return lines;
    }

    /// <summary>What is to be said above it: what was not understood, what is missing, what is remarkable about the day.</summary>
    public IReadOnlyList<string> Remarks(PendingTask pending, DraftView view)
    {
        var (text, draft) = (texts[view.Language], pending.Draft);
        var remarks = pending.Notes.Select(note => Note(note, view.Language)).ToList();
        if (draft.Title.Length == 0) remarks.Add(text.MissingTitle);
        if (draft.Deadline is null && !pending.Notes.Any(note => note.Kind is TaskNoteKind.NoSuchTime or TaskNoteKind.NoDeadline)) remarks.Add(DraftRule.IsForOneself(draft, view.Asking) ? text.MissingWhen : text.MissingDeadline);
        else if (draft.Deadline is { } passed && passed.At <= view.Now && !pending.Notes.Any(note => note.Kind == TaskNoteKind.Passed)) remarks.Add(Format(text.NotePassed, words.Deadline(passed, view.Language)));
        if (draft.Assignees.Count == 0 && !pending.Notes.Any(note => note.Kind is TaskNoteKind.OutOfReach or TaskNoteKind.Unknown)) remarks.Add(text.MissingWhom);
        if (!DraftRule.IsComplete(draft, view.Now)) return remarks;

        var preview = DraftRule.Preview(draft, view.Asking, view.Now, calendar);
        if (preview is { DayOff: { } off, WorkingDays: { } days })
            remarks.Add(Format(off.Name is null ? text.DayOffWeekend : text.DayOffHoliday, Day(days.Before, view.Language), Day(days.After, view.Language), view.Language == Language.English ? off.Name?.English ?? "" : off.Name?.Vietnamese ?? ""));
        if (preview.Doubt is { } doubt) remarks.Add(Format(text.DayDoubtful, view.Language == Language.English ? doubt.English : doubt.Vietnamese));
        if (preview.GoesAtOnce) remarks.Add(text.GoesAtOnce);
        if (draft.Urgent) remarks.Add(text.UrgentYes);
        return remarks;
    }

    /// <summary>The question of a doubt.</summary>
    public string Question(TaskDoubt doubt, DraftView view) => doubt switch
    {
        TaskDoubt.WhichMoment moment => dates.Doubt(new DateOutcome.Ambiguous(moment.Kind, moment.Choices), moment.Said, view.Language)!,
        TaskDoubt.WhichRepeat repeat => dates.Doubt(new DateOutcome.Incomplete(repeat.Missing, repeat.Time), "", view.Language)!,
        TaskDoubt.Whom whom => Format(texts[view.Language].AskWhom, whom.Said),
        TaskDoubt.Together together => Format(texts[view.Language].AskTogether, string.Join(", ", together.All.Select(unit => view.Asking.Organization.Unit(unit)?.Name ?? unit))),
        _ => throw new UnreachableException(),
    };

    /// <summary>The answers that a doubt offers, in order.</summary>
    public IReadOnlyList<string> Answers(TaskDoubt doubt, DraftView view)
    {
        var text = texts[view.Language];
        return doubt switch
        {
            TaskDoubt.WhichMoment { Kind: AmbiguityKind.DateOrFraction } fraction => [dates.Of(fraction.Choices[0] with { Bound = Bound.At }, view.Language), text.AnswerNotADay],
            TaskDoubt.WhichMoment moment => [.. moment.Choices.Select(choice => dates.Of(choice, view.Language))],
            TaskDoubt.WhichRepeat { Missing: MissingPart.Weekday } => [.. Enumerable.Range(1, 5).Select(day => dates.Of(new Recurrence.Weekly((DayOfWeek)day), null, view.Language))],
            TaskDoubt.WhichRepeat { Missing: MissingPart.DayOfMonth } => [.. DoubtRule.MonthDays.Select(recurrence => dates.Of(recurrence, null, view.Language))],
            TaskDoubt.WhichRepeat => [],
            TaskDoubt.Whom whom => [.. whom.Choices.Select(choice => words.Assignee(choice, view.Asking.Organization, view.Language))],
            TaskDoubt.Together together => [Format(text.AnswerEach, DraftRule.Members(together.All, view.Asking)), text.AnswerTogether],
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Names that a person can write again and mean the same.</summary>
    public string Called(TaskDraft draft, DraftView view)
    {
        var (organization, lookup) = (view.Asking.Organization, new OrganizationLookup(view.Asking, LookupScope.Tasks));
        return string.Join(", ", draft.Assignees.Select(assignee => assignee switch
        {
            TaskAssignee.OnePerson one when organization.Person(one.Id) is { } person => lookup.Find(person.Name) is LookupOutcome.Found { Target: LookupTarget.OnePerson same } && same.Person == person ? person.Name : person.SignInName ?? person.Id,
            TaskAssignee.OnePerson one => one.Id,
            TaskAssignee.WholeUnit unit => organization.Unit(unit.Id)?.Name ?? unit.Id,
            _ => throw new UnreachableException(),
        }).Concat(draft.Unknown));
    }

    /// <summary>What a clause is called.</summary>
    public string Basis(Directives.ClauseId basis, Language language) => cards.Basis(basis, language);

    /// <summary>The reminders before the deadline as they can be written again: "trước 7, 3, 1 ngày làm việc".</summary>
    public string Before(ReminderPlan plan, Language language) =>
        string.Join("; ", plan.Before.GroupBy(lead => lead.Unit).Select(unit => dates.Of(new DateOutcome.RemindBefore([.. unit.Select(lead => lead.Count)], unit.Key), language)));

    private string Note(TaskNote note, Language language)
    {
        var text = texts[language];
        return note.Kind switch
        {
            TaskNoteKind.NoSuchTime => Format(text.NoteNoSuchTime, dates.Doubt(new DateOutcome.Refused(note.Refusal ?? RefusalKind.NoSuchDay, note.Said), note.Said, language) ?? ""),
            TaskNoteKind.Passed => Format(text.NotePassed, note.Moment is { } moment ? dates.Of(moment with { Bound = Bound.At }, language) : note.Said),
            TaskNoteKind.OutOfReach => Format(text.NoteOutOfReach, note.Said, words.Of(note.Denial ?? Organization.Permissions.DenialReason.NotYourUnit, language)),
            TaskNoteKind.Unknown => Format(text.NoteUnknown, note.Said),
            TaskNoteKind.DayNotIncluded => Format(text.NoteDayNotIncluded, note.Said),
            TaskNoteKind.LeftOut => Format(text.NoteLeftOut, note.Said),
            TaskNoteKind.TitleShortened => text.NoteTitleShortened,
            TaskNoteKind.NoDeadline => Format(text.NoteNoDeadline, note.Said),
            TaskNoteKind.BasisChosen => text.NoteBasisChosen,
            TaskNoteKind.BasisUnknown => Format(text.NoteBasisUnknown, note.Said),
            _ => throw new UnreachableException(),
        };
    }

    private string Names(TaskDraft draft, DraftView view)
    {
        var organization = view.Asking.Organization;
        string[] names = [.. draft.Assignees.Select(assignee => assignee is TaskAssignee.WholeUnit unit ? organization.Unit(unit.Id)?.Name ?? unit.Id : words.Name(((TaskAssignee.OnePerson)assignee).Id, organization, view.Language))];
        return names.Length <= MostNames ? string.Join(", ", names) : Format(texts[view.Language].AndMore, string.Join(", ", names.Take(MostNames)), names.Length - MostNames);
    }

    private string How(TaskDraft draft, DraftView view)
    {
        if (!draft.Assignees.OfType<TaskAssignee.WholeUnit>().Any()) return draft.Assignees.Count > 1 ? Format(texts[view.Language].EachOne, draft.Assignees.Count) : "";
        return draft.Together == false ? Format(texts[view.Language].EachOne, DraftRule.Assignees(draft, view.Asking).Count) : texts[view.Language].Together;
    }

    private static string Moments(PlanPreview preview, CreationTexts text)
    {
        string[] moments = [.. preview.Ahead.Select(step => VietnamClock.In(step.At).ToString("dd/MM HH:mm", CultureInfo.InvariantCulture))];
        if (moments.Length == 0) return text.NoReminders;
        return moments.Length <= MostMoments ? string.Join("; ", moments) : Format(text.AndMoreReminders, string.Join("; ", moments.Take(MostMoments)), moments.Length);
    }

    private static string Late(ReminderPlan plan, CreationTexts text)
    {
        var steps = new List<string>();
        if (plan.DailyAfter > 0) steps.Add(Format(text.LateDaily, plan.DailyAfter));
        if (plan.TellsManager) steps.Add(text.LateManager);
        if (plan.WeeklyAfter > 0) steps.Add(Format(text.LateWeekly, plan.WeeklyAfter));
        return steps.Count == 0 ? text.LateNothing : string.Join(", ", steps);
    }

    private string Day(DateOnly day, Language language) => dates.Of(new Moment(day), language);

    private static string Format(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
