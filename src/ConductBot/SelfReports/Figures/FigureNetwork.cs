namespace ConductBot.SelfReports.Figures;

/// <summary>
/// Two tables over the same kinds, by unit and by month, and their sums, as one circulation: source → unit → kind → kind → month → sink → source. The two kind nodes have the kind's sum between them, which both tables share.
/// With one month there is no second table and the kinds lead to the sink.
/// </summary>
internal sealed class FigureNetwork
{
    /// <param name="cells">By row (unit), then kind.</param>
    /// <param name="others">By row (month), then kind; none for a single month. Each kind has the same sum in both.</param>
    /// <param name="confidential">Of each kind.</param>
    public FigureNetwork(int[][] cells, int[][] others, bool[] confidential)
    {
        var kinds = confidential.Length;
        int Row(int row) => 2 + row;
        int Kind(int kind) => 2 + cells.Length + kind;
        int KindOut(int kind) => others.Length == 0 ? Sink : 2 + cells.Length + kinds + kind;
        int Other(int row) => 2 + cells.Length + (2 * kinds) + row;
        int Hush(int[] row) => row.Where((_, kind) => confidential[kind]).Sum();

        Nodes = 2 + cells.Length + (2 * kinds) + others.Length;
        Cells = [.. cells.Select((row, r) => row.Select((count, kind) => Edge(Row(r), Kind(kind), count, confidential[kind])).ToArray())];
        RowSums = [.. cells.Select((row, r) => new FigureEdge(Source, Row(r), row.Sum()) { Confidential = Hush(row), IsSum = true, IsOpen = Hush(row) == 0 })];
        ColumnSums = [.. confidential.Select((hush, kind) => Edge(Kind(kind), KindOut(kind), cells.Sum(row => row[kind]), hush, isSum: true))];
        Others = [.. others.Select((row, r) => row.Select((count, kind) => Edge(KindOut(kind), Other(r), count, confidential[kind])).ToArray())];
        OtherSums = [.. others.Select((row, r) => new FigureEdge(Other(r), Sink, row.Sum()) { Confidential = Hush(row), IsSum = true, IsOpen = Hush(row) == 0 })];
        Sum = new FigureEdge(Sink, Source, cells.Sum(row => row.Sum())) { Confidential = cells.Sum(Hush), IsSum = true };
        Edges = [.. Cells.SelectMany(row => row), .. RowSums, .. ColumnSums, .. Others.SelectMany(row => row), .. OtherSums, Sum];
    }

    private const int Source = 0;
    private const int Sink = 1;

    public int Nodes { get; }

    public FigureEdge[][] Cells { get; }

    public FigureEdge[] RowSums { get; }

    public FigureEdge[] ColumnSums { get; }

    public FigureEdge[][] Others { get; }

    public FigureEdge[] OtherSums { get; }

    public FigureEdge Sum { get; }

    public IReadOnlyList<FigureEdge> Edges { get; }

    // No manager is kept from counting what a manager may read.
    private static FigureEdge Edge(int from, int to, int count, bool confidential, bool isSum = false) =>
        new(from, to, count) { Confidential = confidential ? count : 0, IsOpen = !confidential, IsSum = isSum };
}
