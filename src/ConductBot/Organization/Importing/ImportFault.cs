namespace ConductBot.Organization.Importing;

/// <summary>What is wrong in a file, where, and what to write instead.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line, from 1, or null for the whole file.</param>
/// <param name="Column">The column's header as the file has it, or null.</param>
/// <param name="Vietnamese">What is wrong and what to do.</param>
/// <param name="English">The same.</param>
internal sealed record ImportFault(string File, int? Line, string? Column, string Vietnamese, string English);
