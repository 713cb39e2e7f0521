using ConductBot.Answers.Composing;
using ConductBot.Directives;

namespace ConductBot.Answers;

/// <summary>What a follow-up goes on from.</summary>
/// <param name="Question">What was asked, whole.</param>
/// <param name="Clauses">What was cited.</param>
/// <param name="Kind">The kind of answer it got.</param>
internal sealed record PreviousTurn(string Question, IReadOnlyList<ClauseId> Clauses, AnswerKind Kind);
