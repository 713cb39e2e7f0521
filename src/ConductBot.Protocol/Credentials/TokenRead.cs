namespace ConductBot.Protocol.Credentials;

/// <summary>Whether the bot has a token: a closed set.</summary>
internal abstract record TokenRead
{
    private TokenRead() { }

    /// <summary>The value of an Authorization header. Never logged.</summary>
    public sealed record Ready(string Authorization) : TokenRead
    {
        public override string ToString() => nameof(Ready);
    }

    /// <summary>No token at the moment.</summary>
    public sealed record Failed(string Why) : TokenRead;
}
