using System.Text.Json;
using System.Text.RegularExpressions;

namespace ConductBot.Architecture.Tests;

public sealed partial class TextsTests
{
    public static TheoryData<string> Folders => [.. Repository.Files("src", "vi.json").Concat(Repository.Files("src", "en.json")).Select(path => path[..path.LastIndexOf('/')]).Distinct()];

    [Fact]
    public void Texts_are_found() => Folders.Count.ShouldBeGreaterThanOrEqualTo(3);

    [Theory, MemberData(nameof(Folders))]
    public void Both_languages_have_the_same_texts(string folder)
    {
        var (vietnamese, english) = (Texts($"{folder}/vi.json"), Texts($"{folder}/en.json"));
        vietnamese.Keys.Order().ShouldBe(english.Keys.Order());
        vietnamese.Concat(english).Where(text => string.IsNullOrWhiteSpace(text.Value)).Select(text => text.Key).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Folders))]
    public void Both_languages_leave_the_same_gaps(string folder)
    {
        var (vietnamese, english) = (Texts($"{folder}/vi.json"), Texts($"{folder}/en.json"));
        vietnamese.Where(text => !Gaps(text.Value).SequenceEqual(Gaps(english[text.Key]))).Select(text => text.Key).ShouldBeEmpty();
    }

    private static Dictionary<string, string> Texts(string path) => JsonSerializer.Deserialize<Dictionary<string, string>>(Repository.Read(path))!;

    private static IEnumerable<string> Gaps(string text) => Gap().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\{\d+")]
    private static partial Regex Gap();
}
