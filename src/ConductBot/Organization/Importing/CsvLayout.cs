namespace ConductBot.Organization.Importing;

/// <summary>A kind of file, known by its headers.</summary>
/// <param name="Name">The template's file name.</param>
/// <param name="Columns">Its columns, in the template's order.</param>
/// <param name="MostRows">Rows of the largest file that is read.</param>
internal sealed record CsvLayout(string Name, IReadOnlyList<CsvColumn> Columns, int MostRows)
{
    /// <summary>The column a header means, in either language, with or without diacritics; or null.</summary>
    public CsvColumn? Find(string header)
    {
        var folded = Folding.Of(header);
        return Columns.FirstOrDefault(column => Folding.Of(column.Header) == folded || Folding.Of(column.English) == folded || column.Others.Contains(folded, StringComparer.Ordinal));
    }
}
