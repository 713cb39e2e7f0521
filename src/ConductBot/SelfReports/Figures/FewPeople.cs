namespace ConductBot.SelfReports.Figures;

/// <summary>Where numbers are about so few people that even a great one tells of each: six receptions in a unit of one are one person's.</summary>
/// <param name="Rows">Of each unit of the table.</param>
/// <param name="Whole">Of all of them together.</param>
internal sealed record FewPeople(IReadOnlyList<bool> Rows, bool Whole)
{
    /// <summary>Nowhere.</summary>
    public static readonly FewPeople Nowhere = new([], false);

    /// <summary>Of a unit, by its row.</summary>
    public bool Of(int row) => Whole || (row < Rows.Count && Rows[row]);
}
