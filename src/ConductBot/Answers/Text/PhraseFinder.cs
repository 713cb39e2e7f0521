namespace ConductBot.Answers.Text;

/// <summary>Finds phrases, token by token.</summary>
internal static class PhraseFinder
{
    /// <summary>Whether a phrase stands at a place among tokens.</summary>
    public static bool StandsAt(List<string> tokens, string[] phrase, int at)
    {
        if (at + phrase.Length > tokens.Count) return false;
        for (var i = 0; i < phrase.Length; i++)
        {
            if (!string.Equals(tokens[at + i], phrase[i], StringComparison.Ordinal)) return false;
        }

        return true;
    }

    /// <summary>
    /// Where the phrase begins, in characters; -1 when it is not there. By folded words, so that a reading before and after repair are both found.
    /// </summary>
    public static int Find(FoldedText text, string phrase)
    {
        var sought = new FoldedText(phrase).Folded;
        if (sought.Count == 0) return -1;
        for (var i = 0; i + sought.Count <= text.Folded.Count; i++)
        {
            var same = 0;
            while (same < sought.Count && string.Equals(text.Folded[i + same], sought[same], StringComparison.Ordinal)) same++;
            if (same == sought.Count) return text.Words[i].At;
        }

        return -1;
    }
}
