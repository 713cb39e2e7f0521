using ConductBot.Answers;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Tests.Answers;

public sealed class AnswerRecordsTests
{
    private const string Unknown = "tỉ số trận bóng tối qua";

    [Fact]
    public async Task Feedback_dies_a_year_after_its_day_and_one_row_a_day_says_so()
    {
        await using var desk = new AnswerDesk();
        for (var day = 0; day < 3; day++)
        {
            for (var asked = 0; asked < 2; asked++) await KeepAsync(desk, $"{Unknown} {asked} {day}");
            desk.Time.Advance(TimeSpan.FromDays(1));
        }

        (await CountAsync(desk, "answerdue")).ShouldBe(3);
        (await CountAsync(desk, "feedback")).ShouldBe(6);

        desk.Time.Advance(TimeSpan.FromDays(361));
        await desk.Records.SweepAsync(TestContext.Current.CancellationToken);
        (await CountAsync(desk, "feedback")).ShouldBe(6);

        foreach (var left in new[] { 4, 2, 0 })
        {
            desk.Time.Advance(TimeSpan.FromDays(1));
            await desk.Records.SweepAsync(TestContext.Current.CancellationToken);
            (await CountAsync(desk, "feedback")).ShouldBe(left);
        }

        (await CountAsync(desk, "answerdue")).ShouldBe(0);
    }

    [Fact]
    public async Task Feedback_that_an_earlier_program_put_down_row_by_row_dies_with_its_row()
    {
        await using var desk = new AnswerDesk();
        await KeepAsync(desk, Unknown);
        var row = (await desk.Get<ITableScan>().ScanAsync("feedback", null, 10, TestContext.Current.CancellationToken)).Rows.ShouldHaveSingleItem();
        var due = new RecordKind<AnswerDueRecord>("answerdue", "answer-due", AnswerJson.Default.AnswerDueRecord) { Sealing = Storage.Protection.Sealing.Clear };
        var day = desk.Time.GetUtcNow().AddDays(-1).ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);
        await desk.Get<RecordStore>().WriteAsync(new RecordBatch("answerdue", "due").Upsert(due, $"{day}!feedback!{row.Row}", new AnswerDueRecord(row.Partition, row.Row)), TestContext.Current.CancellationToken);

        await desk.Records.SweepAsync(TestContext.Current.CancellationToken);
        (await CountAsync(desk, "feedback")).ShouldBe(0);
        (await CountAsync(desk, "answerdue")).ShouldBe(1);
    }

    private static ValueTask KeepAsync(AnswerDesk desk, string question) =>
        desk.Records.RememberAsync("turn", new FeedbackRecord { Day = DateOnly.FromDateTime(desk.Time.GetUtcNow().UtcDateTime), Question = question, Clauses = [] }, TestContext.Current.CancellationToken);

    private static async Task<int> CountAsync(AnswerDesk desk, string table) => (await desk.Get<ITableScan>().ScanAsync(table, null, 100, TestContext.Current.CancellationToken)).Rows.Count;
}
