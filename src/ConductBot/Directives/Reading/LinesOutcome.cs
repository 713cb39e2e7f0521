namespace ConductBot.Directives.Reading;

/// <summary>What turning bytes into lines led to: a closed set.</summary>
internal abstract record LinesOutcome
{
    private LinesOutcome() { }

    /// <summary>The lines as they stand.</summary>
    public sealed record Lines(IReadOnlyList<string> Raw) : LinesOutcome;

    /// <summary>No text can be taken from the file.</summary>
    public sealed record Refused(ReadOutcome.Refused Refusal) : LinesOutcome;
}
