namespace ConductBot.Answers.Evaluating;

/// <summary>A clause that is cited and the words quoted from it.</summary>
internal sealed record EvaluationCitation(string Clause, string Quote);
