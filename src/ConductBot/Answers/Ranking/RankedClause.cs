namespace ConductBot.Answers.Ranking;

/// <summary>A clause with what speaks for it.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Score">The sum, comparable between questions.</param>
/// <param name="Text">How well its text fits, 0 to 1.</param>
/// <param name="Asked">How much it resembles questions that it is known to answer, 0 to about 1.</param>
/// <param name="Topic">Its probability by the topic model.</param>
/// <param name="Coverage">Share of the question's weight that its text has, 0 to 1.</param>
internal sealed record RankedClause(IndexedClause Clause, float Score, float Text, float Asked, float Topic, float Coverage);
