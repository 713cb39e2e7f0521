namespace ConductBot.Answers.Reading;

/// <summary>A piece of a clause's text.</summary>
internal readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>First character after it.</summary>
    public int End => Start + Length;

    /// <summary>From one place to another.</summary>
    public static TextSpan Between(int start, int end) => new(start, end - start);

    /// <summary>The piece itself.</summary>
    public string Of(string text) => text.Substring(Start, Length);

    /// <summary>Whether a character lies in it.</summary>
    public bool Contains(int at) => at >= Start && at < End;
}
