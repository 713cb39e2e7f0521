using System.Globalization;
using System.Text.Json.Nodes;
using ConductBot.Conversations;
using ConductBot.Organization;
using ConductBot.Organization.Permissions;
using ConductBot.Protocol.Cards;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Cards;
using ConductBot.Reminders.Creating;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Lists;

/// <summary>Lists of tasks, a page at a time, each line with a button that opens it.</summary>
internal sealed class TaskListCards(ITasks tasks, TaskWords words, Localized<TaskListTexts> texts)
{
    /// <summary>Lines of a page.</summary>
    public const int PageLines = 8;

    /// <summary>Datum of a list's button: the first line of the page, from 0.</summary>
    public const string From = "from";

    /// <summary>Datum that names a series.</summary>
    public const string Series = "series";

    /// <summary>What a number of a list stands for when that is a series.</summary>
    public const string SeriesMark = "series:";

    private const int MostMembers = 80;
    private const int MostNames = 5;

    /// <summary>The texts.</summary>
    public TaskListTexts this[Language language] => texts[language];

    /// <summary>A list from a line on.</summary>
    public async ValueTask<TaskListsShown> ShowAsync(ListKind kind, int from, DraftView view, CancellationToken cancellationToken) => kind switch
    {
        ListKind.Mine => Page(kind, Lines(await tasks.MineAsync(view.Asking, cancellationToken), view), from, view),
        ListKind.Given => Page(kind, Lines(await tasks.GivenAsync(view.Asking, cancellationToken), view), from, view),
        ListKind.Unit => await UnitAsync(from, view, cancellationToken),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // Of everybody whom the person manages; what somebody set for oneself is nobody else's.
    private async ValueTask<TaskListsShown> UnitAsync(int from, DraftView view, CancellationToken cancellationToken)
    {
        var (organization, day) = (view.Asking.Organization, view.Asking.Day);
        var staff = organization.Staff(view.Asking.Asker!, day);
        if (staff.Count == 0) return new TaskListsShown(new Reply(texts[view.Language].UnitNotYours) { Audience = ReplyAudience.Person }, []);

        var found = new Dictionary<TaskId, TaskView>();
        foreach (var person in staff.Take(MostMembers).Prepend(view.Asking.Asker!))
        {
            foreach (var task in await tasks.MineAsync(new Asking(organization, person, day), cancellationToken)) found.TryAdd(task.Task.Id, task);
        }

        var seen = found.Values.Where(task => !task.Parties.IsPersonal && May.SeeTask(view.Asking, task.Parties).IsGranted && Belongs(task, view))
            .OrderBy(task => TaskUrgency.Of(task, view.Now)).ThenBy(task => task.Deadline.At).ThenBy(task => task.Task.Id.ToString(), StringComparer.Ordinal);
        return Page(ListKind.Unit, [.. seen.Select(task => Line(task, texts[view.Language].LineFor, view))], from, view);
    }

    private static bool Belongs(TaskView task, DraftView view) => task.Task.Assignee switch
    {
        TaskAssignee.OnePerson one => view.Asking.Organization.Person(one.Id) is { } person && view.Asking.Organization.Manages(view.Asking.Asker!, person.Unit, view.Asking.Day),
        TaskAssignee.WholeUnit unit => view.Asking.Organization.Manages(view.Asking.Asker!, unit.Id, view.Asking.Day),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private List<(string Heading, string Line, bool Late, string Listed)> Lines(IReadOnlyList<TaskView> mine, DraftView view) =>
        [.. mine.OrderBy(task => TaskUrgency.Of(task, view.Now)).Select(task => Line(task, IsAnother(task, view) ? texts[view.Language].LineFor : null, view))];

    private static bool IsAnother(TaskView task, DraftView view) => task.Task.Assignee is not TaskAssignee.OnePerson one || !string.Equals(one.Id, view.Asking.Asker?.Id, StringComparison.OrdinalIgnoreCase);

    private (string Heading, string Line, bool Late, string Listed) Line(TaskView task, string? owned, DraftView view)
    {
        var title = owned is null ? task.Series.Title : Format(owned, task.Series.Title, Owner(task.Task.Assignee, view));
        var left = words.Left(task, view.Now, view.Language);
        var until = $"{Short(task.Deadline)}{(left.Length > 0 ? $", {left}" : "")}";
        return (TaskUrgency.Heading(TaskUrgency.Of(task, view.Now), texts[view.Language]), $"{title}\n{until}", task.IsLate(view.Now), task.Task.Id.ToString());
    }

    private List<(string Heading, string Line, bool Late, string Listed)> Lines(IReadOnlyList<SeriesView> given, DraftView view)
    {
        var text = texts[view.Language];
        return [.. given.Select(series => (
            series.Tasks.All(task => task.Ended is not null) ? text.GivenEnded : text.GivenOpen,
            $"{series.Series.Title}\n{Short(series.Series.Deadline)}; {Progress(series, view)}",
            series.Views.Any(task => task.IsOpen && task.IsLate(view.Now)),
            series.Tasks.Count == 1 ? series.Tasks[0].Id.ToString() : SeriesMark + series.Series.Id))];
    }

    /// <summary>How a series stands: who is late, what waits.</summary>
    public string Progress(SeriesView series, DraftView view)
    {
        var text = texts[view.Language];
        TaskView[] all = [.. series.Views];
        if (all.Length == 1) return Format(text.GivenOne, Owner(all[0].Task.Assignee, view), $"{words.State(all[0].Task.State, view.Language)}{(words.Left(all[0], view.Now, view.Language) is { Length: > 0 } left ? $", {left}" : "")}");

        var parts = new List<string> { Format(text.GivenMany, all.Count(task => task.Task.State == TaskState.Done), all.Length) };
        if (all.Where(task => task.IsOpen && task.IsLate(view.Now)).ToArray() is { Length: > 0 } late) parts.Add(Format(text.GivenLate, late.Length, Names([.. late.Select(task => Owner(task.Task.Assignee, view))], text)));
        if (all.Count(task => task.Task.State == TaskState.Reported) is > 0 and var waits) parts.Add(Format(text.GivenWaits, waits));
        if (all.Count(task => task.Task.Asked is not null && task.IsOpen) is > 0 and var asks) parts.Add(Format(text.GivenAsks, asks));
        return string.Join(", ", parts);
    }

    /// <summary>Who has it, short.</summary>
    public string Owner(TaskAssignee assignee, DraftView view) => assignee switch
    {
        TaskAssignee.OnePerson one => words.Name(one.Id, view.Asking.Organization, view.Language),
        TaskAssignee.WholeUnit unit => view.Asking.Organization.Unit(unit.Id)?.Name ?? unit.Id,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private TaskListsShown Page(ListKind kind, List<(string Heading, string Line, bool Late, string Listed)> all, int from, DraftView view)
    {
        var text = texts[view.Language];
        var (title, none, how) = kind switch
        {
            ListKind.Mine => (text.MineTitle, text.MineNone, text.MineHow),
            ListKind.Given => (text.GivenTitle, text.GivenNone, text.GivenHow),
            _ => (text.UnitTitle, text.UnitNone, text.MineHow),
        };
        if (all.Count == 0) return new TaskListsShown(new Reply(none) { Audience = ReplyAudience.Person }, []);

        var first = Math.Clamp(from, 0, (all.Count - 1) / PageLines * PageLines);
        var page = all.Skip(first).Take(PageLines).ToArray();
        var (body, lines) = (new List<CardElement> { new RichTextBlock([new TextRun(title) { Weight = TextWeight.Bolder, Size = TextSize.Medium }]) }, new List<string> { title });
        var heading = "";
        for (var at = 0; at < page.Length; at++)
        {
            var (under, line, late, listed) = page[at];
            if (under != heading)
            {
                heading = under;
                body.Add(new RichTextBlock([new TextRun(heading) { Weight = TextWeight.Bolder, IsSubtle = true }]) { Spacing = ElementSpacing.Medium });
                lines.Add($"{heading}:");
            }

            var number = first + at + 1;
            var parts = line.Split('\n', 2);
            lines.Add(Format(text.Line, number, parts[0], parts[1]));
            var open = listed.StartsWith(SeriesMark, StringComparison.Ordinal) ? TaskForms.Look(Format(text.Open, number), TaskVerbs.Series, new JsonObject { [Series] = listed[SeriesMark.Length..] }) : TaskForms.Show(Format(text.Open, number), TaskId.Read(listed)!);
            body.Add(new ColumnSet([
                new Column([new RichTextBlock([new TextRun($"{number}. {parts[0]}")]), new RichTextBlock([new TextRun(parts[1]) { Size = TextSize.Small, Color = late ? TextColor.Attention : null, IsSubtle = late ? null : true }]) { Spacing = ElementSpacing.None }]) { Width = "stretch" },
                new Column([new ActionSet([open])]) { Width = "auto" },
            ]) { Spacing = ElementSpacing.Small });
        }

        List<CardButton> actions = [];
        if (all.Count > PageLines)
        {
            var shown = Format(text.Shown, first + 1, first + page.Length, all.Count);
            body.Add(new RichTextBlock([new TextRun(shown) { IsSubtle = true, Size = TextSize.Small }]));
            lines.Add(shown);
            var next = first + PageLines < all.Count ? first + PageLines : 0;
            actions.Add(TaskForms.Look(text.Next, VerbOf(kind), new JsonObject { [From] = next }));
        }

        lines.Add(how);
        return new TaskListsShown(new Reply(string.Join('\n', lines), new AdaptiveCard(body) { Actions = actions.Count > 0 ? actions : null }.ToElement()) { Audience = ReplyAudience.Person }, [.. all.Select(line => line.Listed)]);
    }

    private static string VerbOf(ListKind kind) => kind switch { ListKind.Mine => TaskVerbs.Mine, ListKind.Given => TaskVerbs.Given, _ => TaskVerbs.Unit };

    private static string Names(string[] names, TaskListTexts text) => names.Length <= MostNames ? string.Join(", ", names) : Format(text.AndMore, string.Join(", ", names.Take(MostNames)), names.Length - MostNames);

    private static string Short(TaskDeadline deadline) => deadline.Time is { } time ? string.Create(CultureInfo.InvariantCulture, $"{time:HH\\:mm} {deadline.Day:dd/MM/yyyy}") : deadline.Day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Format(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
