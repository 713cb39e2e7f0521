using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using ConductBot.Conversations.Pressing;
using ConductBot.Organization;
using ConductBot.Organization.Chat;
using ConductBot.Protocol.Cards;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Deciding;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Cards;

/// <summary>The buttons of a task's card, each with the small form that it opens.</summary>
internal static class TaskForms
{
    private const int MostPeople = 40;

    /// <summary>The button of a verb.</summary>
    public static CardButton Of(string verb, TaskCardRequest request, TaskCardTexts text)
    {
        var act = new Acts(request);
        return verb switch
        {
            TaskVerbs.Start => act.Press(text.Start, verb),
            TaskVerbs.Confirm => act.Press(text.Confirm, verb) with { Style = ActionStyle.Positive },
            TaskVerbs.Grant => act.Press(text.Grant, verb) with { Style = ActionStyle.Positive },
            TaskVerbs.Basis => Look(text.BasisShow, verb, act.Data),
            TaskVerbs.Calendar => Look(text.Calendar, verb, act.Data),
            TaskVerbs.Done => act.Form(text.Done, (text.DoneSend, verb), Words(TaskInputs.DoneNote, text.DoneNote), new TextInput { Id = TaskInputs.DoneLink, Label = text.DoneLink, Placeholder = "https://", Style = TextInputStyle.Url, MaxLength = TaskAct.WordsCharacters }) with { Style = ActionStyle.Positive },
            TaskVerbs.MoreTime => act.Form(
                text.MoreTime, (text.MoreTimeSend, verb),
                new NumberInput { Id = TaskInputs.MoreDays, Label = text.MoreTimeDays, Min = 1, Max = 365 },
                new DateInput { Id = TaskInputs.MoreUntil, Label = text.MoreTimeUntil },
                Needed(TaskInputs.MoreReason, text.MoreTimeReason)),
            TaskVerbs.Snooze => act.Form(
                text.Snooze, (text.SnoozeSend, verb),
                new ChoiceSetInput([new(text.SnoozeLater, TaskInputs.Later), new(text.SnoozeTomorrow, TaskInputs.Tomorrow), new(text.SnoozeMonday, TaskInputs.Monday), new(text.SnoozeOther, TaskInputs.Other)]) { Id = TaskInputs.SnoozeTo, Label = text.SnoozeTo, Value = TaskInputs.Tomorrow, Style = ChoiceStyle.Expanded },
                new DateInput { Id = TaskInputs.SnoozeDay, Label = text.SnoozeDay },
                new TimeInput { Id = TaskInputs.SnoozeTime, Label = text.SnoozeTime }),
            TaskVerbs.PassOn => act.Form(text.PassOn, (text.PassOnSend, verb), People(TaskInputs.PassPerson, request, text, id => new TaskAct.PassOn(id)), Words(TaskInputs.PassNote, text.PassOnNote)),
            TaskVerbs.Return => act.Form(text.Return, (text.ReturnSend, verb), Needed(TaskInputs.ReturnReason, text.Reason)),
            TaskVerbs.Refuse => act.Form(text.Refuse, (text.RefuseSend, verb), Words(TaskInputs.RefuseReason, text.ReasonOptional)),
            TaskVerbs.Change => act.Form(
                text.Change, (text.ChangeSend, verb),
                new DateInput { Id = TaskInputs.ChangeDay, Label = text.ChangeDay, IsRequired = true, ErrorMessage = text.ChangeDay, Value = request.Task.Deadline.Day },
                new TimeInput { Id = TaskInputs.ChangeTime, Label = text.ChangeTime, Value = request.Task.Deadline.Time },
                Words(TaskInputs.ChangeReason, text.ReasonOptional)),
            TaskVerbs.Reassign => act.Form(text.Reassign, (text.ReassignSend, verb), People(TaskInputs.ReassignPerson, request, text, id => new TaskAct.Reassign(id)), Words(TaskInputs.ReassignReason, text.ReasonOptional)),
            TaskVerbs.Cancel => act.Form(text.Cancel, (text.CancelSend, verb), Words(TaskInputs.CancelReason, text.ReasonOptional)) with { Style = ActionStyle.Destructive },
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>A button that only shows something: pressed again it is answered anew, so it carries no nonce.</summary>
    public static ExecuteButton Look(string title, string verb, JsonObject data)
    {
        var named = data.DeepClone().AsObject();
        named["verb"] = verb;
        return new ExecuteButton(title, verb) { Data = JsonSerializer.SerializeToElement(data, CardsJson.Default.JsonObject), Fallback = new SubmitButton(title) { Data = JsonSerializer.SerializeToElement(named, CardsJson.Default.JsonObject) } };
    }

    /// <summary>A button that shows a task.</summary>
    public static ExecuteButton Show(string title, TaskId task, TaskCardPart part = TaskCardPart.Main)
    {
        var data = new JsonObject { [TaskVerbs.Id] = task.ToString() };
        if (part == TaskCardPart.More) data[TaskInputs.Part] = "more";
        return Look(title, TaskVerbs.Show, data);
    }

    private static TextInput Words(string id, string label) => new() { Id = id, Label = label, IsMultiline = true, MaxLength = TaskAct.WordsCharacters };

    private static TextInput Needed(string id, string label) => Words(id, label) with { IsRequired = true, ErrorMessage = label };

    // Those whom it is most often and who may have it; where there are too many to choose among, the name is written.
    private static CardInput People(string id, TaskCardRequest request, TaskCardTexts text, Func<string, TaskAct> act)
    {
        var (organization, day) = (request.Viewer.Organization, VietnamClock.DayOf(request.Now));
        var unit = request.Task.Task.Assignee switch
        {
            TaskAssignee.OnePerson one => organization.Person(one.Id)?.Unit,
            TaskAssignee.WholeUnit whole => whole.Id,
            _ => throw new UnreachableException(),
        };
        var people = organization.Staff(request.Viewer.Asker!, day).Concat(unit is null ? [] : organization.Members(unit, day)).Distinct()
            .Where(person => request.Task.Task.Assignee is not TaskAssignee.OnePerson one || person.Id != one.Id)
            .Where(person => ActRules.Permission(request.Task, new ActRequest("", act(person.Id), request.Viewer, request.Now)).IsGranted).ToArray();
        return people.Length is > 0 and <= MostPeople
            ? new ChoiceSetInput([.. people.Select(person => new Choice(OrganizationWords.Full(person, organization), person.Id))]) { Id = id, Label = text.Person, IsRequired = true, ErrorMessage = text.Person }
            : new TextInput { Id = id, Label = text.Person, IsRequired = true, ErrorMessage = text.Person, MaxLength = 100 };
    }

    private sealed class Acts(TaskCardRequest request)
    {
        private readonly CardButtons _buttons = new(request.Task.Task.Id.ToString()) { Version = request.Task.Task.Version };

        public JsonObject Data => new() { [TaskVerbs.Id] = request.Task.Task.Id.ToString() };

        public ExecuteButton Press(string title, string verb) => _buttons.Act(title, verb, Data);

        public ShowCardButton Form(string title, (string Title, string Verb) send, params CardElement[] inputs) =>
            new(title, new AdaptiveCard(inputs) { Actions = [Press(send.Title, send.Verb)] });
    }
}
