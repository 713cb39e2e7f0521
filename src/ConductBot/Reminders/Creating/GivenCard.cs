using System.Collections.Concurrent;
using System.Globalization;
using ConductBot.Conversations;
using ConductBot.Deliveries.Routing;
using ConductBot.Organization;
using ConductBot.Protocol.Cards;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Cards;
using ConductBot.Reminders.Dates;
using ConductBot.Reminders.Deciding;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Creating;

/// <summary>Says what was given: who will be told, who cannot be reached yet, who is away.</summary>
internal sealed class GivenCard(DraftWords words, IRecipientRoutes routes, WorkingCalendar calendar)
{
    private const int LooksAtOnce = 8;
    private const int MostNames = 12;
    private const int MostLooked = 200;

    /// <summary>The card with its twin in words.</summary>
    public async ValueTask<Reply> OfAsync(SeriesView given, DraftView view, CancellationToken cancellationToken)
    {
        var text = words[view.Language];
        var (series, organization) = (given.Series, view.Asking.Organization);
        var lines = new List<string>();
        if (given.Views.All(task => task.Parties.IsPersonal))
        {
            // One's own reminder comes at its time, it is not due by then.
            lines.Add(Format(text.GivenSelf, series.Title, series.Deadline.Time is null ? words.Tasks.Deadline(series.Deadline, view.Language) : words.Tasks.At(series.Deadline.At, view.Language)));
        }
        else
        {
            lines.Add(given.Tasks.Count == 1 ? Format(text.GivenOne, series.Title, words.Tasks.Assignee(given.Tasks[0].Assignee, organization, view.Language)) : Format(text.Given, series.Title, given.Tasks.Count));
            lines.Add(Format(text.GivenDeadline, words.Tasks.Deadline(series.Deadline, view.Language)));
            lines.AddRange(await PeopleAsync(given, view, cancellationToken));
        }

        if (series.Recurrence is { } recurrence) lines.Add(Format(text.GivenNext, words.Tasks.Deadline(series.Deadline with { Day = RecurrenceRule.Next(recurrence, series.Deadline.Day, calendar) }, view.Language)));
        var buttons = given.Tasks.Count == 1 ? TaskForms.Show(text.OpenTask, given.Tasks[0].Id) : TaskForms.Look(text.GivenList, TaskVerbs.Given, []);
        var card = new AdaptiveCard([new RichTextBlock([new TextRun(lines[0]) { Weight = TextWeight.Bolder }]), .. lines.Skip(1).Select(RichTextBlock.Of)]) { Actions = [buttons] };
        return new Reply(string.Join('\n', lines), card.ToElement()) { Audience = ReplyAudience.Person };
    }

    private async ValueTask<IReadOnlyList<string>> PeopleAsync(SeriesView given, DraftView view, CancellationToken cancellationToken)
    {
        var (text, organization, day) = (words[view.Language], view.Asking.Organization, VietnamClock.DayOf(view.Now));
        Person[] people = [.. given.Tasks.Select(task => task.Assignee).Select(assignee => TaskPeople.Responsible(assignee, given.Series.GivenBy, organization, day)).OfType<Person>().Distinct()];
        var nowhere = new ConcurrentBag<Person>();
        await Parallel.ForEachAsync(people.Take(MostLooked), new ParallelOptions { MaxDegreeOfParallelism = LooksAtOnce, CancellationToken = cancellationToken }, async (person, stop) =>
        {
            if (await routes.FindAsync(person.Id, RouteWish.AsKnown, stop) is RecipientRoute.Nowhere) nowhere.Add(person);
        });

        var lines = new List<string>();
        Person[] reached = [.. people.Except(nowhere)];
        if (reached.Length > 0) lines.Add(Format(text.GivenWillHear, Names(reached, text)));
        if (!nowhere.IsEmpty) lines.Add(Format(text.GivenNotReached, Names([.. people.Where(nowhere.Contains)], text)));
        if (people.Where(person => organization.AbsenceOn(person.Id, day) is not null).ToArray() is { Length: > 0 } away) lines.Add(Format(text.GivenAway, Names(away, text)));
        return lines;
    }

    private static string Names(Person[] people, CreationTexts text) =>
        people.Length <= MostNames ? string.Join(", ", people.Select(person => person.Name)) : Format(text.AndMore, string.Join(", ", people.Take(MostNames).Select(person => person.Name)), people.Length - MostNames);

    private static string Format(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
