using System.Text.RegularExpressions;

namespace ConductBot.Architecture.Tests;

public sealed partial class SwitchTests
{
    // Data that a policy owner wrote may hold anything: the error names the file and what may stand there.
    private static readonly string[] ReadsData = ["LibraryDataException", "FormatException"];

    [Fact]
    public void A_switch_that_nothing_should_fall_through_says_so() =>
        Repository.Sources.SelectMany(file => LastArm().Matches(file.Code).Select(match => (file.Path, Thrown: match.Groups[1].Value.Split('.')[^1])))
            .Where(arm => arm.Thrown != "UnreachableException" && !ReadsData.Contains(arm.Thrown)).Select(arm => $"{arm.Path}: {arm.Thrown}").ShouldBeEmpty();

    [Fact]
    public void The_scan_sees_such_switches() => Repository.Sources.Sum(file => LastArm().Count(file.Code)).ShouldBeGreaterThan(15);

    [GeneratedRegex(@"(?:_ =>|default:)\s*throw new ([\w.]+)")]
    private static partial Regex LastArm();
}
