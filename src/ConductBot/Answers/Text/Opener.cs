namespace ConductBot.Answers.Text;

/// <summary>Messages that begin with one of some phrases and ask for what these call for; questions are none of them. Pure.</summary>
/// <param name="mostWords">A longer message is about something else.</param>
/// <param name="phrases">The phrases, folded; of two that both begin a message the first one counts.</param>
internal sealed class Opener(int mostWords, params string[] phrases)
{
    private readonly string[][] _phrases = [.. phrases.Select(static phrase => phrase.Split(' '))];
    private readonly Openings _openings = new(phrases);

    /// <summary>The words of a message that begins so; null for every other.</summary>
    public OpenedWords? Read(string text)
    {
        if (!_openings.MayBegin(text)) return null;
        var normal = Words.Normal(text).Trim();
        var words = Words.Of(normal);
        if (words.Count == 0 || words.Count > mostWords || normal.EndsWith('?')) return null;
        string[] folded = [.. words.Select(static word => Syllable.Fold(word.Text))];
        return Array.Find(_phrases, phrase => folded.AsSpan().StartsWith(phrase)) is { } opened ? new OpenedWords(normal, words, folded, opened.Length) : null;
    }
}
