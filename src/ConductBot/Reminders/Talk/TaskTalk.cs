using ConductBot.Answers.Text;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Dates;
using ConductBot.Reminders.Dates.Reading;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Talk;

/// <summary>
/// Reads "giao Sở TTTT báo cáo kết quả trước 15/12, nhắc trước 3 ngày", "nhắc tôi thứ sáu 15h nộp báo cáo", "tạo nhiệm vụ", "remind me in 30 minutes to call Lan". Pure. What only asks about tasks, or
/// reminds others, is somebody else's.
/// </summary>
internal static class TaskTalk
{
    private const int HeadCharacters = 240;

    /// <summary>What a message wishes; null when it is no task.</summary>
    public static TaskWish? Read(string text, Asking asking, DateContext context)
    {
        var normal = Words.Normal(text).Trim();
        var tokens = DateTokens.Of(normal);
        if (Begin(normal, tokens, context) is not { } begin || TaskPhrases.Others.At(tokens, begin.At) is not null) return null;

        var rest = begin.End < tokens.Count ? normal[tokens[begin.End].Start..] : "";
        return begin.Trigger switch
        {
            null => Form(normal, rest, (asking, context)),
            TaskTrigger.RemindMe => ReminderTalk.Read(normal, (begin.Before, rest), (asking, context)),
            { } trigger => Give(trigger, (normal, begin.Before, rest), (asking, context)),
        };
    }

    /// <summary>Whether a message begins like a task; most do not, and nobody is looked up for them.</summary>
    public static bool MayBe(string text, DateContext context)
    {
        // What makes it one stands at its beginning.
        var normal = Words.Normal(text.Length > HeadCharacters ? text[..HeadCharacters] : text).Trim();
        return Begin(normal, DateTokens.Of(normal), context) is not null;
    }

    // Where the words begin that make it a task, and what was said about time before them; the trigger is null for a form.
    private static (TaskTrigger? Trigger, int At, int End, string Before)? Begin(string text, IReadOnlyList<DateToken> tokens, DateContext context)
    {
        var from = 0;
        while (TaskPhrases.Courtesies.At(tokens, from) is { } courtesy) from = courtesy.End;
        if (TaskPhrases.Speaker.At(tokens, from) is { } speaker && TaskPhrases.Triggers.At(tokens, speaker.End) is { Value: not TaskTrigger.RemindMe }) from = speaker.End;
        for (var at = from; at < Math.Min(tokens.Count, from + 14); at++)
        {
            var trigger = TaskPhrases.Triggers.At(tokens, at);
            var form = at == from ? TaskPhrases.Forms.At(tokens, at) : null;
            if (trigger is null && form is null) continue;

            var before = at == from ? "" : text[tokens[from].Start..tokens[at].Start];
            if (before.Length > 0 && !IsTimeAlone(before, context)) return null;
            return form is { } opens && (trigger is null || opens.End >= trigger.Value.End) ? (null, at, opens.End, before) : (trigger!.Value.Value, at, trigger.Value.End, before);
        }

        return null;
    }

    private static bool IsTimeAlone(string words, DateContext context)
    {
        var read = DateReader.Read(words, context);
        return read.Findings.Count > 0 && read.Rest.Length == 0;
    }

    private static TaskWish? Form(string normal, string rest, (Asking Asking, DateContext Context) at)
    {
        var content = rest.Trim(' ', ':', '-', '–', '.', '!', '\n');
        var tokens = DateTokens.Of(content);
        if (tokens.Count == 0) return new TaskWish(new TaskDraft(), normal);
        if (TaskPhrases.General.At(tokens, 0) is not null) return null;

        // "tạo nhiệm vụ: rà soát …": the colon says that the rest is one; else somebody or a day must be named.
        var told = AssigneeTalk.Read(content, at.Asking, TaskTrigger.GiveWhenNamed);
        var wish = GiveTalk.Of((normal, "", told), at);
        var named = told.HasTargets || wish.Draft.Deadline is not null || wish.Doubts.Count > 0;
        if (QuestionSigns.In(normal, told.HasTargets && GiveTalk.HasTime(wish) ? Completeness.Complete : Completeness.Partly)) return null;
        return named || rest.TrimStart().StartsWith(':') ? wish : null;
    }

    private static TaskWish? Give(TaskTrigger trigger, (string Normal, string Before, string After) said, (Asking Asking, DateContext Context) at)
    {
        var tokens = DateTokens.Of(said.After);
        if (tokens.Count == 0) return trigger == TaskTrigger.GiveWhenNamed ? null : new TaskWish(new TaskDraft(), said.Normal) { IsAboutTheAnswer = trigger == TaskTrigger.GiveTheAnswer };

        var told = AssigneeTalk.Read(said.After, at.Asking, trigger);
        if (!told.HasTargets && (told.Unknown.Count == 0 || TaskPhrases.General.At(tokens, 0) is not null)) return null;

        var wish = GiveTalk.Of((said.Normal, said.Before, told), at) with { IsAboutTheAnswer = trigger == TaskTrigger.GiveTheAnswer };
        if (wish.IsAboutTheAnswer && TaskPhrases.JustDo.At(DateTokens.Of(wish.Draft.Title), 0) is { } only && only.End == DateTokens.Of(wish.Draft.Title).Count) wish = wish with { Draft = wish.Draft with { Title = "" } };
        if (QuestionSigns.In(said.Normal, told.HasTargets && GiveTalk.HasTime(wish) ? Completeness.Complete : Completeness.Partly)) return null;
        if (wish.Draft.Title.Length > 0 || GiveTalk.HasTime(wish) || trigger == TaskTrigger.GiveTheAnswer) return wish;

        // "giao cho em nhé" is talk; "giao chị Hoa" opens the form.
        return told.IsAskerAlone(at.Asking) ? null : wish;
    }
}
