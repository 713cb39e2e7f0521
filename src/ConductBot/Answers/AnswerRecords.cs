using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ConductBot.Conversations;
using ConductBot.Conversations.Storing;
using ConductBot.Storage;
using ConductBot.Storage.Protection;
using ConductBot.Storage.Records;

namespace ConductBot.Answers;

/// <summary>
/// What answering writes down. Table <c>feedback</c>: a partition a month, a row an answer. Table <c>openquestions</c>: partition <c>open</c>, a row a
/// question. Table <c>answerdue</c>: partition <c>due</c>, a row for each question and one for each day's feedback, by the day on which it dies, written before it. What people wrote is sealed. A feedback row's key is a hash over the turn and the question, so that who reads keys cannot lead it back to a conversation.
/// </summary>
internal sealed class AnswerRecords(RecordStore records, TimeProvider time)
{
    private const string Open = "open";
    private static readonly RecordKind<FeedbackRecord> Feedback = new("feedback", "answer-feedback", AnswerJson.Default.FeedbackRecord);
    private const string Due = "due";
    private const int FeedbackDays = 365;
    private const int QuestionDays = 180;
    private static readonly RecordKind<AnswerDueRecord> DueKind = new("answerdue", "answer-due", AnswerJson.Default.AnswerDueRecord) { Sealing = Sealing.Clear };
    private static readonly RecordKind<OpenQuestionRecord> Questions = new("openquestions", "open-question", AnswerJson.Default.OpenQuestionRecord);

    // The day whose feedback this process has already put down to die.
    private volatile int _dying = -1;

    /// <summary>Keeps how an answer was received; a later word on the same answer replaces the earlier.</summary>
    public async ValueTask RememberAsync(string turn, FeedbackRecord feedback, CancellationToken cancellationToken) =>
        await records.WriteAsync(await RememberingAsync(turn, feedback, cancellationToken), cancellationToken);

    /// <summary>What <see cref="RememberAsync"/> writes, for a turn that writes it with its own rows: an answer was not found for every third question, and its own commits cost more than the answer.</summary>
    public async ValueTask<IReadOnlyList<RecordBatch>> RememberingAsync(string turn, FeedbackRecord feedback, CancellationToken cancellationToken)
    {
        // One row a day says that all feedback of that day must die: written before the first of it, by each process.
        if (_dying != feedback.Day.DayNumber)
        {
            await DieAsync(feedback.Day.AddDays(FeedbackDays), new AnswerDueRecord(Month(feedback.Day), null), cancellationToken);
            _dying = feedback.Day.DayNumber;
        }

        var row = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{turn}\n{feedback.Question}")))[..32];
        return [new RecordBatch(Feedback.Table, Month(feedback.Day)).Upsert(Feedback, row, feedback)];
    }

    /// <summary>Feedback of a month and of the months before it, newest month first.</summary>
    public async IAsyncEnumerable<FeedbackRecord> ReadFeedbackAsync(DateOnly month, int months, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var back = 0; back < months; back++)
        {
            await foreach (var stored in records.ReadAllAsync(Feedback, Feedback.All(Month(month.AddMonths(-back))), cancellationToken)) yield return stored.Value;
        }
    }

    /// <summary>Passes a question on; the same turn passes it once. Returns its id.</summary>
    public async ValueTask<string> PassOnAsync(string turn, OpenQuestionRecord question, CancellationToken cancellationToken)
    {
        // Ten letters are short enough to type; where another question has them already, the id grows.
        for (var length = 10; ; length += 4)
        {
            var id = turn[..Math.Min(length, turn.Length)];
            await DieAsync(Today().AddDays(QuestionDays), new AnswerDueRecord(null, id), cancellationToken);
            if (await records.WriteAsync(new RecordBatch(Questions.Table, Open).Insert(Questions, id, question), cancellationToken) is WriteOutcome.Written || id.Length == turn.Length) return id;
            if (await records.ReadAsync(Questions, Open, id, cancellationToken) is { } known && IsSame(known.Value, question)) return id;
        }
    }

    private static bool IsSame(OpenQuestionRecord known, OpenQuestionRecord question) =>
        string.Equals(known.Question, question.Question, StringComparison.Ordinal) && string.Equals(known.From.Conversation?.Id, question.From.Conversation?.Id, StringComparison.Ordinal);

    /// <summary>All questions that were passed on, with their ids.</summary>
    public IAsyncEnumerable<StoredRecord<OpenQuestionRecord>> ReadQuestionsAsync(CancellationToken cancellationToken) =>
        records.ReadAllAsync(Questions, Questions.All(Open), cancellationToken);

    /// <summary>Writes the owner's reply down and hands it to the asker's conversation. False when there is no such question or it has its reply.</summary>
    public async ValueTask<bool> ReplyAsync(string id, string reply, string? clause, (LateReplies Late, Localized<AnswerTexts> Texts) with, CancellationToken cancellationToken)
    {
        if (await records.ReadAsync(Questions, Open, id, cancellationToken) is not { Value.Reply: null } open) return false;
        var answered = open.Value with { Reply = reply, Clause = clause, Answered = time.GetUtcNow() };
        if (await records.WriteAsync(new RecordBatch(Questions.Table, Open).Replace(Questions, open, answered), cancellationToken) is not WriteOutcome.Written) return false;
        await HandOverAsync(with, cancellationToken);
        return true;
    }

    /// <summary>Hands over every reply that was written down and not yet handed over: after a crash in between, at the next start. The same reply reaches the asker once.</summary>
    public async ValueTask HandOverAsync((LateReplies Late, Localized<AnswerTexts> Texts) with, CancellationToken cancellationToken)
    {
        await foreach (var stored in records.ReadAllAsync(Questions, Questions.All(Open), cancellationToken))
        {
            if (stored.Value is not { Reply: { } reply, Sent: false } question) continue;
            var text = $"{string.Format(CultureInfo.InvariantCulture, with.Texts[question.Language].OwnerAnswer, question.Question)}\n{reply}";
            await with.Late.SendAsync(question.From, stored.Row, new Reply(text), cancellationToken);
            await records.WriteAsync(new RecordBatch(Questions.Table, Open).Replace(Questions, stored, question with { Sent = true }), cancellationToken);
        }
    }

    /// <summary>Deletes what has outlived its days: feedback after a year, questions that were passed on after half a year.</summary>
    public async ValueTask SweepAsync(CancellationToken cancellationToken)
    {
        var until = StorageKey.Of(Day(Today().AddDays(1)));
        await foreach (var due in records.ReadAllAsync(DueKind, DueKind.Between(Due, null, until), cancellationToken))
        {
            var (month, row) = due.Value;
            if (row is null) await DeleteOldAsync(month!, cancellationToken);
            else if (month is null) await DeleteAsync(Questions, Open, row, cancellationToken);
            else await DeleteAsync(Feedback, month, row, cancellationToken);
            await records.WriteAsync(new RecordBatch(DueKind.Table, Due).Delete(due), cancellationToken);
        }
    }

    private async ValueTask DeleteOldAsync(string month, CancellationToken cancellationToken)
    {
        var oldest = Today().AddDays(-FeedbackDays);
        await foreach (var feedback in records.ReadAllAsync(Feedback, Feedback.All(month), cancellationToken))
        {
            if (feedback.Value.Day <= oldest) await records.WriteAsync(new RecordBatch(Feedback.Table, month).Delete(feedback), cancellationToken);
        }
    }

    private async ValueTask DeleteAsync<T>(RecordKind<T> kind, string partition, string row, CancellationToken cancellationToken)
    {
        if (await records.ReadAsync(kind, partition, row, cancellationToken) is { } stored) await records.WriteAsync(new RecordBatch(kind.Table, partition).Delete(stored), cancellationToken);
    }

    private async ValueTask DieAsync(DateOnly day, AnswerDueRecord due, CancellationToken cancellationToken)
    {
        var row = due.Row is null ? StorageKey.Of(Day(day), "feedback") : StorageKey.Of(Day(day), "question", due.Row);
        await records.WriteAsync(new RecordBatch(DueKind.Table, Due).Upsert(DueKind, row, due), cancellationToken);
    }

    private DateOnly Today() => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
