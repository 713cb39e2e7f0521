namespace ConductBot.Answers.Ranking;

/// <summary>A document and how well it fits.</summary>
/// <param name="Document">Its number.</param>
/// <param name="Score">Comparable within one query only.</param>
/// <param name="Coverage">Share of the question's weight that the document has, 0 to 1.</param>
internal readonly record struct Hit(int Document, float Score, float Coverage);
