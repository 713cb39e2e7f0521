using System.Buffers;

namespace ConductBot.Conversations;

/// <summary>Pure: a first look at a text, so that what nearly everybody writes is not brought into a form that it has.</summary>
internal static class NormalForm
{
    // Latin letters, each one character with its marks, and what stands between words. None of them is a control character, hidden, or put together with another.
    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Of(' ', '~'), .. Of('\u00A0', '\u00AC'), .. Of('\u00AE', '\u024F'), .. Of('\u1E00', '\u1EFF'), .. Of('\u2010', '\u2027'), .. Of('\u2030', '\u205E')]);

    /// <summary>Whether a text is surely in NFC and has nothing that is not seen. False says nothing.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Plain);

    private static IEnumerable<char> Of(char first, char last) => Enumerable.Range(first, last - first + 1).Select(static code => (char)code);
}
