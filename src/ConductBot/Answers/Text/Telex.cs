using System.Text;

namespace ConductBot.Answers.Text;

/// <summary>
/// Undoes Telex and VNI remnants: keystrokes that an input method left as they were ("dduwowcj", "d9u7o7c5") become the syllable that was meant.
/// The result is a guess: the caller keeps it only when it is a syllable it knows.
/// </summary>
internal static class Telex
{
    private const string Vowels = "aeiouyăâêôơư";
    private const string ToneKeys = "fsxrj21435";
    private const string ToneMarks = "\u0300\u0301\u0303\u0309\u0323\u0300\u0301\u0303\u0309\u0323";

    /// <summary>The syllable a token's keystrokes stand for, NFC; null when the token holds no keystroke to undo.</summary>
    public static string? Undo(string token)
    {
        if (token.Length is < 2 or > 12) return null;
        var letters = new StringBuilder(token.Length);
        var tone = '\0';
        var changed = false;
        var horn = false;
        for (var i = 0; i < token.Length; i++)
        {
            var key = token[i];
            if (tone == '\0' && ToneKeys.Contains(key, StringComparison.Ordinal) && HasVowel(letters))
            {
                tone = ToneMarks[ToneKeys.IndexOf(key, StringComparison.Ordinal)];
                changed = true;
            }
            else if (TryMark(letters, key))
            {
                changed = true;
            }
            else if (key == 'w' && letters.Length > 0 && !HasVowel(letters))
            {
                letters.Append('ư'); // "trwa", "nhwng"
                changed = true;
            }
            else if (key == 'w' && letters.Length > 0)
            {
                horn = true; // typed before its vowel: "giwof"
            }
            else
            {
                letters.Append(key);
            }
        }

        if (horn) changed |= Horn(letters);
        if (changed) letters.Replace("ưo", "ươ");

        return changed ? WithTone(letters, tone) : null;
    }

    private static bool HasVowel(StringBuilder letters) => LastOf(letters, Vowels) >= 0;

    private static bool TryMark(StringBuilder letters, char key) => key switch
    {
        'd' => letters is { Length: 1 } && Replace(letters, "d", "đ"),
        '9' => letters.Length > 0 && letters[0] == 'd' && Replace(letters, "d", "đ"),
        'a' => Replace(letters, "a", "â"),
        'e' => Replace(letters, "e", "ê"),
        'o' => Replace(letters, "o", "ô"),
        '6' => Replace(letters, "aeo", "âêô"),
        '8' => Replace(letters, "a", "ă"),
        'w' or '7' => Horn(letters),
        _ => false,
    };

    private static bool Horn(StringBuilder letters)
    {
        var text = letters.ToString();
        var uo = text.IndexOf("uo", StringComparison.Ordinal);
        if (uo >= 0)
        {
            letters[uo] = 'ư';
            letters[uo + 1] = 'ơ';
            return true;
        }

        var ua = text.LastIndexOf("ua", StringComparison.Ordinal);
        if (ua > 0 && text[ua - 1] != 'q' && ua == text.Length - 2)
        {
            letters[ua] = 'ư'; // "chuaw", "truwa"
            return true;
        }

        return text.Contains('ư', StringComparison.Ordinal) ? Replace(letters, "o", "ơ") : Replace(letters, "oua", "ơưă");
    }

    private static bool Replace(StringBuilder letters, string from, string to)
    {
        var at = LastOf(letters, from);
        if (at < 0) return false;
        letters[at] = to[from.IndexOf(letters[at], StringComparison.Ordinal)];
        return true;
    }

    private static int LastOf(StringBuilder letters, string any)
    {
        for (var i = letters.Length - 1; i >= 0; i--)
        {
            if (any.Contains(letters[i], StringComparison.Ordinal)) return i;
        }

        return -1;
    }

    private static string WithTone(StringBuilder letters, char tone)
    {
        if (tone == '\0') return letters.ToString();
        var at = LastOf(letters, "ăâêôơư");
        if (at < 0) at = LastOf(letters, "aeo");
        if (at < 0) at = LastOf(letters, "iuy");
        return at < 0 ? letters.ToString() : letters.Insert(at + 1, tone).ToString().Normalize(NormalizationForm.FormC);
    }
}
