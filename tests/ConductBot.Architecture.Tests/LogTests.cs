using System.Text.RegularExpressions;

namespace ConductBot.Architecture.Tests;

public sealed partial class LogTests
{
    private static readonly string[] Said = ["text", "message", "question", "name", "token"];

    [Fact]
    public void Log_lines_stand_in_a_Log_file() =>
        Repository.Sources.Where(file => file.Code.Contains("[LoggerMessage", StringComparison.Ordinal) && file.Name != "Log.cs").Select(file => file.Path).ShouldBeEmpty();

    [Fact]
    public void Nobody_logs_past_a_Log_file() =>
        Repository.Sources.Where(file => LogCall().IsMatch(file.Code)).Select(file => file.Path).ShouldBeEmpty();

    [Fact]
    public void No_log_line_is_given_what_people_said_their_names_or_tokens() =>
        Lines().Where(line => line.Parameters.Any(parameter => Said.Contains(parameter.ToLowerInvariant()))).Select(line => $"{line.File}: {line.Method}").ShouldBeEmpty();

    [Fact]
    public void The_scan_sees_the_log_lines_and_their_parameters()
    {
        var lines = Lines().ToArray();
        lines.Length.ShouldBeGreaterThan(25);
        lines.ShouldContain(line => line.Parameters.Contains("turnId"));
    }

    [Fact]
    public void Event_ids_are_each_used_once() =>
        Repository.Sources.Where(file => file.Name == "Log.cs").SelectMany(file => EventId().Matches(file.Code).Select(match => match.Groups[1].Value))
            .GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();

    private static IEnumerable<(string File, string Method, string[] Parameters)> Lines() =>
        Repository.Sources.Where(file => file.Name == "Log.cs").SelectMany(file => Method().Matches(file.Code).Select(match =>
            (file.Path, match.Groups[1].Value, match.Groups[2].Value.Split(',').Select(parameter => parameter.Trim().Split(' ')[^1]).ToArray())));

    [GeneratedRegex(@"\bpartial void (\w+)\(([^)]*)\)")]
    private static partial Regex Method();

    [GeneratedRegex(@"\blog(?:ger)?\.Log\(|\.Log(?:Trace|Debug|Information|Warning|Error|Critical)\(")]
    private static partial Regex LogCall();

    [GeneratedRegex(@"LoggerMessage\((?:EventId = )?(\d+)")]
    private static partial Regex EventId();
}
