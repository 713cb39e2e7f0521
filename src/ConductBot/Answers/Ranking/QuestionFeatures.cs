using ConductBot.Answers.Text;

namespace ConductBot.Answers.Ranking;

/// <summary>What a question is compared by.</summary>
/// <param name="Folded">Its features without diacritics.</param>
/// <param name="Exact">Its features by exact spelling.</param>
/// <param name="Marked">Whether it was typed with diacritics: only then its exact spelling says something.</param>
internal sealed record QuestionFeatures(FeatureList Folded, FeatureList Exact, bool Marked)
{
    /// <summary>Those of a question as it was read.</summary>
    public static QuestionFeatures Of(ReadQuestion question) => new(FeatureList.OfFolded(question.Terms), FeatureList.OfExact(question.Terms), question.Marked);
}
