using System.Buffers;

namespace ConductBot.Organization.Importing;

/// <summary>
/// Keeps a cell from being taken for a formula by a spreadsheet: a value that begins like one gets an apostrophe before it, which is taken away again when the file is read. What
/// was written is what is read.
/// </summary>
internal static class InjectionGuard
{
    private const char Apostrophe = '\'';

    // The wide forms are taken for their ASCII twins by spreadsheets in East Asian settings.
    private static readonly SearchValues<char> Beginnings = SearchValues.Create("=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20");

    public static string Guarded(string value) => BeginsLikeFormula(value) ? Apostrophe + value : value;

    public static string Plain(string cell) => cell.Length > 1 && cell[0] == Apostrophe && BeginsLikeFormula(cell) ? cell[1..] : cell;

    private static bool BeginsLikeFormula(string value)
    {
        var rest = value.AsSpan().TrimStart(Apostrophe);
        return rest.Length > 0 && Beginnings.Contains(rest[0]);
    }
}
