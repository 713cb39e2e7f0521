using ConductBot.Answers.Ranking;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Answers.Ranking;

public sealed class NearestQuestionsTests
{
    private const int Most = 8;

    // Few different values, so that many are alike; lengths around whole blocks.
    private static Arbitrary<float[]> Similarities() => Arb.From(
        from length in Gen.Choose(0, 400)
        from values in Gen.ArrayOf(Gen.Choose(0, 40), length)
        select Array.ConvertAll(values, static value => value / 40f));

    [Fact]
    public void The_greatest_are_those_that_sorting_all_would_give() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Similarities(), all => NearestQuestions.Among(all, Most, static _ => true).SequenceEqual(Sorted(all, static _ => true))));

    [Fact]
    public void Those_not_in_question_are_passed_over_however_great_they_are() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Similarities(), Arb.From(Gen.Choose(1, 30)), (all, every) =>
            NearestQuestions.Among(all, Most, place => place % every == 0).SequenceEqual(Sorted(all, place => place % every == 0))));

    [Fact]
    public void Where_the_greatest_of_all_blocks_are_not_in_question_the_others_are_found()
    {
        var all = Enumerable.Range(0, 640).Select(static place => place % 64 == 0 ? 0.9f : 0.1f + (place / 10_000f)).ToArray();

        NearestQuestions.Among(all, Most, static place => place % 64 != 0).ShouldBe(Sorted(all, static place => place % 64 != 0));
    }

    private static List<(int Place, float Similarity)> Sorted(float[] all, Func<int, bool> has) =>
        [.. all.Select(static (similarity, place) => (Place: place, Similarity: similarity)).Where(one => one.Similarity > 0 && has(one.Place)).OrderByDescending(static one => one.Similarity).Take(Most)];
}
