namespace ConductBot.Protocol.Reading;

/// <summary>What came of reading the bytes of a body: a closed set.</summary>
internal abstract record BodyRead
{
    private BodyRead() { }

    /// <summary>The whole body.</summary>
    public sealed record Whole(byte[] Bytes) : BodyRead;

    /// <summary>More than the limit.</summary>
    public sealed record TooLarge : BodyRead;

    /// <summary>The client broke off.</summary>
    public sealed record BrokenOff : BodyRead;
}
