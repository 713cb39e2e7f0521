using System.Diagnostics;
using ConductBot.Answers.Ranking;
using ConductBot.Answers.Text;

namespace ConductBot.Answers.Evaluating;

/// <summary>
/// A corpus of articles in the library's place: the same reading and ranking of text, without asked questions. Which articles answer is decided by how much
/// of the question the best paragraph covers.
/// </summary>
internal sealed class EvaluatedCorpus : IEvaluated
{
    private const float LeastCoverage = 0.45f;
    private readonly IReadOnlyList<CorpusClause> _clauses;
    private readonly TextIndex _index;
    private readonly QuestionReader _reader;

    public EvaluatedCorpus(IReadOnlyList<CorpusClause> clauses, RankingOptions options)
    {
        _clauses = clauses;
        _index = TextIndex.Build(clauses.Select(static clause => new[] { clause.Text, clause.Title ?? "" }), 2, options, groups: Groups(clauses));
        _reader = new QuestionReader(Vocabulary.Empty, _index.Lexicon, new Spelling(_index.Lexicon, new SyllableFrequency()), new QuestionReaderOptions { MendsSpelling = false });
    }

    /// <inheritdoc/>
    public EvaluationResult Answer(EvaluationQuestion question)
    {
        var started = Stopwatch.GetTimestamp();
        var read = _reader.Read(question.Question);
        var hits = _index.Search(read.Terms, 3);
        var answered = hits.Count > 0 && hits[0].Coverage >= LeastCoverage;
        var citations = answered ? hits.Select(hit => new EvaluationCitation(_clauses[hit.Document].Id, Quote(_clauses[hit.Document].Text, read))).ToList() : [];
        return new EvaluationResult
        {
            Id = question.Id,
            Outcome = answered ? "answered" : "abstained",
            Citations = citations,
            Text = string.Join("\n", citations.Select(static citation => $"“{citation.Quote}” — {citation.Clause}")),
            Milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds,
        };
    }

    /// <inheritdoc/>
    public EvaluationRanking Rank(EvaluationQuestion question, int count) =>
        new(question.Id, [.. _index.Search(_reader.Read(question.Question).Terms, count).Select(hit => _clauses[hit.Document].Id)]);

    // Articles of one law share what stands before the last mark in their ids: "45/2019/QH14#5".
    private static int[] Groups(IReadOnlyList<CorpusClause> clauses)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. clauses.Select(clause =>
        {
            var name = clause.Id[..Math.Max(0, clause.Id.LastIndexOfAny(['#', '/', ':', '|', '_', '-', '.', ' ']))];
            if (!numbers.TryGetValue(name, out var number)) numbers[name] = number = numbers.Count;
            return number;
        })];
    }

    // The paragraph that shares most words with the question, word for word.
    private string Quote(string text, ReadQuestion read)
    {
        var asked = read.Terms.Where(static term => term.Folded >= 0).Select(static term => term.Folded).ToHashSet();
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines.Length == 0 ? text : lines.MaxBy(line => Words.Of(line).Count(word => asked.Contains(_index.Lexicon.Folded(word.Text))))!;
    }
}
