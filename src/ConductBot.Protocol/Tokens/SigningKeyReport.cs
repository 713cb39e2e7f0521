namespace ConductBot.Protocol.Tokens;

/// <summary>What is known of one issuer's keys.</summary>
public sealed record SigningKeyReport
{
    /// <summary>The metadata document's address.</summary>
    public required Uri Metadata { get; init; }

    /// <summary>When the keys in use were fetched; null while there are none: then every caller is refused.</summary>
    public DateTimeOffset? Fetched { get; init; }

    /// <summary>Whether the newest attempt to fetch them failed. Keys fetched before go on working.</summary>
    public bool Failing { get; init; }

    /// <summary>How many keys there are.</summary>
    public int Keys { get; init; }
}
