using ConductBot.Answers.Composing;
using ConductBot.Answers.Text;

namespace ConductBot.Answers;

/// <summary>What a question that leans on the one before has of its own: the same whatever came before.</summary>
/// <param name="read">The question, read.</param>
internal sealed class LeaningQuestion(ReadQuestion read)
{
    /// <summary>The question, read.</summary>
    public ReadQuestion Read => read;

    /// <summary>What it would be answered alone; null until somebody wanted to know.</summary>
    public Answer? Alone { get; set; }
}
