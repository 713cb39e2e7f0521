using System.Text.Json;
using ConductBot.Answers.References;
using ConductBot.Broadcasts.Reading;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Proposals;
using ConductBot.Tests.Directives;
using ConductBot.Tests.Organization;
using ConductBot.Tests.Reminders.Dates;

namespace ConductBot.Tests.Broadcasts;

/// <summary>Thousands of questions that people ask about the texts, and the wishes for tasks: none of them is taken for a reminder to others or for a wish for proposals.</summary>
public sealed class QuestionsAreNoRemindersTests
{
    private static readonly string Root = Directory.GetParent(ShippedTexts.Folder)!.FullName;
    private static readonly Asking Asking = new(Offices.Snapshot, Offices.Of("director"), Offices.Today);

    [Fact]
    public void No_question_about_the_texts_is_read_as_a_reminder()
    {
        var questions = Questions().ToArray();
        questions.Length.ShouldBeGreaterThan(3000);
        questions.Where(question => BroadcastReader.Read(question, Asking, Said.Context()) is not null || BroadcastIntents.Of(question) is not null).ShouldBeEmpty();
    }

    [Fact]
    public void No_question_about_the_texts_is_read_as_a_wish_for_proposals()
    {
        var references = new ReferenceReader(ShippedTexts.Library);
        Questions().Where(question => ProposalRequests.Read(question, () => references) is not null).ShouldBeEmpty();
    }

    private static IEnumerable<string> Questions()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root, "library", "questions"), "*.jsonl").Concat(Directory.EnumerateFiles(Path.Combine(Root, "tests", "questions"), "*.jsonl")))
        {
            foreach (var line in File.ReadLines(file).Where(line => line.Length > 0))
            {
                using var read = JsonDocument.Parse(line);
                if (read.RootElement.TryGetProperty("question", out var question)) yield return question.GetString()!;
            }
        }
    }
}
