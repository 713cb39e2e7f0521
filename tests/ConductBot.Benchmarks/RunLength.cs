namespace ConductBot.Benchmarks;

/// <summary>How long a benchmark measures.</summary>
internal enum RunLength
{
    /// <summary>Long enough to see a change.</summary>
    Brief,

    /// <summary>Long enough to be written down.</summary>
    Full,
}
