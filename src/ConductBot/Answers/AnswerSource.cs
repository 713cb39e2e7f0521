using ConductBot.Conversations;

namespace ConductBot.Answers;

/// <summary>What a reply is made of: with the same library it is the same again. With another it is what that one says to the question on that day.</summary>
/// <param name="Question">The question.</param>
/// <param name="Day">The day whose rules were asked for.</param>
/// <param name="Language">Of the reply.</param>
/// <param name="Turn">The turn, as the buttons name it.</param>
internal sealed record AnswerSource(string Question, DateOnly Day, Language Language, string Turn);
