namespace ConductBot.Benchmarks;

/// <summary>A figure that has to be kept: at most so much.</summary>
internal sealed record Bar(string What, double Measured, double AtMost, string Unit)
{
    public bool IsMet => Measured <= AtMost;
}
