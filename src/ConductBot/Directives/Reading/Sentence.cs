namespace ConductBot.Directives.Reading;

/// <summary>How a line ends and begins: what decides whether two lines are one paragraph.</summary>
internal static class Sentence
{
    /// <summary>Whether it ends with a mark after which a paragraph may end.</summary>
    public static bool Ends(string text) => text.Length > 0 && text[^1] is '.' or ';' or ':' or '!' or '?' or '…' ||
        (text.Length > 1 && text[^1] is '"' or '”' or ')' && text[^2] is '.' or '!' or '?');

    /// <summary>Whether it ends a sentence, so that not even a small letter on the next page goes on with it.</summary>
    public static bool EndsFully(string text) => Ends(text) && text[^1] != ';';

    /// <summary>The part of the letters that are capitals, from 0 to 1; 0 for fewer than three letters.</summary>
    public static double Capitals(string text)
    {
        var (letters, capitals) = (0, 0);
        foreach (var character in text.Where(char.IsLetter))
        {
            letters++;
            if (char.IsUpper(character)) capitals++;
        }

        return letters < 3 ? 0 : (double)capitals / letters;
    }

    /// <summary>Whether no word can be read in it: residue of a damaged scan.</summary>
    public static bool Unreadable(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var single = words.Count(word => word.Count(char.IsLetterOrDigit) <= 1);
        return words.Length == single || (words.Length >= 5 && single * 10 > words.Length * 6);
    }
}
