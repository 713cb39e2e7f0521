using System.Globalization;
using System.Text;
using ConductBot.Answers.Evaluating;
using ConductBot.Directives;

namespace ConductBot.Benchmarks.Answers;

/// <summary>
/// Law-like articles out of nothing but what the program ships: a seeded walk over the syllables of the texts, the asked questions and the vocabulary, so that
/// the same corpus stands wherever the benchmark runs. Each article keeps coming back to a few subjects, has numbered paragraphs, and 50 to 600 syllables.
/// </summary>
internal sealed class MadeCorpus
{
    private const int ArticlesOfLaw = 80;
    private const int ShortestArticle = 50;
    private const int LongestArticle = 600;
    private readonly Random _random;
    private readonly string[] _syllables;
    private readonly Dictionary<string, List<string>> _following = new(StringComparer.Ordinal);

    public MadeCorpus(LibrarySnapshot library, IEnumerable<string> phrases, int seed)
    {
        _random = new Random(seed);
        foreach (var text in library.Directives.SelectMany(static directive => directive.Clauses).Select(static clause => clause.Text)
            .Concat(library.Questions.Select(static asked => asked.Text)).Concat(phrases))
        {
            Learn(Split(text));
        }

        _syllables = [.. _following.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>So many articles.</summary>
    public IReadOnlyList<CorpusClause> Articles(int count) => [.. Enumerable.Range(0, count).Select(Article)];

    /// <summary>A question for each of some articles: a stretch of it with words left out, some without diacritics.</summary>
    public IReadOnlyList<EvaluationQuestion> Questions(IReadOnlyList<CorpusClause> articles, int count) => [.. Enumerable.Range(0, count).Select(number =>
    {
        var article = articles[_random.Next(articles.Count)];
        var words = Split(article.Text);
        var length = Math.Min(words.Length, _random.Next(8, 22));
        var start = _random.Next(words.Length - length + 1);
        var question = string.Join(' ', words.Skip(start).Take(length).Where(_ => _random.NextDouble() > 0.15)) + " như thế nào";
        return new EvaluationQuestion
        {
            Id = number.ToString(CultureInfo.InvariantCulture),
            Question = number % 4 == 0 ? ConductBot.Answers.Text.Syllable.Fold(question) : question,
            Expected = [article.Id],
        };
    })];

    private static string[] Split(string text) => text.ToLowerInvariant().Split([' ', '\n', '\t', ',', '.', ';', ':', '(', ')', '"', '“', '”', '?', '!', '/', '|'], StringSplitOptions.RemoveEmptyEntries);

    private void Learn(string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!_following.TryGetValue(words[i], out var next)) _following[words[i]] = next = [];
            if (i + 1 < words.Length) next.Add(words[i + 1]);
        }
    }

    private CorpusClause Article(int number)
    {
        var subjects = Enumerable.Range(0, 6).Select(_ => Phrase(_random.Next(2, 4))).ToArray();
        var length = ShortestArticle + (int)((LongestArticle - ShortestArticle) * Math.Pow(_random.NextDouble(), 2));
        var text = new StringBuilder();
        var left = length;
        for (var paragraph = 1; left > 0; paragraph++)
        {
            var take = Math.Min(left, _random.Next(15, 70));
            text.Append(CultureInfo.InvariantCulture, $"{paragraph}. ");
            Paragraph(text, take, subjects);
            text.Append(".\n");
            left -= take;
        }

        var id = $"{1 + (number / ArticlesOfLaw)}/{2000 + (number / ArticlesOfLaw % 26)}/made#{1 + (number % ArticlesOfLaw)}";
        return new CorpusClause(id, string.Join(' ', subjects[0], subjects[1], Phrase(_random.Next(2, 8))), text.ToString());
    }

    private void Paragraph(StringBuilder text, int length, string[] subjects)
    {
        var word = Any();
        for (var i = 0; i < length; i++)
        {
            if (i > 0) text.Append(' ');
            var chance = _random.NextDouble();
            if (chance < 0.04) text.Append(subjects[_random.Next(subjects.Length)]);
            else if (chance < 0.05) text.Append(CultureInfo.InvariantCulture, $"{_random.Next(1, 400)}");
            else text.Append(word);
            word = Next(word);
        }
    }

    private string Phrase(int length)
    {
        var words = new string[length];
        words[0] = Any();
        for (var i = 1; i < length; i++) words[i] = Next(words[i - 1]);
        return string.Join(' ', words);
    }

    // Now and then anything may follow: else there would be no pair that the texts do not have.
    private string Next(string word) => _following[word] is { Count: > 0 } next && _random.NextDouble() > 0.12 ? next[_random.Next(next.Count)] : Any();

    // Few syllables are common, most are rare.
    private string Any() => _syllables[(int)(_syllables.Length * Math.Pow(_random.NextDouble(), 3))];
}
