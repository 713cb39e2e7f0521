using System.Text.Json;
using ConductBot.Conversations;
using ConductBot.Reminders.Dates;
using ConductBot.SelfReports.Talk;
using ConductBot.Tests.Directives;
using ConductBot.Tests.Reminders.Calendar;
using ConductBot.Tests.Reminders.Cards;

namespace ConductBot.Tests.SelfReports.Talk;

/// <summary>Thousands of questions that people ask about the texts, the very matters of the forms among them: hardly any opens a form, or is asked of whom it tells.</summary>
public sealed class QuestionsAreNoReportsTests
{
    private const double MostTaken = 0.01;

    [Fact]
    public void A_question_about_the_texts_opens_no_form()
    {
        var context = new DateContext(TaskSamples.Now, Shipped.Calendar, Language.Vietnamese);
        var questions = Questions().ToArray();
        questions.Length.ShouldBeGreaterThan(3000);
        var taken = questions.Select(question => (question, Wish: ReportTalk.Read(question, ShippedForms.All, context))).Where(one => one.Wish is ReportWish.Fill or ReportWish.Whose).Select(one => $"{(one.Wish as ReportWish.Fill)?.Form.Id ?? "whose"}: {one.question}").ToArray();
        var figures = $"{taken.Length} of {questions.Length}:\n{string.Join('\n', taken)}";
        TestContext.Current.TestOutputHelper?.WriteLine(figures);
        (taken.Length / (double)questions.Length).ShouldBeLessThanOrEqualTo(MostTaken, figures);
    }

    private static IEnumerable<string> Questions()
    {
        var root = Directory.GetParent(ShippedTexts.Folder)!.FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(root, "library", "questions"), "*.jsonl").Concat(Directory.EnumerateFiles(Path.Combine(root, "tests", "questions"), "*.jsonl")))
        {
            foreach (var line in File.ReadLines(file).Where(line => line.Length > 0))
            {
                using var read = JsonDocument.Parse(line);
                if (read.RootElement.TryGetProperty("question", out var question)) yield return question.GetString()!;
            }
        }
    }
}
