namespace ConductBot.Benchmarks;

/// <summary>A figure that has to be kept: at most so much, or at least.</summary>
internal sealed record Bar(string What, double Measured, string Unit)
{
    public double? AtMost { get; init; }

    public double? AtLeast { get; init; }

    public bool IsMet => !(Measured > AtMost) && !(Measured < AtLeast);

    public override string ToString() =>
        $"{(IsMet ? "met" : "**MISSED**")}: {What} {Report.Figure(Measured)}{Unit}, bar {(AtMost is null ? "≥" : "≤")} {(AtMost ?? AtLeast)!.Value.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)}{Unit}";
}
