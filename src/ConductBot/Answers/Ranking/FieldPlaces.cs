namespace ConductBot.Answers.Ranking;

/// <summary>One field of a document among all tokens.</summary>
/// <param name="Start">Its first token.</param>
/// <param name="End">After its last token.</param>
/// <param name="Weight">The weight of all its words.</param>
internal readonly record struct FieldPlaces(int Start, int End, float Weight)
{
    /// <summary>The marks of 64 tokens, those of other fields left out.</summary>
    public ulong Marks(ulong[] marks, int word)
    {
        var bits = marks[word];
        if (word == Start >> 6) bits &= ulong.MaxValue << (Start & 63);
        if (word == End >> 6) bits &= (1UL << (End & 63)) - 1;
        return bits;
    }
}
