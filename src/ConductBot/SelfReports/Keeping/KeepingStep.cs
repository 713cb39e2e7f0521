namespace ConductBot.SelfReports.Keeping;

/// <summary>What is to be done about a report at a moment: a closed set.</summary>
internal abstract record KeepingStep
{
    private KeepingStep() { }

    /// <summary>Nothing before that.</summary>
    public sealed record Wait(DateTimeOffset Until) : KeepingStep;

    /// <summary>Something would be due, but it is held: to be looked at again then.</summary>
    public sealed record Held(DateTimeOffset Again) : KeepingStep;

    /// <summary>It was withdrawn and nobody holds it: what may be left of its content goes. Its time is over then.</summary>
    public sealed record Empty(DateTimeOffset Until) : KeepingStep;

    /// <summary>Its time is over: it is destroyed.</summary>
    public sealed record Purge : KeepingStep
    {
        /// <summary>The one instance.</summary>
        public static readonly Purge Instance = new();
    }

    /// <summary>It was destroyed: what a crash may have left goes.</summary>
    public sealed record Finish : KeepingStep
    {
        /// <summary>The one instance.</summary>
        public static readonly Finish Instance = new();
    }
}
