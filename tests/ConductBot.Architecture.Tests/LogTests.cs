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

    // The rooms below know nothing of each other, so the numbers are theirs: a log line is known by its category and number.
    [Theory, MemberData(nameof(RoomsTests.Rooms), MemberType = typeof(RoomsTests))]
    public void An_event_id_is_used_once_in_a_room(string room) =>
        Repository.Sources.Where(file => file.Name == "Log.cs" && file.Path.StartsWith($"src/{room}/", StringComparison.Ordinal))
            .SelectMany(file => EventId().Matches(file.Code).Select(match => match.Groups[1].Value)).ShouldBeUnique();

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
