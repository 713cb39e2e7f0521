using System.Globalization;
using System.Text;

namespace ConductBot.Answers.Evaluating;

/// <summary>Counts what came out, over all questions and by style of writing.</summary>
internal sealed class EvaluationSummary
{
    private readonly SortedDictionary<string, Counts> _byStyle = new(StringComparer.Ordinal);
    private readonly Counts _all = new();
    private readonly List<double> _milliseconds = [];

    /// <summary>Share of answerable questions whose first citation is right.</summary>
    public double FirstRight => _all.FirstRight;

    /// <summary>Share of answerable questions with a right citation among those shown.</summary>
    public double AnyRight => _all.AnyRight;

    /// <summary>Share of answerable questions that were answered.</summary>
    public double Answered => _all.AnsweredShare;

    /// <summary>Share of questions without an answer in the texts that were not answered.</summary>
    public double Abstained => _all.AbstainedShare;

    /// <summary>Share of answerable questions of one style whose first citation is right.</summary>
    public double FirstRightOf(string style) => _byStyle[style].FirstRight;

    /// <summary>Counts one result.</summary>
    public void Add(EvaluationQuestion question, EvaluationResult result)
    {
        _milliseconds.Add(result.Milliseconds);
        var cited = result.Outcome == "answered" ? result.Citations.Select(static citation => citation.Clause).ToList() : [];
        Count(question, result.Outcome == "answered", cited);
    }

    /// <summary>Counts one ranking: the first as the answer, all as what was shown.</summary>
    public void Add(EvaluationQuestion question, EvaluationRanking ranking) => Count(question, ranking.Ranked.Count > 0, ranking.Ranked);

    /// <summary>The figures as a table.</summary>
    public override string ToString()
    {
        var table = new StringBuilder("style            questions  answered  first right  any right  |  not in texts  abstained\n");
        foreach (var (style, counts) in _byStyle.Append(new KeyValuePair<string, Counts>("all", _all)))
        {
            table.Append(CultureInfo.InvariantCulture, $"{style,-16} {counts.Answerable,9}  {Shown(counts.AnsweredShare),8}  {Shown(counts.FirstRight),11}  {Shown(counts.AnyRight),9}  |  {counts.Unanswerable,12}  {Shown(counts.AbstainedShare),9}\n");
        }

        if (_milliseconds.Count > 0)
        {
            _milliseconds.Sort();
            table.Append(CultureInfo.InvariantCulture, $"milliseconds: median {Percentile(0.5):0.00}, p99 {Percentile(0.99):0.00}, most {_milliseconds[^1]:0.00}\n");
        }

        return table.ToString();
    }

    private static string Shown(double share) => double.IsNaN(share) ? "-" : share.ToString("0.000", CultureInfo.InvariantCulture);

    private double Percentile(double share) => _milliseconds[Math.Min(_milliseconds.Count - 1, (int)(share * _milliseconds.Count))];

    private void Count(EvaluationQuestion question, bool answered, IReadOnlyList<string> cited)
    {
        var expected = question.Expected ?? [];
        bool Right(string clause) => expected.Any(wanted => clause == wanted || clause.StartsWith(wanted + ".", StringComparison.Ordinal));
        var answerable = question.Answerable ?? expected.Count > 0;
        var style = question.Style ?? "-";
        if (!_byStyle.TryGetValue(style, out var counts)) _byStyle[style] = counts = new Counts();
        foreach (var each in new[] { counts, _all })
        {
            if (!answerable)
            {
                each.Unanswerable++;
                if (!answered) each.RightlyAbstained++;
                continue;
            }

            each.Answerable++;
            if (answered) each.Answered++;
            if (cited.Count > 0 && Right(cited[0])) each.First++;
            if (cited.Any(Right)) each.Any++;
        }
    }

    private sealed class Counts
    {
        public int Answerable { get; set; }

        public int Answered { get; set; }

        public int First { get; set; }

        public int Any { get; set; }

        public int Unanswerable { get; set; }

        public int RightlyAbstained { get; set; }

        public double FirstRight => Share(First, Answerable);

        public double AnyRight => Share(Any, Answerable);

        public double AnsweredShare => Share(Answered, Answerable);

        public double AbstainedShare => Share(RightlyAbstained, Unanswerable);

        private static double Share(int part, int of) => of == 0 ? double.NaN : (double)part / of;
    }
}
