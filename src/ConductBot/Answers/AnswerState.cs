using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ConductBot.Answers.Composing;

namespace ConductBot.Answers;

/// <summary>What answering remembers of a conversation: the last question and what it led to, and those before it for as long as feedback on them may come. Sealed with the conversation's state.</summary>
/// <param name="Question">The last question, whole.</param>
/// <param name="Clauses">What was cited, as directive#path.</param>
/// <param name="Kind">The kind of answer.</param>
/// <param name="Turn">The turn, as the buttons name it.</param>
internal sealed record AnswerState(string Question, IReadOnlyList<string> Clauses, AnswerKind Kind, string Turn)
{
    /// <summary>How many questions before the last.</summary>
    public const int MostEarlier = 4;

    private const int UsualBytes = 1024;

    // It is written into JSON once more with every turn: letters as they are take two or three bytes there, their escapes seven.
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Questions before the last, newest first.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<EarlierQuestion> Earlier { get; init; } = [];

    /// <summary>This one after another.</summary>
    public AnswerState After(AnswerState? before) =>
        before is null ? this : this with { Earlier = [.. before.Earlier.Prepend(new EarlierQuestion(before.Question, before.Clauses, before.Turn)).Where(earlier => earlier.Turn != Turn).Take(MostEarlier)] };

    /// <summary>The question that a turn asked; the last for null. Null when it is not remembered any more.</summary>
    public EarlierQuestion? Of(string? turn) =>
        turn is null || string.Equals(turn, Turn, StringComparison.Ordinal) ? new EarlierQuestion(Question, Clauses, Turn) : Earlier.FirstOrDefault(earlier => string.Equals(earlier.Turn, turn, StringComparison.Ordinal));

    /// <summary>What a conversation keeps; null where it keeps nothing.</summary>
    public static AnswerState? Read(string? json) => json is null ? null : JsonSerializer.Deserialize(json, AnswerJson.Default.AnswerState);

    /// <summary>As the conversation keeps it.</summary>
    public string ToJson()
    {
        var json = new ArrayBufferWriter<byte>(UsualBytes);
        using (var writer = new Utf8JsonWriter(json, Writing)) JsonSerializer.Serialize(writer, this, AnswerJson.Default.AnswerState);
        return Encoding.UTF8.GetString(json.WrittenSpan);
    }
}
