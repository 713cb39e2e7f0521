using System.Text.Json;
using ConductBot.Conversations;
using ConductBot.Reminders.Dates;
using ConductBot.Reminders.Talk;
using ConductBot.Tests.Directives;
using ConductBot.Tests.Reminders.Calendar;
using ConductBot.Tests.Reminders.Cards;

namespace ConductBot.Tests.Reminders.Talk;

/// <summary>Thousands of questions that people ask about the texts: none of them gives anybody anything to do.</summary>
public sealed class QuestionsAreNoTasksTests
{
    // What the questions' files hold as something that the texts do not answer, and that is a task indeed.
    private static readonly string[] Tasks = [];

    [Fact]
    public void No_question_about_the_texts_is_read_as_a_task()
    {
        var asking = TaskSamples.As("director");
        var context = new DateContext(TaskSamples.Now, Shipped.Calendar, Language.Vietnamese);
        var questions = Questions().ToArray();
        questions.Length.ShouldBeGreaterThan(3000);
        questions.Where(question => TaskTalk.Read(question, asking, context) is not null && !Tasks.Contains(question)).ShouldBeEmpty();
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
