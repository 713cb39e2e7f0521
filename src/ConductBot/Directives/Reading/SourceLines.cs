using System.Text.RegularExpressions;

namespace ConductBot.Directives.Reading;

/// <summary>The lines of a source file that say something, in order, and the places of those that do not.</summary>
/// <param name="Lines">All but blank lines and page marks.</param>
/// <param name="PageMarks">Numbers of the lines that only number or part pages.</param>
/// <param name="Count">Lines in the file.</param>
internal sealed partial record SourceLines(IReadOnlyList<SourceLine> Lines, IReadOnlyList<int> PageMarks, int Count)
{
    /// <summary>Whether paragraphs are broken into lines of a printed page's width, so that a line's end means nothing.</summary>
    public bool HardWrapped { get; } = IsHardWrapped(Lines);

    /// <summary>The width that wrapped lines reach.</summary>
    public int Width { get; } = Lines.Count == 0 ? 0 : Lines.Select(line => line.Text.Length).Order().ElementAt(Lines.Count * 9 / 10);

    /// <exception cref="LibraryDataException">A repair names a line or words that are not there.</exception>
    public static SourceLines From(IReadOnlyList<string> raw, IReadOnlyList<LineRepair> repairs)
    {
        var plain = raw.Select(MarkdownMarks.Remove).ToArray();
        var repairsOfLine = repairs.ToLookup(repair => repair.Line);
        var lines = new List<SourceLine>();
        var pageMarks = new List<int>();
        var (afterBlank, afterPage) = (true, false);
        for (var i = 0; i < plain.Length; i++)
        {
            if (plain[i].Length == 0)
            {
                afterBlank = true;
            }
            else if (Rule().IsMatch(plain[i]) || (afterBlank && IsLastOfBlock(plain, i) && PageNumber().IsMatch(plain[i])))
            {
                pageMarks.Add(i + 1);
                (afterBlank, afterPage) = (true, true);
            }
            else
            {
                lines.Add(new SourceLine(i + 1, LineRepair.Apply(plain[i], repairsOfLine[i + 1]), afterBlank, afterPage));
                (afterBlank, afterPage) = (false, false);
            }
        }

        var known = lines.Select(line => line.Number).ToHashSet();
        return repairs.FirstOrDefault(repair => !known.Contains(repair.Line)) is { } lost
            ? throw new LibraryDataException($"line {lost.Line}: there is no such line, or nothing on it, so '{lost.Scanned}' can't be repaired. Copy line and words from the source file.")
            : new SourceLines(lines, pageMarks, raw.Count);
    }

    private static bool IsLastOfBlock(string[] plain, int index) => index == plain.Length - 1 || plain[index + 1].Length == 0;

    private static bool IsHardWrapped(IReadOnlyList<SourceLine> lines)
    {
        var broken = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Text.Length is >= 45 and <= 130 && !lines[i + 1].AfterBlank && !Sentence.Ends(lines[i].Text)) broken++;
        }

        return broken >= 5 && broken * 3 >= lines.Count;
    }

    [GeneratedRegex(@"^(?:[-–—\s]*\d{1,3}[-–—\s]*|(?:Trang|trang|Page)\s+\d{1,3}(?:\s*/\s*\d{1,3})?)$", RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^[-–—_=*\s]{3,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();
}
