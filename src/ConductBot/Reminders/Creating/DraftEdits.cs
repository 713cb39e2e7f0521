using ConductBot.Answers.Text;
using ConductBot.Organization.Lookup;
using ConductBot.Reminders.Dates;
using ConductBot.Reminders.Dates.Reading;
using ConductBot.Reminders.Talk;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Creating;

/// <summary>Pure: what a message changes in a draft: "đổi hạn 20/12", "thêm chị Hoa", "nhắc trước 3 ngày", "khẩn", "việc: …".</summary>
internal static class DraftEdits
{
    private static readonly PhraseTable<bool> TimeWords = new(
        ("đổi|sửa|dời|lùi|thay|chuyển|hạn|ngày|giờ|thành|sang|đến|lại|là|mới|cho|xin|vào|lúc|nhắc|lặp|lặp lại|tôi|nhé|nha|ạ|thôi|change|move|the|deadline|to|set|it|due|at|by|repeat|remind|me|them|please|,|:|.|!", true));

    private static readonly PhraseTable<string> Prefixes = new(
        ("tên việc là|tên việc|việc cần làm là|việc cần làm|việc là|việc:|đổi tên việc thành|đổi tên thành|đổi tên|tiêu đề là|tiêu đề|task is|task:|title is|title", nameof(TaskDraft.Title)),
        ("nội dung chi tiết là|nội dung là|nội dung:|chi tiết:|ghi chú:|thêm nội dung|thêm ghi chú|detail is|detail:|note:", nameof(TaskDraft.Detail)),
        ("thêm cả|thêm|cả|bổ sung|add|also", "add"),
        ("bỏ bớt|bỏ ra|bỏ|bớt|trừ|loại|remove|without", "remove"),
        ("giao lại cho|giao việc cho|giao cho|giao|đổi người thành|đổi người làm thành|đổi người|đổi sang|đổi thành|chuyển cho|thay bằng|cho|give it to|assign to|assign it to|for", "replace"));

    private static readonly PhraseTable<bool> Greetings = new(("xin chào|chào|cảm ơn|cám ơn|hello|hi|thanks|thank you|good morning", true));

    private static readonly PhraseTable<string> Whole = new(
        ("khẩn|gấp|đánh dấu khẩn|là việc khẩn|urgent", "urgent"), ("không khẩn|bỏ khẩn|không gấp|not urgent", "calm"), ("không lặp|không lặp lại|bỏ lặp|bỏ lặp lại|một lần thôi|chỉ một lần|once|do not repeat", "once"),
        ("không nhắc trước|không cần nhắc trước|bỏ nhắc trước|no reminders", "unreminded"), ("bỏ căn cứ|không căn cứ|không ghi căn cứ|no basis", "baseless"),
        ("mỗi người một việc|mỗi người|từng người|one each|each", "each"), ("làm chung|cả đơn vị|cả đơn vị làm chung|cả phòng làm chung|một việc chung|together", "whole"));

    // So begins what changes a draft although something else was spoken of meanwhile.
    private static readonly PhraseTable<bool> Plain = new(
        ("đổi|sửa|dời hạn|lùi hạn|gia hạn|hạn mới|hạn là|thêm|bổ sung|bỏ bớt|bỏ anh|bỏ chị|bỏ ông|bỏ bà|bỏ phòng|bớt|nhắc trước|việc:|tên việc|nội dung:|căn cứ|bỏ căn cứ|change|deadline|add|remove|task:|title", true));

    /// <summary>Whether a message says by itself that it changes a draft.</summary>
    public static bool IsPlain(string said) => Plain.At(DateTokens.Of(Words.Normal(said).Trim()), 0) is not null;

    /// <summary>The draft as the message changes it; null when it changes nothing.</summary>
    public static PendingTask? Of(string said, PendingTask pending, DraftView view, DateContext context)
    {
        var normal = Words.Normal(said).Trim();
        var tokens = DateTokens.Of(normal.TrimEnd('.', '!', ' '));
        if (tokens.Count == 0 || QuestionSigns.In(normal, Completeness.Partly)) return null;
        if (Whole.At(tokens, 0) is { } whole && whole.End == tokens.Count) return Flag(whole.Value, pending);
        if (Time(normal, pending, view, context) is { } timed) return timed;
        if (Prefixes.At(tokens, 0) is not { } prefix || prefix.End >= tokens.Count) return Bare(normal, pending, view);

        var rest = normal[tokens[prefix.End].Start..].Trim(' ', ':', '-', '–');
        return prefix.Value switch
        {
            nameof(TaskDraft.Title) => Titled(rest, pending),
            nameof(TaskDraft.Detail) => rest.Length > TaskSeries.DetailCharacters ? null : pending.With(pending.Draft with { Detail = rest }),
            _ => People(prefix.Value, rest, pending, view),
        };
    }

    private static PendingTask Flag(string flag, PendingTask pending) => flag switch
    {
        "urgent" => pending.With(pending.Draft with { Urgent = true }),
        "calm" => pending.With(pending.Draft with { Urgent = false }),
        "once" => pending.With(pending.Draft with { Recurrence = null }),
        "unreminded" => pending.With(pending.Draft with { Plan = pending.Draft.Plan with { Before = [] } }),
        "baseless" => pending.With(pending.Draft with { Basis = null }) with { Notes = [.. pending.Notes.Where(note => note.Kind is not (TaskNoteKind.BasisChosen or TaskNoteKind.BasisUnknown))] },
        "each" or "whole" => pending.With(pending.Draft with { Together = flag == "whole" }) with { Doubts = [.. pending.Doubts.Where(doubt => doubt is not TaskDoubt.Together)] },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // Only when nothing but time is said: "họp 20/12" is something else.
    private static PendingTask? Time(string normal, PendingTask pending, DraftView view, DateContext context)
    {
        var reading = DateReader.Read(normal, context);
        if (reading.Findings.Count == 0 || !IsOnly(TimeWords, reading.Rest)) return null;

        var next = pending.With(pending.Draft with { Plan = GiveTalk.Plan(pending.Draft.Plan, reading.Leads) });
        if (reading.When is not { } when) return next;
        var read = DeadlineRule.Of(when is DateOutcome.Clear { Moment: { Bound: Bound.After } after } ? new DateOutcome.Clear(after with { Bound = Bound.At }) : when, reading.Text, context);
        var changed = DoubtRule.With(next, read);
        return DraftRule.IsForOneself(changed.Draft, view.Asking) && changed.Draft.Plan is { Before.Count: 0, DailyAfter: 0 } ? changed with { Draft = changed.Draft with { Plan = ReminderTalk.PlanOf(read with { Deadline = changed.Draft.Deadline }) } } : changed;
    }

    private static PendingTask? Titled(string rest, PendingTask pending)
    {
        var (title, detail) = TitleRule.Of(rest);
        if (title.Length == 0) return null;
        return pending.With(pending.Draft with { Title = title, Detail = detail.Length > 0 && pending.Draft.Detail.Length == 0 ? detail : pending.Draft.Detail });
    }

    private static PendingTask? People(string how, string rest, PendingTask pending, DraftView view)
    {
        if (DraftRule.IsForOneself(pending.Draft, view.Asking)) return null;
        if (how == "remove" && pending.Draft.Unknown.FirstOrDefault(name => string.Equals(name, rest, StringComparison.OrdinalIgnoreCase)) is { } nobody)
            return pending.With(pending.Draft with { Unknown = [.. pending.Draft.Unknown.Where(name => name != nobody)] }) with { Notes = [.. pending.Notes.Where(note => note.Kind != TaskNoteKind.Unknown || note.Said != nobody)] };

        var reads = new OrganizationLookup(view.Asking, LookupScope.Tasks).ListAtStart(rest);
        if (reads.Count == 0 || !IsOnly(TimeWords, rest[reads[^1].End..])) return null;
        var (assignees, doubts, notes) = new AssigneeTalk(reads, "", []).Settle(view.Asking);
        if (how == "remove") return assignees.Any(pending.Draft.Assignees.Contains) ? pending.With(pending.Draft with { Assignees = [.. pending.Draft.Assignees.Except(assignees)] }) : null;

        var kept = pending.Notes.Where(note => note.Kind is not (TaskNoteKind.Unknown or TaskNoteKind.OutOfReach));
        var before = how == "replace" ? pending.With(pending.Draft with { Assignees = [], Unknown = [], Together = null }) with { Doubts = [.. pending.Doubts.Where(doubt => doubt is not (TaskDoubt.Whom or TaskDoubt.Together))], Notes = [.. kept] } : pending.With(pending.Draft with { Unknown = [] }) with { Notes = [.. kept] };
        var next = assignees.Aggregate(before, DoubtRule.WithTarget);
        return next with { Doubts = [.. doubts, .. next.Doubts], Notes = [.. next.Notes, .. notes] };
    }

    // What is missing may be said alone: whom, then what.
    private static PendingTask? Bare(string normal, PendingTask pending, DraftView view)
    {
        if (pending.Draft.Assignees.Count == 0 && normal.Length <= 200 && People("replace", normal, pending, view) is { } named) return named;
        var tokens = DateTokens.Of(normal);
        return pending.Draft.Title.Length == 0 && pending.Doubts.Count == 0 && tokens.Count > 1 && Greetings.At(tokens, 0) is null ? Titled(normal, pending) : null;
    }

    private static bool IsOnly(PhraseTable<bool> words, string text)
    {
        var tokens = DateTokens.Of(text);
        for (var at = 0; at < tokens.Count;)
        {
            if (words.At(tokens, at) is not { } word) return false;
            at = word.End;
        }

        return true;
    }
}
