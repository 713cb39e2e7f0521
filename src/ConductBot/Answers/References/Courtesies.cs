using ConductBot.Answers.Composing;
using ConductBot.Answers.Text;

namespace ConductBot.Answers.References;

/// <summary>The courtesies in a message, and how many words stand beside them.</summary>
/// <param name="Kind">Which courtesy; null when there is none.</param>
/// <param name="Rest">Words that are neither courtesies nor without a topic.</param>
internal sealed record Courtesies(AnswerKind? Kind, int Rest)
{
    /// <summary>Whether the message is nothing else: a courtesy may have one word beside it, words without a topic none.</summary>
    public bool AreAll => Rest <= (Kind is null ? 0 : 1);

    /// <summary>Finds them.</summary>
    public static Courtesies In(ReadQuestion read, IReadOnlyDictionary<IntentKind, HashSet<int>> found, Func<string, bool> isStop)
    {
        var small = new HashSet<int>();
        foreach (var kind in new[] { IntentKind.Greeting, IntentKind.Thanks, IntentKind.Help, IntentKind.Filler })
        {
            if (found.TryGetValue(kind, out var places)) small.UnionWith(places);
        }

        AnswerKind? courtesy = found.ContainsKey(IntentKind.Help) ? AnswerKind.Help
            : found.ContainsKey(IntentKind.Thanks) ? AnswerKind.Thanks
            : found.ContainsKey(IntentKind.Greeting) ? AnswerKind.Greeting : null;
        return new Courtesies(courtesy, read.Typed.Where((token, at) => !small.Contains(at) && !isStop(token)).Count());
    }

    /// <summary>The courtesy in return; help for words that say nothing.</summary>
    public Answer Reply() => new() { Outcome = AnswerOutcome.Chat, Kind = Kind ?? AnswerKind.Help };
}
