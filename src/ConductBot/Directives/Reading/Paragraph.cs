namespace ConductBot.Directives.Reading;

/// <summary>A paragraph of a document's body.</summary>
/// <param name="Label">Its number, or null.</param>
/// <param name="Content">Its text without the number.</param>
/// <param name="FirstLine">From 1.</param>
/// <param name="LastLine">From 1.</param>
/// <param name="Chapter">The chapter heading above it, or empty.</param>
internal sealed record Paragraph(Label? Label, RepairedText Content, int FirstLine, int LastLine, string Chapter)
{
    public string Text => Content.Text;
}
