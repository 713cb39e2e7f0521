namespace ConductBot.Answers.Evaluating;

/// <summary>One line of results of ranking alone: ids, best first.</summary>
internal sealed record EvaluationRanking(string Id, IReadOnlyList<string> Ranked);
