using System.Globalization;
using System.Text.RegularExpressions;

namespace ConductBot.Organization.Importing;

/// <summary>Reads the cells of one row; what is wrong goes to the list of faults, and reading goes on so that all faults of a file are said at once.</summary>
internal sealed partial class CellReader(CsvTable table, CsvRow row, List<ImportFault> faults)
{
    private static readonly string[] DayFormats = ["d/M/yyyy", "yyyy-M-d", "d-M-yyyy", "d.M.yyyy"];

    /// <summary>Where the row stands.</summary>
    public int Line => row.Line;

    /// <summary>Whether a cell is empty or its column is not there.</summary>
    public bool IsEmpty(CsvColumn column) => table.Value(row, column).Length == 0;

    /// <summary>A text, spaces collapsed; "" when it is empty and need not be there.</summary>
    public string Text(CsvColumn column)
    {
        var value = Spaces().Replace(table.Value(row, column), " ").Trim();
        if (value.Length == 0 && column.Required) Wrong(column, "Ô này không được để trống.", "This cell must not be empty.");
        else if (value.Length > column.Most) Wrong(column, $"Dài quá {column.Most} ký tự ({value.Length}). Xin rút ngắn.", $"Longer than {column.Most} characters ({value.Length}). Shorten it.");
        else if (value.Any(IsHidden)) Wrong(column, "Có ký tự điều khiển không nhìn thấy. Xin gõ lại ô này.", "There is an invisible control character. Type the cell anew.");
        return value;
    }

    /// <summary>An id; what is wrong is said.</summary>
    public string Id(CsvColumn column)
    {
        var value = Text(column);
        if (value.Length > 0 && !Ids.IsValid(value))
            Wrong(column, $"Mã “{Short(value)}” không hợp lệ: 1–40 chữ không dấu, số, “-”, “_”, “.”, bắt đầu bằng chữ hoặc số; ví dụ CB001, pvhc.", $"'{Short(value)}' is no id: 1 to 40 letters without marks, digits, '-', '_', '.', a letter or digit first; for example CB001.");
        return value;
    }

    /// <summary>A day, or null when the cell is empty.</summary>
    public DateOnly? Day(CsvColumn column)
    {
        var value = Text(column);
        if (value.Length == 0) return null;
        if (DateOnly.TryParseExact(value, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1950 and <= 2150) return day;
        Wrong(column, $"“{Short(value)}” không phải ngày. Viết ngày/tháng/năm, ví dụ 01/09/2026.", $"'{Short(value)}' is no day. Write day/month/year, for example 01/09/2026.");
        return null;
    }

    /// <summary>A list, its parts separated by <c>|</c> or <c>;</c>.</summary>
    public IReadOnlyList<string> List(CsvColumn column) => [.. Text(column).Split(['|', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Notes what is wrong with a cell.</summary>
    public void Wrong(CsvColumn column, string vietnamese, string english) => faults.Add(table.Fault(row, column, vietnamese, english));

    /// <summary>A value as it may stand in a message.</summary>
    public static string Short(string value) => value.Length <= 60 ? value : value[..57] + "…";

    // Marks that reverse the direction of writing can make one name look like another.
    private static bool IsHidden(char character) => char.IsControl(character) || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u200B' or '\uFEFF';

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
