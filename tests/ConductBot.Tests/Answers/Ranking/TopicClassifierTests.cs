using ConductBot.Answers.Ranking;

namespace ConductBot.Tests.Answers.Ranking;

public sealed class TopicClassifierTests
{
    private const int Classes = 300;

    [Fact]
    public void Each_question_that_was_learned_leads_to_its_class_and_the_probabilities_are_one_together()
    {
        var model = TopicClassifier.Train(Questions(), Classes, new TopicClassifierOptions());
        foreach (var (question, target) in Questions())
        {
            var probabilities = model.Probabilities(question);
            probabilities.Length.ShouldBe(Classes);
            probabilities.IndexOf(probabilities.Max()).ShouldBe(target);
            probabilities.Sum().ShouldBe(1, 1e-4);
        }
    }

    [Fact]
    public void The_same_questions_give_the_same_model() =>
        TopicClassifier.Train(Questions(), Classes, new TopicClassifierOptions()).Probabilities(Question(17)).ShouldBe(TopicClassifier.Train(Questions(), Classes, new TopicClassifierOptions()).Probabilities(Question(17)));

    [Fact]
    public void Words_that_nobody_asked_before_lead_nowhere() =>
        TopicClassifier.Train(Questions(), Classes, new TopicClassifierOptions()).Probabilities(Of(90_001, 90_002)).ShouldAllBe(static one => Math.Abs(one - (1f / Classes)) < 1e-6f);

    [Fact]
    public void Nothing_to_learn_from_is_no_fault() => TopicClassifier.Train([], 3, new TopicClassifierOptions()).Probabilities(Question(1)).ShouldAllBe(static one => Math.Abs(one - (1f / 3)) < 1e-6f);

    // Two questions a class that share its two telling words, each beside words of every day.
    private static List<(QuestionFeatures Question, int Class)> Questions() => [.. Enumerable.Range(0, Classes * 2).Select(static number => (Question(number), number / 2))];

    private static QuestionFeatures Question(int number) => Of(1_000 + (number / 2), 2_000 + (number / 2), number % 7, 10 + (number % 5));

    private static QuestionFeatures Of(params int[] words)
    {
        QueryTerm[] terms = [.. words.Select(static (word, place) => new QueryTerm(word, word, 1, true, place))];
        return new QuestionFeatures(FeatureList.OfFolded(terms), FeatureList.OfExact(terms), Marked: true);
    }
}
