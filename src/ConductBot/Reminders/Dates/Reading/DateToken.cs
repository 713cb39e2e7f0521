namespace ConductBot.Reminders.Dates.Reading;

/// <summary>A word, a number or a sign of a text.</summary>
/// <param name="Exact">Lower case, its tone a digit at the end: the same for "hoà" and "hòa".</param>
/// <param name="Folded">Without diacritics.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Number">Its value when it is a number of at most four digits, else -1.</param>
/// <param name="Spaced">Whether white space stands before it.</param>
/// <param name="Capital">Whether it begins with a capital letter.</param>
internal sealed record DateToken(string Exact, string Folded, int Start, int End, int Number, bool Spaced, bool Capital)
{
    public int Length => End - Start;

    /// <summary>Whether it is this word: with its diacritics, or without any.</summary>
    public bool Is(DateToken word) =>
        string.Equals(Exact, word.Exact, StringComparison.Ordinal) || (IsPlain && string.Equals(Folded, word.Folded, StringComparison.Ordinal));

    /// <summary>Whether it was written without diacritics.</summary>
    public bool IsPlain => string.Equals(Exact, Folded, StringComparison.Ordinal);
}
