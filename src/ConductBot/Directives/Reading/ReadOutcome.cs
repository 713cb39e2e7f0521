namespace ConductBot.Directives.Reading;

/// <summary>What reading a file led to: a closed set.</summary>
internal abstract record ReadOutcome
{
    private ReadOutcome() { }

    /// <summary>The documents in the file, in order, and what each line is.</summary>
    public sealed record Understood(IReadOnlyList<ReadDocument> Documents, IReadOnlyList<LineUse> Lines) : ReadOutcome;

    /// <summary>The file can't be taken; nothing was changed.</summary>
    /// <param name="Line">Where, from 1; null when the file as a whole is refused.</param>
    /// <param name="Vietnamese">What is wrong and what to do.</param>
    /// <param name="English">The same.</param>
    public sealed record Refused(int? Line, string Vietnamese, string English) : ReadOutcome;
}
