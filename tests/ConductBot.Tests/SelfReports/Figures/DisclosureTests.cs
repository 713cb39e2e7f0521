using ConductBot.SelfReports.Figures;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.SelfReports.Figures;

public sealed class DisclosureTests
{
    [Fact]
    public void A_small_number_of_a_confidential_kind_is_hidden_and_with_it_what_would_give_it_away()
    {
        var network = Hidden([[3, 7], [6, 8]], [], [true, false]);

        network.Cells[0][0].IsHidden.ShouldBeTrue();
        network.Cells[1][0].IsHidden.ShouldBeTrue("the other number of its column");
        network.Cells.ShouldAllBe(row => !row[1].IsHidden, "what a manager may read anyway");
        network.ColumnSums[0].IsHidden.ShouldBeFalse();
        network.RowSums[0].IsHidden.ShouldBeTrue("less the other number of its row");
        network.RowSums[1].IsHidden.ShouldBeTrue();
        network.Sum.IsHidden.ShouldBeFalse();
    }

    [Fact]
    public void A_kind_that_managers_read_is_never_hidden() =>
        Hidden([[1, 2], [3, 0]], [[2, 1], [2, 1]], [false, false]).Edges.ShouldAllBe(edge => !edge.IsHidden);

    [Fact]
    public void Two_ones_that_make_a_sum_of_two_give_each_other_away_unless_more_is_hidden()
    {
        // Whoever knows that neither is 0 knows both.
        var network = Hidden([[1, 1, 9]], [], [true, true, true]);

        (network.RowSums[0].IsHidden || network.Cells[0][2].IsHidden).ShouldBeTrue();
        network.Edges.Where(edge => edge.IsHidden).ShouldAllBe(edge => !Disclosure.IsComputable(network, edge));
    }

    [Fact]
    public void Of_a_unit_of_few_people_every_number_is_hidden_however_great_and_with_it_what_would_give_it_away()
    {
        var network = new FigureNetwork([[6, 7], [9, 8]], [], [true, false], new FewPeople([true, false], false));
        Disclosure.Hide(network);

        network.Cells[0][0].IsHidden.ShouldBeTrue("six receptions of a unit of one are one person's");
        network.RowSums[0].IsHidden.ShouldBeTrue();
        network.Cells[1][0].IsHidden.ShouldBeTrue("less it, the sum would tell");
        network.Cells[0][1].IsHidden.ShouldBeFalse("what a manager may read anyway");
        network.Edges.Where(edge => edge.IsHidden).ShouldAllBe(edge => !Disclosure.IsComputable(network, edge));
    }

    [Fact]
    public void Where_all_are_few_nothing_confidential_is_shown()
    {
        var network = new FigureNetwork([[6, 7]], [[6, 7], [0, 0]], [true, false], new FewPeople([true], true));
        Disclosure.Hide(network);
        network.Edges.ShouldAllBe(edge => edge.IsHidden == (edge.Confidential > 0));
    }

    [Fact]
    public void Zero_is_shown_since_it_is_about_nobody() => Hidden([[0, 6], [8, 0]], [], [true, true]).Edges.ShouldAllBe(edge => !edge.IsHidden);

    [Fact]
    public void A_lone_small_number_hides_every_sum_that_it_is_in()
    {
        var network = Hidden([[2]], [[2], [0]], [true]);

        network.Edges.Where(edge => edge.Count > 0).ShouldAllBe(edge => edge.IsHidden);
    }

    [Fact]
    public void No_hidden_number_of_any_table_can_be_computed_from_what_is_shown() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(Tables().ToArbitrary(), network =>
        {
            Disclosure.Hide(network);
            var alternatives = Alternatives(network);
            return network.Edges.Where(edge => edge.IsHidden).All(edge => alternatives.Contains(edge))
                && network.Edges.All(edge => edge.IsHidden || edge.IsOpen || edge.Confidential is 0 or >= Disclosure.Least)
                && network.Edges.All(edge => !edge.IsHidden || (!edge.IsOpen && edge.Count > 0));
        }));

    [Fact]
    public void What_is_said_to_be_computable_is_and_nothing_else() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(Tables().ToArbitrary(), Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), (network, seed) =>
        {
            // Any numbers hidden, not only those that the rule would hide.
            var random = new System.Random(seed);
            foreach (var edge in network.Edges) edge.IsHidden = edge.Count > 0 && random.Next(2) == 0;
            var alternatives = Alternatives(network);
            return network.Edges.Where(edge => edge.IsHidden).All(edge => Disclosure.IsComputable(network, edge) == !alternatives.Contains(edge));
        }));

    private static FigureNetwork Hidden(int[][] cells, int[][] others, bool[] confidential)
    {
        var network = new FigureNetwork(cells, others, confidential);
        Disclosure.Hide(network);
        return network;
    }

    // The hidden numbers for which other numbers fit as well, found by trying: every number of the tables one less, the same or one more, all sums anew.
    private static HashSet<FigureEdge> Alternatives(FigureNetwork network)
    {
        var inner = network.Cells.Concat(network.Others).SelectMany(row => row).Where(edge => edge.IsHidden).ToArray();
        var delta = network.Edges.ToDictionary(edge => edge, _ => 0);
        var found = new HashSet<FigureEdge>();
        for (var number = 0; number < Math.Pow(3, inner.Length); number++)
        {
            for (int i = 0, rest = number; i < inner.Length; i++, rest /= 3) delta[inner[i]] = (rest % 3) - 1;
            for (var r = 0; r < network.Cells.Length; r++) delta[network.RowSums[r]] = network.Cells[r].Sum(edge => delta[edge]);
            for (var k = 0; k < network.ColumnSums.Length; k++) delta[network.ColumnSums[k]] = network.Cells.Sum(row => delta[row[k]]);
            for (var r = 0; r < network.Others.Length; r++) delta[network.OtherSums[r]] = network.Others[r].Sum(edge => delta[edge]);
            delta[network.Sum] = network.RowSums.Sum(edge => delta[edge]);
            if (network.Others.Length > 0 && network.ColumnSums.Select((sum, k) => network.Others.Sum(row => delta[row[k]]) == delta[sum]).Contains(false)) continue;
            if (delta.All(pair => pair.Key.IsHidden ? pair.Key.Count + pair.Value >= 1 : pair.Value == 0)) found.UnionWith(delta.Where(pair => pair.Value != 0).Select(pair => pair.Key));
        }

        return found;
    }

    private static Gen<FigureNetwork> Tables() =>
        from rows in Gen.Choose(1, 3)
        from kinds in Gen.Choose(1, 2)
        from withMonths in rows == 3 && kinds == 2 ? Gen.Constant(false) : Gen.Elements(false, true)
        from cells in Gen.Choose(0, 9).ArrayOf(rows * kinds)
        from parts in Gen.Choose(0, 4).ArrayOf(kinds)
        from confidential in Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false))).ArrayOf(kinds)
        let table = Enumerable.Range(0, rows).Select(row => cells[(row * kinds)..((row + 1) * kinds)]).ToArray()
        let sums = Enumerable.Range(0, kinds).Select(kind => table.Sum(row => row[kind])).ToArray()
        let first = sums.Select((sum, kind) => sum * parts[kind] / 4).ToArray()
        select new FigureNetwork(table, withMonths ? [first, [.. sums.Select((sum, kind) => sum - first[kind])]] : [], confidential);
}
