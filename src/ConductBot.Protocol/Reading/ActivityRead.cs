using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.Reading;

/// <summary>What came of reading a body: a closed set.</summary>
public abstract record ActivityRead
{
    private ActivityRead() { }

    /// <summary>An activity; which members it has is the next question.</summary>
    public sealed record Read(Activity Activity) : ActivityRead;

    /// <summary>More than <paramref name="Limit"/> bytes: 413.</summary>
    public sealed record TooLarge(int Limit) : ActivityRead;

    /// <summary>No activity: 400. <paramref name="Why"/> never holds a piece of the body.</summary>
    public sealed record Malformed(string Why) : ActivityRead;
}
