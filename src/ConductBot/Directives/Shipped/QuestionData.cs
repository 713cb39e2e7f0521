using System.Text;
using System.Text.Json;
using ConductBot.Directives.Reading;

namespace ConductBot.Directives.Shipped;

/// <summary>library/questions/*.jsonl: questions people ask, one JSON a line; declined*.jsonl: those that the texts do not answer.</summary>
internal static class QuestionData
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <exception cref="LibraryDataException">A line is no question, names no clause of the texts, or quotes words that do not stand in it.</exception>
    public static IEnumerable<AskedQuestion> Read(string name, string text, IReadOnlyList<Directive> directives)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            yield return One($"{name}, line {number}", line, directives);
        }
    }

    /// <summary>One question, checked against the texts like a line of a file.</summary>
    /// <exception cref="LibraryDataException">It names no clause of the texts, or quotes words that do not stand in it.</exception>
    public static AskedQuestion Of(string question, string? clause, string? at, IReadOnlyList<Directive> directives) =>
        One("questions add", JsonSerializer.Serialize(new Entry(question, clause, at, null, clause is null ? "Chủ quản chính sách xác định: văn bản không trả lời." : null), Options), directives);

    private static AskedQuestion One(string place, string line, IReadOnlyList<Directive> directives)
    {
        Entry entry;
        try
        {
            entry = JsonSerializer.Deserialize<Entry>(line.Normalize(NormalizationForm.FormC), Options) ?? throw new LibraryDataException($"{place}: null is no question.");
        }
        catch (JsonException problem)
        {
            throw new LibraryDataException($"{place}: {problem.Message}", problem);
        }

        if (string.IsNullOrWhiteSpace(entry.Question)) throw new LibraryDataException($"{place}: 'question' is missing.");
        if (entry.Clause is null)
        {
            if (string.IsNullOrWhiteSpace(entry.Why)) throw new LibraryDataException($"{place}: a question without 'clause' needs 'why' the texts do not answer it.");
            return new AskedQuestion(entry.Question, null) { Why = entry.Why };
        }

        var clause = Known(entry.Clause, place, directives, out var id);
        return new AskedQuestion(entry.Question, id, At(entry.At, clause, id, place), entry.Also is null ? null : [.. entry.Also.Select(also => { Known(also, place, directives, out var other); return other; })]);
    }

    /// <summary>The words as the clause shows them; they may have been copied from the scan before its repairs.</summary>
    private static string? At(string? at, Clause clause, ClauseId id, string place)
    {
        if (at is null || clause.Text.Contains(at, StringComparison.Ordinal)) return at;
        return ScannedReading.Shown(clause, at) ?? throw new LibraryDataException($"{place}: '{at}' does not stand in {id}. Copy the words from the clause.");
    }

    private static Clause Known(string text, string place, IReadOnlyList<Directive> directives, out ClauseId id)
    {
        id = ClauseIdData.Parse(text, place);
        var (directive, path) = id;
        return directives.FirstOrDefault(candidate => candidate.Id == directive)?.Find(path) ?? throw new LibraryDataException($"{place}: there is no clause {id}.");
    }

    private sealed record Entry(string? Question, string? Clause, string? At, IReadOnlyList<string>? Also, string? Why);
}
