using ConductBot.Answers.Composing;
using ConductBot.Answers.Presenting;
using ConductBot.Conversations;
using ConductBot.Directives;
using ConductBot.Organization.Permissions;
using ConductBot.Protocol.Cards;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Cards;

/// <summary>Draws one task: what it is, how it stands, and what the viewer may do about it now; and the same in words.</summary>
internal sealed class TaskCard(TaskWords words, DirectiveLibrary library, AnswerLinks links)
{
    /// <summary>The card with its twin in words, for the viewer alone.</summary>
    public Reply Of(TaskCardRequest request)
    {
        var lines = Lines(request);
        var text = words[request.Language];
        var body = new List<CardElement>();
        if (request.Lead.Length > 0) body.Add(new RichTextBlock([new TextRun(request.Lead) { Color = TextColor.Accent }]));
        body.Add(new RichTextBlock([.. Title(request)]));
        body.AddRange(lines.Select((line, at) => new RichTextBlock([new TextRun($"{line.Name}: ") { Weight = TextWeight.Bolder }, line.Run]) { Spacing = at == 0 ? ElementSpacing.Small : ElementSpacing.None }));
        if (request.Task.Series.Detail.Length > 0) body.Add(new Container([RichTextBlock.Of(request.Task.Series.Detail)]) { Style = ContainerStyle.Emphasis });
        if (request.Task.Task.History is [.., var last]) body.Add(new RichTextBlock([new TextRun($"{text.LastEvent}: {words.Event(last, request.Viewer.Organization, request.Language)}") { IsSubtle = true, Size = TextSize.Small }]));
        var buttons = Buttons(request);
        return new Reply(Words(request, lines), new AdaptiveCard(body) { Actions = buttons.Count > 0 ? buttons : null }.ToElement()) { Audience = ReplyAudience.Person };
    }

    /// <summary>What a clause is called: "Chỉ thị …, khoản 2 điểm e".</summary>
    public string Basis(ClauseId basis, Language language)
    {
        if (library.Current.Find(basis.Directive) is not { } directive) return basis.ToString();
        var name = DirectiveWords.Name(directive, language);
        var date = DirectiveWords.Date(directive) is { } day ? $"{(language == Language.English ? " of" : " ngày")} {day}" : "";
        return Clause(directive, basis, language) is { } clause ? $"{name}{date}, {clause}" : $"{name}{date}";
    }

    /// <summary>Several clauses: "Chỉ thị 10/CT-CTUBND ngày 28/12/2012, khoản 2 điểm b; khoản 2 điểm c", each directive named once.</summary>
    public string Basis(IReadOnlyList<ClauseId> clauses, Language language) => string.Join("; ",
        clauses.GroupBy(static clause => clause.Directive).SelectMany(same => same.Index().Select(one => one.Index > 0 && library.Current.Find(one.Item.Directive) is { } directive && Clause(directive, one.Item, language) is { } next ? next : Basis(one.Item, language))));

    private static string? Clause(Directive directive, ClauseId id, Language language) =>
        directive.Find(id.Path) is { } clause ? language == Language.English && clause.CitationEn.Length > 0 ? clause.CitationEn : clause.Citation : null;

    private IEnumerable<TextRun> Title(TaskCardRequest request)
    {
        if (request.Task.Series.Urgent) yield return new TextRun($"{words[request.Language].Urgent} · ") { Weight = TextWeight.Bolder, Color = TextColor.Attention };
        yield return new TextRun(request.Task.Series.Title) { Weight = TextWeight.Bolder, Size = TextSize.Medium };
    }

    private List<(string Name, TextRun Run)> Lines(TaskCardRequest request)
    {
        var (task, language) = (request.Task, request.Language);
        var (text, organization) = (words[language], request.Viewer.Organization);
        var left = words.Left(task, request.Now, language);
        var late = task.IsLate(request.Now);
        var lines = new List<(string, TextRun)>
        {
            (text.Deadline, new TextRun(left.Length == 0 ? words.Deadline(task.Deadline, language) : $"{words.Deadline(task.Deadline, language)} ({left})") { Color = late ? TextColor.Attention : null }),
            (text.State, new TextRun(words.State(task.Task.State, language))),
        };
        if (!task.Parties.IsPersonal)
        {
            lines.Add((task.Task.Assignee is TaskAssignee.WholeUnit ? text.AssigneeUnit : text.Assignee, new TextRun(words.Assignee(task.Task.Assignee, organization, language))));
            lines.Add((text.GivenBy, new TextRun(words.Assignee(new TaskAssignee.OnePerson(task.Series.GivenBy), organization, language))));
        }

        if (task.Series.Basis is { } basis) lines.Add((text.Basis, Linked(Basis(basis, language), ClauseLink(basis), text.OpenText)));
        if (task.Series.Recurrence is { } recurrence) lines.Add((text.Repeats, new TextRun(words.Repeats(recurrence, task.Series.Deadline, language))));
        if (task.Task.Asked is { } asked && task.IsOpen)
            lines.Add((text.Asked, new TextRun(string.Format(System.Globalization.CultureInfo.InvariantCulture, text.AskedLine, words.Name(asked.By, organization, language), words.Deadline(asked.Until, language), asked.Reason)) { Color = TextColor.Accent }));
        if (task.Task.SnoozedUntil is { } until && until > request.Now && task.IsOpen) lines.Add((text.Snoozed, new TextRun(words.At(until, language))));
        if (Evidence(task) is { } link) lines.Add((text.Evidence, Linked(link, new Uri(link), text.OpenEvidence)));
        return lines;
    }

    private string Words(TaskCardRequest request, IReadOnlyList<(string Name, TextRun Run)> facts)
    {
        var text = words[request.Language];
        var lines = new List<string>();
        if (request.Lead.Length > 0) lines.Add(request.Lead);
        lines.Add(request.Task.Series.Urgent ? $"{text.Urgent} · {request.Task.Series.Title}" : request.Task.Series.Title);
        lines.AddRange(facts.Select(fact => $"{fact.Name}: {fact.Run.Text}"));
        if (request.Task.Series.Detail.Length > 0) lines.Add($"{text.Detail}: {request.Task.Series.Detail}");
        if (request.Task.Task.History is [.., var last]) lines.Add($"{text.LastEvent}: {words.Event(last, request.Viewer.Organization, request.Language)}");
        return string.Join('\n', lines);
    }

    private List<CardButton> Buttons(TaskCardRequest request)
    {
        if (!May.SeeTask(request.Viewer, request.Task.Parties).IsGranted) return [];
        var text = words[request.Language];
        string[] all = [.. TaskChoices.Of(request.Task, request.Viewer).Where(verb => verb != TaskVerbs.Calendar || links.HasPages)];
        var buttons = TaskChoices.Of(all, request.Part).Select(verb => TaskForms.Of(verb, request, text)).ToList();
        if (all.Length > TaskChoices.MostButtons)
            buttons.Add(request.Part == TaskCardPart.Main ? TaskForms.Show(text.More, request.Task.Task.Id, TaskCardPart.More) : TaskForms.Show(text.Back, request.Task.Task.Id));
        return buttons;
    }

    private Uri? ClauseLink(ClauseId basis) => library.Current.Find(basis.Directive) is { } directive ? links.To(directive, basis.Path) : null;

    // The last that was reported; a return makes it one to be reported anew.
    private static string? Evidence(TaskView task) =>
        task.Task.State is TaskState.Reported or TaskState.Done && task.Task.History.Select(one => one.What).OfType<TaskAct.Report>().LastOrDefault()?.Link is { } link && Uri.TryCreate(link, UriKind.Absolute, out var read) && read.Scheme == Uri.UriSchemeHttps ? link : null;

    private static TextRun Linked(string text, Uri? to, string title) => new(text) { Color = to is null ? null : TextColor.Accent, SelectAction = to is null ? null : new OpenUrlButton(title, to.ToString()) };
}
