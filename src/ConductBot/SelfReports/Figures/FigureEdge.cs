namespace ConductBot.SelfReports.Figures;

/// <summary>A number of a table as a stream from one node to another: what flows into a node flows out of it, which is what the sums say.</summary>
internal sealed class FigureEdge(int from, int to, int count)
{
    public int From { get; } = from;

    public int To { get; } = to;

    public int Count { get; } = count;

    /// <summary>How much of it is confidential.</summary>
    public int Confidential { get; init; }

    /// <summary>Whether whoever sees the table knows it anyway: it is never hidden.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether it is about so few people that it is hidden however great it is.</summary>
    public bool IsFew { get; init; }

    /// <summary>Whether it is a sum of others.</summary>
    public bool IsSum { get; init; }

    public bool IsHidden { get; set; }
}
