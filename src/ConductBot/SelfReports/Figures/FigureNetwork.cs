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
    /// <param name="people">Where few people are.</param>
    public FigureNetwork(int[][] cells, int[][] others, bool[] confidential, FewPeople? people = null)
    {
        var few = people ?? FewPeople.Nowhere;
        var kinds = confidential.Length;
        int Row(int row) => 2 + row;
        int Kind(int kind) => 2 + cells.Length + kind;
        int KindOut(int kind) => others.Length == 0 ? Sink : 2 + cells.Length + kinds + kind;
        int Other(int row) => 2 + cells.Length + (2 * kinds) + row;
        int Hush(int[] row) => row.Where((_, kind) => confidential[kind]).Sum();

        Nodes = 2 + cells.Length + (2 * kinds) + others.Length;
        Cells = [.. cells.Select((row, r) => row.Select((count, kind) => Edge((Row(r), Kind(kind)), count, confidential[kind], few.Of(r))).ToArray())];
        RowSums = [.. cells.Select((row, r) => new FigureEdge(Source, Row(r), row.Sum()) { Confidential = Hush(row), IsSum = true, IsOpen = Hush(row) == 0, IsFew = few.Of(r) })];
        ColumnSums = [.. confidential.Select((hush, kind) => Edge((Kind(kind), KindOut(kind)), cells.Sum(row => row[kind]), hush, few.Whole, isSum: true))];
        Others = [.. others.Select((row, r) => row.Select((count, kind) => Edge((KindOut(kind), Other(r)), count, confidential[kind], few.Whole)).ToArray())];
        OtherSums = [.. others.Select((row, r) => new FigureEdge(Other(r), Sink, row.Sum()) { Confidential = Hush(row), IsSum = true, IsOpen = Hush(row) == 0, IsFew = few.Whole })];
        Sum = new FigureEdge(Sink, Source, cells.Sum(row => row.Sum())) { Confidential = cells.Sum(Hush), IsSum = true, IsFew = few.Whole };
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
    private static FigureEdge Edge((int From, int To) way, int count, bool confidential, bool isFew, bool isSum = false) =>
        new(way.From, way.To, count) { Confidential = confidential ? count : 0, IsOpen = !confidential, IsFew = isFew, IsSum = isSum };
}
