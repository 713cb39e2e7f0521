namespace ConductBot.Answers.Evaluating;

/// <summary>What is evaluated: the library's engine, or a corpus in its place.</summary>
internal interface IEvaluated
{
    /// <summary>Answers one question.</summary>
    EvaluationResult Answer(EvaluationQuestion question);

    /// <summary>Ranks for one question.</summary>
    EvaluationRanking Rank(EvaluationQuestion question, int count);
}
