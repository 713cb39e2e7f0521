using System.Diagnostics;
using System.Diagnostics.Metrics;
using ConductBot.Answers.Composing;
using ConductBot.Conversations;

namespace ConductBot.Answers;

/// <summary>Counts how questions were met: answered, not in the texts, asked back, chat.</summary>
internal static class AnswerTelemetry
{
    private static readonly InstrumentAdvice<double> Buckets = new() { HistogramBucketBoundaries = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5] };

    private static readonly Meter Meter = new(TurnTelemetry.Name);
    private static readonly Counter<long> Answers = Meter.CreateCounter<long>("conductbot.answers", "{question}", "Questions by how they were met.");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram("conductbot.answer.duration", "s", "Finding and composing an answer.", tags: null, Buckets);

    public static void Met(Answer answer, TimeSpan elapsed)
    {
        if (!Answers.Enabled) return;

        var (outcome, kind) = (answer.Outcome.ToString(), answer.Kind.ToString());
        Answers.Add(1, new("outcome", outcome), new("kind", kind));
        Duration.Record(elapsed.TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));
        Activity.Current?.SetTag("answer.outcome", outcome).SetTag("answer.kind", kind);
    }
}
