using System.Reflection;
using System.Text.RegularExpressions;

namespace ConductBot.Architecture.Tests;

public sealed class RoomsTests
{
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["ConductBot.Web"] = ["ConductBot", "ConductBot.Protocol", "ConductBot.Storage"],
        ["ConductBot"] = ["ConductBot.Protocol", "ConductBot.Storage"],
        ["ConductBot.Protocol"] = [],
        ["ConductBot.Storage"] = [],
    };

    public static TheoryData<string> Rooms => [.. Repository.Rooms];

    [Fact]
    public void There_are_four_rooms() =>
        Repository.Files("src", "*.csproj").Select(Path.GetFileNameWithoutExtension).ShouldBe(Repository.Rooms, ignoreOrder: true);

    [Theory, MemberData(nameof(Rooms))]
    public void A_room_uses_only_the_rooms_below_it(string room) =>
        Assembly.Load(room).GetReferencedAssemblies().Select(used => used.Name!).Where(Repository.Rooms.Contains).Except(MayKnow[room]).ShouldBeEmpty();

    [Theory, MemberData(nameof(Rooms))]
    public void A_project_refers_only_to_the_rooms_below_it(string room) =>
        Regex.Matches(Repository.Read($"src/{room}/{room}.csproj"), @"<ProjectReference Include=""([^""]+)""")
            .Select(match => Path.GetFileNameWithoutExtension(match.Groups[1].Value.Replace('\\', '/'))).Except(MayKnow[room]).ShouldBeEmpty();

    [Theory]
    [InlineData("ConductBot.Protocol")]
    [InlineData("ConductBot.Storage")]
    public void The_lower_rooms_have_no_word_of_the_product(string room) =>
        Repository.Sources.Where(file => file.Path.StartsWith($"src/{room}/", StringComparison.Ordinal))
            .Where(file => Regex.IsMatch(file.Code, @"directives?\b|reminder|clause|broadcast|chỉ thị", RegexOptions.IgnoreCase))
            .Select(file => file.Path).ShouldBeEmpty();

    [Fact]
    public void A_lower_room_opens_its_inside_to_tests_only() =>
        new[] { "ConductBot.Protocol", "ConductBot.Storage" }
            .SelectMany(room => Regex.Matches(Repository.Read($"src/{room}/{room}.csproj"), @"<InternalsVisibleTo Include=""([^""]+)""").Select(match => match.Groups[1].Value))
            .Where(friend => !Repository.Projects.Any(project => project.StartsWith("tests/", StringComparison.Ordinal) && Path.GetFileNameWithoutExtension(project) == friend))
            .ShouldBeEmpty();
}
