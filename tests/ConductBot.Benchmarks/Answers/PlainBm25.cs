using System.Runtime.InteropServices;
using ConductBot.Answers.Evaluating;
using ConductBot.Answers.Text;

namespace ConductBot.Benchmarks.Answers;

/// <summary>
/// The yardstick: BM25 as in the textbook, title and text as one field, lower-case words and neighbouring pairs, k1 1.2 and b 0.75. Only the terms of the given
/// questions are kept, which changes nothing in the scores.
/// </summary>
internal sealed class PlainBm25
{
    private const double K1 = 1.2;
    private const double B = 0.75;
    private readonly IReadOnlyList<CorpusClause> _clauses;
    private readonly Dictionary<string, List<(int Document, int Count)>> _lists;
    private readonly int[] _lengths;
    private readonly double _average;

    public PlainBm25(IReadOnlyList<CorpusClause> clauses, IEnumerable<EvaluationQuestion> questions)
    {
        _clauses = clauses;
        _lengths = new int[clauses.Count];
        _lists = questions.SelectMany(static question => Terms(question.Question)).Distinct(StringComparer.Ordinal).ToDictionary(static term => term, static _ => new List<(int Document, int Count)>(), StringComparer.Ordinal);
        for (var document = 0; document < clauses.Count; document++)
        {
            foreach (var term in Terms($"{clauses[document].Title} {clauses[document].Text}"))
            {
                _lengths[document]++;
                if (!_lists.TryGetValue(term, out var list)) continue;
                if (list.Count > 0 && list[^1].Document == document) CollectionsMarshal.AsSpan(list)[^1].Count++;
                else list.Add((document, 1));
            }
        }

        _average = _lengths.Average();
    }

    /// <summary>Ids of the best documents, best first.</summary>
    public IReadOnlyList<string> Rank(string question, int count)
    {
        var scores = new Dictionary<int, double>();
        foreach (var list in Terms(question).Distinct(StringComparer.Ordinal).Select(term => _lists[term]))
        {
            var idf = Math.Log(1 + ((_clauses.Count - list.Count + 0.5) / (list.Count + 0.5)));
            foreach (var (document, frequency) in list)
            {
                var part = idf * frequency * (K1 + 1) / (frequency + (K1 * (1 - B + (B * _lengths[document] / _average))));
                CollectionsMarshal.GetValueRefOrAddDefault(scores, document, out _) += part;
            }
        }

        return [.. scores.OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key).Take(count).Select(pair => _clauses[pair.Key].Id)];
    }

    private static IEnumerable<string> Terms(string text)
    {
        var words = Words.Of(text.Normalize());
        for (var i = 0; i < words.Count; i++)
        {
            yield return words[i].Text;
            if (i > 0) yield return $"{words[i - 1].Text} {words[i].Text}";
        }
    }
}
