namespace ConductBot.Directives.Reading;

/// <summary>From a file to the documents in it.</summary>
internal static class DirectiveFile
{
    /// <summary>Reads text, Markdown or .docx; whatever else it is given is refused with the way to convert it.</summary>
    /// <exception cref="LibraryDataException">A repair names words that do not stand on its line.</exception>
    public static ReadOutcome Read(SourceFile file, IReadOnlyList<LineRepair> repairs) => SourceFormats.LinesOf(file) switch
    {
        LinesOutcome.Refused refused => refused.Refusal,
        LinesOutcome.Lines lines => DocumentReader.Read(SourceLines.From(lines.Raw, repairs)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
