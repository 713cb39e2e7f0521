namespace ConductBot.Protocol.Credentials;

/// <summary>What is known of the bot's credential. It holds neither the credential nor a token.</summary>
public sealed record CredentialReport
{
    /// <summary>Secret, certificate, managed identity, …: a word for people.</summary>
    public required string Kind { get; init; }

    /// <summary>When the secret or certificate ends; null where nothing ends or nobody said.</summary>
    public DateTimeOffset? Ends { get; init; }

    /// <summary>Whether it ends within 30 days or has ended.</summary>
    public bool EndsSoon { get; init; }

    /// <summary>Until when the newest token is good; null before the first.</summary>
    public DateTimeOffset? TokenGoodUntil { get; init; }

    /// <summary>Why the newest attempt to get a token failed; null when it did not fail.</summary>
    public string? Failure { get; init; }

    /// <summary>Since when the channel refuses the bot's tokens, new ones too; null when it does not, or nothing was sent yet.</summary>
    public DateTimeOffset? RefusedSince { get; init; }

    /// <summary>Whether the bot can speak: no connector refuses its tokens, and it has a token that is good, or has not tried yet and its credential has not ended.</summary>
    public required bool Works { get; init; }
}
