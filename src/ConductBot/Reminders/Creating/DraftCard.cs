using System.Text.Json.Nodes;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Protocol.Cards;
using ConductBot.Reminders.Talk;

namespace ConductBot.Reminders.Creating;

/// <summary>Draws a task that is not given yet: as a question, as a form where something is missing, or as what is to be confirmed.</summary>
internal sealed class DraftCard(DraftWords words)
{
    /// <summary>The card with its twin in words.</summary>
    /// <param name="pending">The draft.</param>
    /// <param name="view">For whom.</param>
    /// <param name="lead">What is said first, or "".</param>
    public Reply Of(PendingTask pending, DraftView view, string lead = "") => pending.Doubts.Count > 0 ? Question(pending, view, lead) : Shown(pending, view, lead);

    private Reply Question(PendingTask pending, DraftView view, string lead)
    {
        var text = words[view.Language];
        var (question, answers) = (words.Question(pending.Doubts[0], view), words.Answers(pending.Doubts[0], view));

        // How a unit has it is not said while it is asked.
        var open = pending.Doubts.Any(doubt => doubt is TaskDoubt.Together);
        (string Name, string Value)[] about = [.. words.Lines(pending.Draft, view).Where(line => !open || line.Name != text.How)];
        var body = Body(lead, text.FormTitle, []);
        body.AddRange(about.Select(Line));
        body.Add(new RichTextBlock([new TextRun(question) { Weight = TextWeight.Bolder, Color = TextColor.Accent }]) { Spacing = ElementSpacing.Medium });
        var buttons = Buttons(pending);

        // One below another: an answer may be as long as a line.
        body.AddRange(answers.Select((answer, at) => new ActionSet([buttons.Act(answer, CreationVerbs.Answer, Data(pending, (CreationVerbs.Choice, $"{at}")))]) { Spacing = ElementSpacing.Small }));
        var card = new AdaptiveCard(body) { Actions = [buttons.Act(text.Drop, CreationVerbs.Drop, Data(pending))] };
        string[] lines = [lead, .. about.Select(line => $"{line.Name}: {line.Value}"), question, .. answers.Select((answer, at) => $"{at + 1}. {answer}"), answers.Count > 0 ? text.AnswerHow : ""];
        return new Reply(string.Join('\n', lines.Where(line => line.Length > 0)), card.ToElement()) { Audience = ReplyAudience.Person };
    }

    private Reply Shown(PendingTask pending, DraftView view, string lead)
    {
        var text = words[view.Language];
        var own = DraftRule.IsForOneself(pending.Draft, view.Asking);
        var complete = DraftRule.IsComplete(pending.Draft, view.Now);
        var (lines, remarks) = (words.Lines(pending.Draft, view), words.Remarks(pending, view));
        var title = complete ? own ? text.RemindTitle : text.GiveTitle : own ? text.RemindFormTitle : text.FormTitle;
        var body = Body(lead, title, remarks);
        var buttons = Buttons(pending);
        var drop = buttons.Act(text.Drop, CreationVerbs.Drop, Data(pending));
        var review = buttons.Act(text.Review, CreationVerbs.Edit, Data(pending));
        if (complete) body.AddRange(lines.Select(Line));
        else body.AddRange(DraftForm.Inputs(pending.Draft, view, words));
        CardButton[] actions = complete
            ? [buttons.Act(own ? text.ConfirmRemind : text.ConfirmGive, CreationVerbs.Give, Data(pending)) with { Style = ActionStyle.Positive }, new ShowCardButton(text.Edit, new AdaptiveCard(DraftForm.Inputs(pending.Draft, view, words)) { Actions = [review] }), drop]
            : [review with { Style = ActionStyle.Positive }, drop];

        string[] said = [lead, title, .. lines.Select(line => $"{line.Name}: {line.Value}"), .. remarks, complete ? own ? text.RemindHow : text.GiveHow : text.FormHow];
        return new Reply(string.Join('\n', said.Where(line => line.Length > 0)), new AdaptiveCard(body) { Actions = actions }.ToElement()) { Audience = ReplyAudience.Person };
    }

    private static List<CardElement> Body(string lead, string title, IReadOnlyList<string> remarks)
    {
        var body = new List<CardElement>();
        if (lead.Length > 0) body.Add(new RichTextBlock([new TextRun(lead) { Color = TextColor.Accent }]));
        body.Add(new RichTextBlock([new TextRun(title) { Weight = TextWeight.Bolder, Size = TextSize.Medium }]));
        if (remarks.Count > 0) body.Add(new Container([.. remarks.Select(RichTextBlock.Of)]) { Style = ContainerStyle.Warning });
        return body;
    }

    private static RichTextBlock Line((string Name, string Value) line) => new([new TextRun($"{line.Name}: ") { Weight = TextWeight.Bolder }, new TextRun(line.Value)]) { Spacing = ElementSpacing.Small };

    private static CardButtons Buttons(PendingTask pending) => new(pending.Act) { Version = pending.Revision };

    private static JsonObject Data(PendingTask pending, params (string Name, string Value)[] more)
    {
        var data = new JsonObject { [CreationVerbs.Act] = pending.Act };
        foreach (var (name, value) in more) data[name] = value;
        return data;
    }
}
