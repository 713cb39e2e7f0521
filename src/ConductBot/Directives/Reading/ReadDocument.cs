namespace ConductBot.Directives.Reading;

/// <summary>One document as understood from its text alone.</summary>
/// <param name="Ordinal">Its place in the file, from 1.</param>
/// <param name="FirstLine">First line in the file.</param>
/// <param name="LastLine">Last line in the file.</param>
/// <param name="Head">What stands before and after the clauses.</param>
/// <param name="Clauses">In order of the text.</param>
/// <param name="Doubts">What contradicts itself or is lost.</param>
internal sealed record ReadDocument(
    int Ordinal, int FirstLine, int LastLine, DocumentFrame Head, IReadOnlyList<Clause> Clauses, IReadOnlyList<Doubt> Doubts);
