using System.Globalization;
using ConductBot.Tests.Directives;

namespace ConductBot.Tests.Reminders.Proposals;

/// <summary>Sentences on other matters than the shipped documents': how the rules do on what they were not written from.</summary>
public sealed class ComposedSentencesTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("composed.tsv", 0.95)]
    [InlineData("unseen.tsv", 0.6)]
    public void Tasks_are_found_in_them_and_hardly_anything_else(string file, double recall)
    {
        var (found, proposed, tasks, times) = (0, 0, 0, 0);
        foreach (var line in File.ReadLines(Path.Combine(ShippedTexts.Folder, "..", "tests", "ConductBot.Tests", "Reminders", "Proposals", file)).Where(line => line[0] != '#'))
        {
            var cells = line.Split('\t');
            var wanted = cells[1] == "task";
            var got = Sentences.Of(cells[0]);
            if (wanted) tasks++;
            if (got is not null) proposed++;
            if (wanted && got is not null) found++;
            var when = got is null ? "" : ExpectedTask.Of(got);
            if (wanted && got is not null && when == cells[2]) times++;
            if (wanted != got is not null || (got is not null && wanted && when != cells[2])) output.WriteLine($"{(wanted ? got is null ? "MISSED" : $"WHEN {when}" : "WRONG")} {cells[0]}");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: recall {found}/{tasks}, precision {found}/{proposed}, when {times}/{found}"));
        ((double)found / tasks).ShouldBeGreaterThanOrEqualTo(recall);
        ((double)found / proposed).ShouldBeGreaterThanOrEqualTo(0.95);
    }
}
