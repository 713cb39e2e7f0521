namespace ConductBot.Directives.Reading;

/// <summary>What became of one line.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Role">What it is.</param>
/// <param name="Document">Which document of the file it belongs to, from 1; 0 for a blank line.</param>
/// <param name="Path">Path of the clause, for <see cref="LineRole.Clause"/>.</param>
internal sealed record LineUse(int Line, LineRole Role, int Document, string? Path = null);
