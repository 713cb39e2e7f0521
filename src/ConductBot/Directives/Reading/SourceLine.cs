namespace ConductBot.Directives.Reading;

/// <summary>A line of a source file with white space joined, Markdown marks removed and reviewed repairs made.</summary>
/// <param name="Number">From 1; in a .docx the number of the paragraph.</param>
/// <param name="Content">What it says; never empty.</param>
/// <param name="AfterBlank">Whether a blank line, a page mark or nothing stands before it.</param>
/// <param name="AfterPage">Whether the number of a page stands before it.</param>
internal sealed record SourceLine(int Number, RepairedText Content, bool AfterBlank, bool AfterPage)
{
    public string Text => Content.Text;

    public bool BeginsLowerCase => char.IsLower(Text[0]);
}
