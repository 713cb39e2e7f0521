using System.Text.RegularExpressions;

namespace ConductBot.Architecture.Tests;

/// <summary>The conformance tables name the tests that hold each rule: those tests are there.</summary>
public sealed partial class ConformanceTests
{
    private static readonly string[] Lines = Repository.Read("docs/protocol.md").Split('\n');
    private static readonly SourceFile[] Tests = [.. Repository.SourcesAndTests.Where(file => file.Path.StartsWith("tests/", StringComparison.Ordinal))];
    private static readonly HashSet<string> Classes = [.. Tests.SelectMany(file => file.TopLevelTypes)];
    private static readonly ILookup<string, string> Methods = Tests
        .SelectMany(file => file.TopLevelTypes.Take(1).SelectMany(type => Method().Matches(file.Code).Select(match => (type, match.Groups[1].Value))))
        .ToLookup(one => one.type, one => one.Value);

    private static readonly string[] AllMethods = [.. Methods.SelectMany(type => type)];

    [Fact]
    public void Every_test_that_the_protocol_s_tables_name_is_there()
    {
        var named = Lines.SelectMany(line => Quoted().Matches(line).Select(match => match.Groups[1].Value)).Where(IsTest).Distinct().ToList();
        named.Count.ShouldBeGreaterThan(60);
        named.Where(name => !Exists(name)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_rule_names_its_test_or_says_that_it_has_none()
    {
        var rules = 0;
        string[]? header = null;
        foreach (var line in Lines)
        {
            var cells = line.Split('|');
            if (cells.Length < 4) header = null;
            else if (header is null) header = cells;
            else if (!line.StartsWith("|--", StringComparison.Ordinal) && header.Any(cell => cell.TrimStart().StartsWith("Test", StringComparison.Ordinal)))
            {
                rules++;
                cells[^2].Trim().ShouldNotBeEmpty(line);
                cells.Length.ShouldBe(header.Length, line);
            }
        }

        rules.ShouldBeGreaterThan(50);
    }

    [Theory]
    [InlineData("ActivityReaderTests.A_depth_bomb_is_malformed", true)]
    [InlineData("ActivityReaderTests.A_depth_bomb…", true)]
    [InlineData("A_depth_bomb_is_malformed", true)]
    [InlineData("ActivityReaderTests", true)]
    [InlineData("ActivityReaderTests.A_depth_bomb", false)]
    [InlineData("BotEndpointTests.A_depth_bomb_is_malformed", false)]
    [InlineData("NobodyTests", false)]
    public void A_name_is_a_class_a_method_or_the_beginning_of_one(string name, bool exists) => Exists(name).ShouldBe(exists);

    private static bool IsTest(string name) => TestName().IsMatch(name);

    private static bool Exists(string name)
    {
        var parts = name.Split('.');
        if (parts is [var only] && only.EndsWith("Tests", StringComparison.Ordinal)) return Classes.Contains(only);

        var methods = parts.Length == 2 ? Methods[parts[0]] : AllMethods;
        var method = parts[^1];
        return method.EndsWith('…') ? methods.Any(one => one.StartsWith(method[..^1], StringComparison.Ordinal)) : methods.Contains(method);
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();

    // A class of tests, or a sentence with underscores. Codes and headers such as X_Y are shorter.
    [GeneratedRegex(@"^(?:\w+Tests(?:\.\w+…?)?|[A-Z]\w*_\w+_\w+…?)$")]
    private static partial Regex TestName();

    [GeneratedRegex(@"public (?:async )?(?:static )?(?:void|Task|ValueTask) (\w+)\(")]
    private static partial Regex Method();
}
