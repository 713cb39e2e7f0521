namespace ConductBot.Directives.Storing;

/// <summary>The field of questions people ask.</summary>
internal sealed record LibraryQuestions(IReadOnlyList<AskedQuestion> Questions);
