using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ConductBot.Conversations;
using ConductBot.Conversations.Storing;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Answers;

/// <summary>
/// What answering writes down. Table <c>feedback</c>: a partition a month, a row an answer. Table <c>openquestions</c>: partition <c>open</c>, a row a
/// question. All sealed. A feedback row's key is a hash over the turn and the question, so that who reads keys cannot lead it back to a conversation.
/// </summary>
internal sealed class AnswerRecords(RecordStore records, TimeProvider time)
{
    private const string Open = "open";
    private static readonly RecordKind<FeedbackRecord> Feedback = new("feedback", "answer-feedback", AnswerJson.Default.FeedbackRecord);
    private static readonly RecordKind<OpenQuestionRecord> Questions = new("openquestions", "open-question", AnswerJson.Default.OpenQuestionRecord);

    /// <summary>Keeps how an answer was received; a later word on the same answer replaces the earlier.</summary>
    public async ValueTask RememberAsync(string turn, FeedbackRecord feedback, CancellationToken cancellationToken)
    {
        var row = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{turn}\n{feedback.Question}")))[..32];
        await records.WriteAsync(new RecordBatch(Feedback.Table, Month(feedback.Day)).Upsert(Feedback, row, feedback), cancellationToken);
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
        var id = turn[..10];
        await records.WriteAsync(new RecordBatch(Questions.Table, Open).Insert(Questions, id, question), cancellationToken);
        return id;
    }

    /// <summary>All questions that were passed on, with their ids.</summary>
    public IAsyncEnumerable<StoredRecord<OpenQuestionRecord>> ReadQuestionsAsync(CancellationToken cancellationToken) =>
        records.ReadAllAsync(Questions, Questions.All(Open), cancellationToken);

    /// <summary>Writes the owner's reply down and sends it into the asker's conversation. False when there is no such question or it has its reply.</summary>
    public async ValueTask<bool> ReplyAsync(string id, string reply, string? clause, (LateReplies Late, Localized<AnswerTexts> Texts) with, CancellationToken cancellationToken)
    {
        if (await records.ReadAsync(Questions, Open, id, cancellationToken) is not { Value.Reply: null } open) return false;
        var question = open.Value;
        var text = $"{string.Format(CultureInfo.InvariantCulture, with.Texts[question.Language].OwnerAnswer, question.Question)}\n{reply}";

        // The reply first, under the question's own id: a crash in between sends it once and leaves the question open, to be answered again to no effect.
        await with.Late.SendAsync(question.From, id, new Reply(text), cancellationToken);
        return await records.WriteAsync(
            new RecordBatch(Questions.Table, Open).Replace(Questions, open, question with { Reply = reply, Clause = clause, Answered = time.GetUtcNow() }), cancellationToken) is WriteOutcome.Written;
    }

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
