namespace ConductBot.Answers.Text;

/// <summary>What an entry of the vocabulary adds to a question.</summary>
/// <param name="Tokens">Its tokens.</param>
internal sealed record VocabularyPhrase(string[] Tokens)
{
    /// <summary>The tokens in one.</summary>
    public string Text { get; } = string.Join(' ', Tokens);

    /// <summary>The tokens without diacritics.</summary>
    public string[] Folded { get; } = [.. Tokens.Select(Syllable.Fold)];
}
