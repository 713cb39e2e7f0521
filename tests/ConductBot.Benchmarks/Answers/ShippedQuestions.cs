using System.Text.Json;
using ConductBot.Answers.Evaluating;

namespace ConductBot.Benchmarks.Answers;

/// <summary>The questions that the shipped texts are measured with.</summary>
internal static class ShippedQuestions
{
    /// <summary>Those of a file, or of all files in tests/questions.</summary>
    /// <exception cref="FileNotFoundException">There is neither.</exception>
    public static IReadOnlyList<EvaluationQuestion> Read(FileInfo? file) =>
        [.. (file is null ? Own() : [file.FullName]).SelectMany(File.ReadLines).Where(HasQuestion).Select(static line => JsonSerializer.Deserialize(line, EvaluationJson.Default.EvaluationQuestion)!)];

    private static IEnumerable<string> Own()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var questions = Path.Combine(folder.FullName, "tests", "questions");
            if (Directory.Exists(questions)) return Directory.EnumerateFiles(questions, "*.jsonl").Order(StringComparer.Ordinal);
        }

        throw new FileNotFoundException("There is no tests/questions above the program. Run it from the repository, or name a file with --questions.");
    }

    // Dialogs, with several turns a line, are for the tests.
    private static bool HasQuestion(string line)
    {
        if (string.IsNullOrWhiteSpace(line)) return false;
        using var json = JsonDocument.Parse(line);
        return json.RootElement.TryGetProperty("question", out _) && json.RootElement.TryGetProperty("id", out _);
    }
}
