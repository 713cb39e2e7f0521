using System.Collections.Concurrent;
using ConductBot.Conversations;

namespace ConductBot.Answers;

/// <summary>
/// Answers of the day, so that what many ask is thought through once: of one engine, which is one version of the library, for one organisation and day. Only answers for which nobody looked
/// back at the question before. Questions are known by a hash; their words are not kept, but those few of a short one that leans on another. Of too many those go that were not asked for longest.
/// </summary>
/// <param name="most">How many at most; 0 for none.</param>
internal sealed class RememberedAnswers(int most)
{
    // So many go at once that looking for them costs nothing.
    private const int Tenth = 10;
    private readonly Lock _gate = new();
    private volatile Day? _day;

    /// <summary>How many there are.</summary>
    public int Count => _day?.Answers.Count ?? 0;

    /// <summary>The answer to a question that was asked before on this day; null when it is to be found anew.</summary>
    public RememberedAnswer? Find(AnswerEngine engine, DateOnly today, TextKey question)
    {
        if (Known(engine, today)?.Answers.GetValueOrDefault(question) is not { } found) return null;

        found.Asked = Environment.TickCount64;
        return found;
    }

    /// <summary>What is known of a question that leans on the one before; null for nothing.</summary>
    public LeaningQuestion? Leaning(AnswerEngine engine, DateOnly today, TextKey question) =>
        Known(engine, today)?.Leaning.GetValueOrDefault(question);

    /// <summary>Keeps what is known of a question that leans on the one before.</summary>
    public void Keep(AnswerEngine engine, DateOnly today, TextKey question, LeaningQuestion leaning)
    {
        if (most == 0) return;

        lock (_gate)
        {
            var day = Known(engine, today) ?? (_day = new Day(engine, today));
            if (day.Leaning.Count >= most) day.Leaning.Clear();
            day.Leaning[question] = leaning;
        }
    }

    /// <summary>Keeps an answer.</summary>
    public void Keep(AnswerEngine engine, DateOnly today, TextKey question, RememberedAnswer answer)
    {
        if (most == 0) return;

        lock (_gate)
        {
            var day = Known(engine, today) ?? (_day = new Day(engine, today));
            if (day.Answers.Count >= most)
            {
                foreach (var (key, _) in day.Answers.OrderBy(static one => one.Value.Asked).Take((most + Tenth - 1) / Tenth).ToArray()) day.Answers.TryRemove(key, out _);
            }

            answer.Asked = Environment.TickCount64;
            day.Answers[question] = answer;
        }
    }

    private Day? Known(AnswerEngine engine, DateOnly today) => _day is { } day && day.Is(engine, today) ? day : null;

    private sealed class Day(AnswerEngine engine, DateOnly today)
    {
        public ConcurrentDictionary<TextKey, RememberedAnswer> Answers { get; } = new();

        public ConcurrentDictionary<TextKey, LeaningQuestion> Leaning { get; } = new();

        public bool Is(AnswerEngine ofEngine, DateOnly on) => ReferenceEquals(engine, ofEngine) && today == on;
    }
}
