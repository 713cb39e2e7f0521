using ConductBot.Conversations;
using ConductBot.Protocol.Schema;

namespace ConductBot.Answers;

/// <summary>Who wants something done about an answer, where and when.</summary>
internal sealed record AnswerWish(Activity Activity, string PersonId, Language Language, DateTimeOffset Now);
