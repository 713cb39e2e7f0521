namespace ConductBot.Answers.Text;

/// <summary>A message that begins with a phrase.</summary>
/// <param name="Text">The message in normal form.</param>
/// <param name="Words">Its words.</param>
/// <param name="Folded">The same folded.</param>
/// <param name="Behind">The place of the first word behind the phrase, which is how many words there are when none follows.</param>
internal sealed record OpenedWords(string Text, IReadOnlyList<Word> Words, string[] Folded, int Behind)
{
    /// <summary>The places of the words from one on, before another.</summary>
    public static List<int> Places(int from, int before) => [.. Enumerable.Range(from, before - from)];

    /// <summary>What stands from one word to another, as it was written.</summary>
    public string Said(int first, int last) => Text[Words[first].At..Words[last].End];
}
