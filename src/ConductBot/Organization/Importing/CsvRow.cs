namespace ConductBot.Organization.Importing;

/// <summary>A row of a table.</summary>
/// <param name="Line">The line of the file on which it begins, from 1.</param>
/// <param name="Cells">Its values, one a header.</param>
internal sealed record CsvRow(int Line, string[] Cells);
