using ConductBot.Answers.Composing;

namespace ConductBot.Answers;

/// <summary>What answering remembers of a conversation: the last question and what it led to. Sealed with the conversation's state.</summary>
/// <param name="Question">The last question, whole.</param>
/// <param name="Clauses">What was cited, as directive#path.</param>
/// <param name="Kind">The kind of answer.</param>
/// <param name="Turn">The turn, as the buttons name it.</param>
internal sealed record AnswerState(string Question, IReadOnlyList<string> Clauses, AnswerKind Kind, string Turn);
