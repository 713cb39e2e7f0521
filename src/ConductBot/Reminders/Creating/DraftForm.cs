using ConductBot.Protocol.Cards;
using ConductBot.Reminders.Dates;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Creating;

/// <summary>The inputs of a draft: every field of it.</summary>
internal static class DraftForm
{
    public const string None = "none";
    public const string Keep = "keep";
    public const string Each = "each";
    public const string Whole = "whole";

    public static IReadOnlyList<CardElement> Inputs(TaskDraft draft, DraftView view, DraftWords words)
    {
        var text = words[view.Language];
        var own = DraftRule.IsForOneself(draft, view.Asking);
        var inputs = new List<CardElement>
        {
            new TextInput { Id = CreationVerbs.Title, Label = text.InputTitle, Value = Some(draft.Title), MaxLength = TaskSeries.TitleCharacters, IsRequired = true, ErrorMessage = text.MissingTitle },
            new TextInput { Id = CreationVerbs.Detail, Label = text.InputDetail, Value = Some(draft.Detail), IsMultiline = true, MaxLength = TaskSeries.DetailCharacters },
            new DateInput { Id = CreationVerbs.Day, Label = text.InputDay, Value = draft.Deadline?.Day, IsRequired = true, ErrorMessage = text.MissingDeadline },
            new TimeInput { Id = CreationVerbs.Time, Label = text.InputTime, Value = draft.Deadline?.Time },
        };
        if (!own)
        {
            inputs.Add(new TextInput { Id = CreationVerbs.Who, Label = text.InputWho, Value = Some(words.Called(draft, view)), IsMultiline = true, IsRequired = true, ErrorMessage = text.MissingWhom, MaxLength = 20_000 });
            inputs.Add(new ChoiceSetInput([new(text.InputWhole, Whole), new(text.InputEach, Each)]) { Id = CreationVerbs.Together, Label = text.InputTogether, Value = draft.Together == false ? Each : Whole });
        }

        inputs.Add(new TextInput { Id = CreationVerbs.Before, Label = text.InputBefore, Value = Some(words.Before(draft.Plan, view.Language)), MaxLength = 200 });
        inputs.Add(new ChoiceSetInput([new(text.OnDayNone, nameof(DayReminder.None)), new(text.OnDayMorning, nameof(DayReminder.Morning)), new(text.OnDayAtTheTime, nameof(DayReminder.AtTheTime))]) { Id = CreationVerbs.OnDay, Label = text.InputOnDay, Value = draft.Plan.OnTheDay.ToString() });
        if (!own) inputs.Add(new ToggleInput(text.InputAfter) { Id = CreationVerbs.After, Label = text.Late, Value = IsChased(draft.Plan) ? "true" : "false" });
        inputs.Add(new ChoiceSetInput([.. Repeats(draft, text)]) { Id = CreationVerbs.Repeat, Label = text.InputRepeat, Value = draft.Recurrence is null ? None : Keep });
        if (!own) inputs.Add(new ToggleInput(text.InputUrgent) { Id = CreationVerbs.Urgent, Label = text.InputUrgent, Value = draft.Urgent ? "true" : "false" });
        if (!own) inputs.Add(new TextInput { Id = CreationVerbs.Basis, Label = text.InputBasis, Value = draft.Basis is { } basis ? words.Basis(basis, view.Language) : null, MaxLength = 300 });
        return inputs;
    }

    /// <summary>Whether it is reminded of when it is late.</summary>
    public static bool IsChased(ReminderPlan plan) => plan.DailyAfter > 0 || plan.TellsManager || plan.WeeklyAfter > 0;

    private static IEnumerable<Choice> Repeats(TaskDraft draft, CreationTexts text)
    {
        yield return new Choice(text.RepeatNone, None);
        if (draft.Recurrence is not null) yield return new Choice(text.RepeatKeep, Keep);
        yield return new Choice(text.RepeatDaily, nameof(Recurrence.Daily));
        yield return new Choice(text.RepeatWeekly, nameof(Recurrence.Weekly));
        yield return new Choice(text.RepeatMonthly, nameof(Recurrence.Monthly));
        yield return new Choice(text.RepeatLastWorkingDay, nameof(Recurrence.MonthlyLastWorkingDay));
        yield return new Choice(text.RepeatQuarterly, nameof(Recurrence.Quarterly));
        yield return new Choice(text.RepeatYearly, nameof(Recurrence.Yearly));
    }

    private static string? Some(string text) => text.Length == 0 ? null : text;
}
