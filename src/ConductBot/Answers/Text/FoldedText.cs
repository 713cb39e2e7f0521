namespace ConductBot.Answers.Text;

/// <summary>A text's words beside their folded forms: taken apart once, searched often.</summary>
internal sealed class FoldedText
{
    /// <param name="text">The text, in NFC.</param>
    public FoldedText(string text)
    {
        Words = Text.Words.Of(text);
        Folded = Words.ConvertAll(static word => Syllable.Fold(word.Text));
    }

    /// <summary>The words in order.</summary>
    public List<Word> Words { get; }

    /// <summary>The folded form of each.</summary>
    public List<string> Folded { get; }
}
