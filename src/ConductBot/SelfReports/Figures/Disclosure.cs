namespace ConductBot.SelfReports.Figures;

/// <summary>
/// Hides small numbers of confidential kinds and those that are about few people, and so many more that none of them can be computed from what is shown. Pure. Who sees the table knows its sums, that nothing is negative, and that what is hidden is not 0
/// (a 0 is shown: it is about nobody). A hidden number is safe when another one, one greater or one less, fits everything that is shown: since the sums make a circulation, that is so exactly when a closed way through hidden numbers
/// leads over it, and whole numbers suffice.
/// </summary>
internal static class Disclosure
{
    /// <summary>The least number that is shown, beside 0.</summary>
    public const int Least = 5;

    /// <summary>Marks what is not to be shown.</summary>
    public static void Hide(FigureNetwork network)
    {
        foreach (var edge in network.Edges) edge.IsHidden = !edge.IsOpen && edge.Confidential > 0 && (edge.Confidential < Least || edge.IsFew);
        while (network.Edges.FirstOrDefault(edge => edge.IsHidden && IsComputable(network, edge)) is { } found)
        {
            // There always is one: every confidential number flows on through sums that are confidential too, back to where it began.
            var more = Cheapest(network, found, (found.To, found.From));
            var less = found.Count > 1 ? Cheapest(network, found, (found.From, found.To)) : null;
            foreach (var edge in (less is not null && (more is null || Cost(less) < Cost(more)) ? less : more)!) edge.IsHidden = true;
        }
    }

    /// <summary>Whether a hidden number follows from what is shown.</summary>
    public static bool IsComputable(FigureNetwork network, FigureEdge edge) =>
        !Leads(network, edge, (edge.To, edge.From)) && !(edge.Count > 1 && Leads(network, edge, (edge.From, edge.To)));

    // The numbers on the closed way that loses least when they are all hidden; null when there is none.
    private static List<FigureEdge>? Cheapest(FigureNetwork network, FigureEdge without, (int From, int To) way)
    {
        var (costs, by) = (new int[network.Nodes], new (FigureEdge Edge, int Before)?[network.Nodes]);
        Array.Fill(costs, int.MaxValue);
        costs[way.From] = 0;
        var next = new PriorityQueue<int, int>([(way.From, 0)]);
        while (next.TryDequeue(out var node, out var cost))
        {
            if (cost > costs[node]) continue;
            foreach (var edge in network.Edges)
            {
                if (ReferenceEquals(edge, without) || edge.IsOpen || edge.Count == 0) continue;
                if (edge.From == node) Go(edge, edge.To);
                else if (edge.To == node && edge.Count > 1) Go(edge, edge.From);
            }

            void Go(FigureEdge edge, int to)
            {
                if (costs[node] + Cost(edge) is var sum && sum >= costs[to]) return;
                (costs[to], by[to]) = (sum, (edge, node));
                next.Enqueue(to, sum);
            }
        }

        if (by[way.To] is null) return null;
        var path = new List<FigureEdge>();
        for (var at = way.To; at != way.From; at = by[at]!.Value.Before) path.Add(by[at]!.Value.Edge);
        return path;
    }

    // What is hidden costs nothing more; a sum is missed more than a number in it.
    private static int Cost(FigureEdge edge) => edge.IsHidden ? 0 : (edge.IsSum ? 3 : 1) * (1 + edge.Count);

    private static int Cost(List<FigureEdge> path) => path.Sum(Cost);

    // Whether something more can flow from one node to another through hidden numbers: more along one, or less against one that stays above 0.
    private static bool Leads(FigureNetwork network, FigureEdge without, (int From, int To) way)
    {
        var seen = new bool[network.Nodes];
        seen[way.From] = true;
        var next = new Queue<int>([way.From]);
        while (next.TryDequeue(out var node))
        {
            if (node == way.To) return true;
            foreach (var edge in network.Edges)
            {
                if (!edge.IsHidden || ReferenceEquals(edge, without)) continue;
                if (edge.From == node && !seen[edge.To]) Go(edge.To);
                else if (edge.To == node && edge.Count > 1 && !seen[edge.From]) Go(edge.From);
            }
        }

        return false;

        void Go(int node)
        {
            seen[node] = true;
            next.Enqueue(node);
        }
    }
}
