namespace ConductBot.Shared.Fuzzing;

/// <summary>What came of a run.</summary>
/// <param name="Requests">How many were sent.</param>
/// <param name="Statuses">How often each kind of case got each status.</param>
/// <param name="Failures">What must not be, with the seed that makes it again.</param>
internal sealed record FuzzReport(int Requests, IReadOnlyList<(string How, int Status, int Count)> Statuses, IReadOnlyList<string> Failures);
