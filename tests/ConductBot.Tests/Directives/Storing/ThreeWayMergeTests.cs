using ConductBot.Directives.Storing;

namespace ConductBot.Tests.Directives.Storing;

public class ThreeWayMergeTests
{
    [Theory]
    [InlineData("a1 b1", "a1 b1", "a2 b1", "a2 b1")]
    [InlineData("a1 b1", "a9 b1", "a2 b2", "a9 b2")]
    [InlineData("a1", "a1 z1", "a2", "a2 z1")]
    [InlineData("a1 b1", "b1", "a2 b1 c1", "b1 c1")]
    [InlineData("a1 b1", "a1 b1", "b1", "b1")]
    [InlineData("a1 b1", "a9 b1", "b1", "b1 a9")]
    [InlineData("", "a1", "a2", "a1")]
    public void What_the_owner_touched_stays_and_the_rest_follows_the_release(string before, string current, string now, string merged) =>
        string.Join(' ', ThreeWayMerge.Of(Entries(before), Entries(current), Entries(now), new MergeRule<string>(entry => entry[..1], (left, right) => left == right))).ShouldBe(merged);

    private static string[] Entries(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
