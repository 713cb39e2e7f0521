using ConductBot.Conversations;
using ConductBot.Reminders.Dates;
using ConductBot.Reminders.Talk;
using ConductBot.Tests.Directives;
using ConductBot.Tests.Reminders.Calendar;
using ConductBot.Tests.Reminders.Cards;

namespace ConductBot.Tests.Reminders.Talk;

/// <summary>Messages written down before the words were tried on them: how many tasks are seen, and how many of what is seen are tasks.</summary>
public sealed class MessagesTests
{
    private const double LeastRecall = 0.94;
    private const double LeastPrecision = 0.98;

    [Fact]
    public void Tasks_are_told_from_what_only_sounds_like_them()
    {
        var (seen, missed, wrong) = (0, new List<string>(), new List<string>());
        foreach (var (isTask, said) in Messages())
        {
            var language = said.All(char.IsAscii) && said.Contains(" to ", StringComparison.Ordinal) ? Language.English : Language.Vietnamese;
            var read = TaskTalk.Read(said, TaskSamples.As("director"), new DateContext(TaskSamples.Now, Shipped.Calendar, language)) is not null;
            if (read && isTask) seen++;
            else if (isTask) missed.Add(said);
            else if (read) wrong.Add(said);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"recall {seen}/{seen + missed.Count}, precision {seen}/{seen + wrong.Count}; missed: {string.Join(" | ", missed)}; wrong: {string.Join(" | ", wrong)}");
        (seen / (double)(seen + missed.Count)).ShouldBeGreaterThanOrEqualTo(LeastRecall, string.Join(" | ", missed));
        (seen / (double)(seen + wrong.Count)).ShouldBeGreaterThanOrEqualTo(LeastPrecision, string.Join(" | ", wrong));
    }

    private static IEnumerable<(bool IsTask, string Said)> Messages() =>
        File.ReadLines(Path.Combine(Directory.GetParent(ShippedTexts.Folder)!.FullName, "tests", "questions", "tasks.tsv")).Where(line => line.Length > 0).Select(line => line.Split('\t')).Select(parts => (parts[0] == "task", parts[1]));
}
