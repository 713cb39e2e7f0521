using ConductBot.Answers.Composing;
using ConductBot.Answers.Text;

namespace ConductBot.Answers;

/// <summary>What a question that leans on the one before has of its own: the same whatever came before.</summary>
/// <param name="read">The question, read.</param>
internal sealed class LeaningQuestion(ReadQuestion read)
{
    // Whoever goes on from what was spoken of says little.
    private const int MostWords = 12;

    /// <summary>The question, read.</summary>
    public ReadQuestion Read => read;

    /// <summary>Whether it is as short as what many ask: only that is worth its words in memory.</summary>
    public bool IsShort => read.Typed.Count <= MostWords;

    /// <summary>What it would be answered alone; null until somebody wanted to know.</summary>
    public Answer? Alone { get; set; }
}
