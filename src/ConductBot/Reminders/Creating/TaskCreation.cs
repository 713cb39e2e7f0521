using System.Diagnostics;
using System.Globalization;
using ConductBot.Conversations;
using ConductBot.Organization.Importing;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Dates;
using ConductBot.Reminders.Talk;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Creating;

/// <summary>Draws a task up in conversation: what was written becomes a question or a card, an answer takes it a step further. Nothing is given before it is confirmed, and then once.</summary>
internal sealed class TaskCreation(DraftCard cards, DraftWords words, BasisFinder basis, GivenCard given, ITasks tasks, WorkingCalendar calendar)
{
    private static readonly string[] Yes = ["dong y", "xac nhan", "ok", "oke", "okie", "duoc", "dung", "dung roi", "giao", "giao di", "giao luon", "dat", "dat di", "yes", "confirm", "give it", "set it"];
    private static readonly string[] No = ["bo", "bo di", "thoi", "huy", "khong", "khong giao", "khong giao nua", "drop", "drop it", "no", "cancel"];

    /// <summary>Begins with what a message wishes.</summary>
    public async ValueTask<CreationStep> BeginAsync(TaskWish wish, Turn turn, DraftView view, CancellationToken cancellationToken)
    {
        var read = wish.IsAboutTheAnswer ? new BasisRead(await basis.OfAnswerAsync(turn, cancellationToken)) : await basis.OfAsync(wish.Said, view.Now, cancellationToken);
        var draft = wish.Draft with { Basis = read.Basis };
        if (wish.IsAboutTheAnswer && draft.Title.Length == 0 && read.Basis is { } clause) draft = draft with { Title = Shortened(words.Basis(clause, view.Language), view.Language) };
        return Show(new PendingTask(turn.TurnId, draft, view.Now) { Doubts = wish.Doubts, Notes = read.Note is { } note ? [.. wish.Notes, note] : wish.Notes }, view);
    }

    /// <summary>Opens the card of a draft that something else drew up, such as a proposal from a directive.</summary>
    /// <param name="draft">What is known of it.</param>
    /// <param name="act">Names it: 1 to 64 characters; given twice under one name it is one task.</param>
    /// <param name="view">For whom.</param>
    public CreationStep Open(TaskDraft draft, string act, DraftView view)
    {
        var asked = draft.Together is null ? TaskDoubt.Together.Of(draft.Assignees) : [];
        return Show(new PendingTask(act, draft, view.Now) { Doubts = [.. asked], Notes = [.. draft.Unknown.Select(name => new TaskNote(TaskNoteKind.Unknown, name))] }, view);
    }

    /// <summary>Shows a draft as it stands.</summary>
    public CreationStep Show(PendingTask pending, DraftView view, string lead = "")
    {
        var shown = pending with { Shown = view.Now };
        return new CreationStep(cards.Of(shown, view, lead), shown);
    }

    /// <summary>What a message says to a draft that waits; null when it is about something else.</summary>
    public async ValueTask<CreationStep?> SayAsync(string said, PendingTask pending, DraftView view, CancellationToken cancellationToken)
    {
        var folded = Folding.Of(said);
        if (No.Contains(folded, StringComparer.Ordinal)) return Dropped(view);

        var context = Context(view);
        if (pending.Doubts.Count > 0 && Answered(said, pending, view, context) is { } answered) return Show(answered, view);
        if (pending.Doubts.Count == 0 && Yes.Contains(folded, StringComparer.Ordinal)) return await GiveAsync(pending, view, cancellationToken);
        if (BasisSaid(said) is { } about && await basis.OfAsync(about, view.Now, cancellationToken) is { Basis: not null } or { Note: not null })
        {
            var read = await basis.OfAsync(about, view.Now, cancellationToken);
            return Show(pending.With(pending.Draft with { Basis = read.Basis ?? pending.Draft.Basis }) with { Notes = [.. pending.Notes.Where(note => note.Kind is not (TaskNoteKind.BasisChosen or TaskNoteKind.BasisUnknown)), .. read.Note is { } note ? [note] : Array.Empty<TaskNote>()] }, view);
        }

        return DraftEdits.Of(said, pending, view, context) is { } edited ? Show(edited, view) : null;
    }

    /// <summary>The draft after the answer of a number to what was asked; null when there is none of that number.</summary>
    public CreationStep? Choose(PendingTask pending, int choice, DraftView view) => DoubtRule.Answer(pending, choice, Context(view)) is { } answered ? Show(answered, view) : null;

    /// <summary>Gives it, or says what is in the way and shows it again.</summary>
    public async ValueTask<CreationStep> GiveAsync(PendingTask pending, DraftView view, CancellationToken cancellationToken)
    {
        var draft = pending.Draft;
        if (pending.Doubts.Count > 0 || draft.Deadline is not { } deadline || draft.Unknown.Count > 0) return Show(pending, view);

        var task = new NewTask
        {
            ActId = pending.Act, Title = draft.Title, Detail = draft.Detail, Basis = draft.Basis, Deadline = deadline, Assignees = DraftRule.Assignees(draft, view.Asking), Plan = draft.Plan, Recurrence = draft.Recurrence, Urgent = draft.Urgent,
        };
        switch (await tasks.GiveAsync(task, view.Asking, cancellationToken))
        {
            case GiveOutcome.Given done:
                return new CreationStep(await given.OfAsync(done.Series, view, cancellationToken), pending with { Given = done.Series.Series.Id, Shown = view.Now });
            case GiveOutcome.Refused refused:
                return Show(pending, view, words.Tasks.Of(refused.Fault, view.Language));
            case GiveOutcome.Denied denied:
                var to = words.Tasks.Assignee(denied.To, view.Asking.Organization, view.Language);
                return Show(pending, view, string.Format(CultureInfo.InvariantCulture, words[view.Language].DeniedTo, to, words.Tasks.Of(denied.Reason, view.Language)));
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>What was given, said again to whoever may see it still; null for everybody else.</summary>
    public async ValueTask<Reply?> GivenAsync(string series, DraftView view, CancellationToken cancellationToken) =>
        await tasks.FindSeriesAsync(series, cancellationToken) is { } known && known.Views.Any(task => May.SeeTask(view.Asking, task.Parties).IsGranted) ? await given.OfAsync(known, view, cancellationToken) : null;

    /// <summary>It is dropped.</summary>
    public CreationStep Dropped(DraftView view) => new(new Reply(words[view.Language].Dropped) { Audience = ReplyAudience.Person }, null);

    private DateContext Context(DraftView view) => new(view.Now, calendar, view.Language);

    // By number, by the answer's own words, or by saying it anew.
    private PendingTask? Answered(string said, PendingTask pending, DraftView view, DateContext context)
    {
        var answers = words.Answers(pending.Doubts[0], view);
        if (int.TryParse(said.Trim(' ', '.', ')'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && pending.Doubts[0] is not TaskDoubt.WhichRepeat) return DoubtRule.Answer(pending, number - 1, context);
        var folded = Folding.Of(said);
        var same = Enumerable.Range(0, answers.Count).Where(at => Folding.Of(answers[at]) == folded).ToArray();
        if (same.Length == 1) return DoubtRule.Answer(pending, same[0], context);
        return DoubtAnswers.Of(said, pending, view, context);
    }

    private static string? BasisSaid(string said)
    {
        var folded = Folding.Of(said);
        return folded.StartsWith("can cu ", StringComparison.Ordinal) || folded.StartsWith("theo ", StringComparison.Ordinal) || folded.StartsWith("based on ", StringComparison.Ordinal) ? said : null;
    }

    private static string Shortened(string clause, Language language)
    {
        var title = language == Language.English ? $"Carry out {clause}" : $"Thực hiện {clause}";
        return title.Length <= TaskSeries.TitleCharacters ? title : title[..(TaskSeries.TitleCharacters - 1)] + "…";
    }
}
