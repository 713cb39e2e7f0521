namespace ConductBot.Deliveries.Pacing;

/// <summary>Whether a request may be made: a closed set.</summary>
internal abstract record PaceAnswer
{
    private PaceAnswer() { }

    /// <summary>Now; it is counted.</summary>
    public sealed record Go : PaceAnswer
    {
        public static readonly Go Instance = new();
    }

    /// <summary>Its chat is at a limit for longer than it is worth waiting; nothing is counted.</summary>
    public sealed record NotBefore(DateTimeOffset When) : PaceAnswer;
}
