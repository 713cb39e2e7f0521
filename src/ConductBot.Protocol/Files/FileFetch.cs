namespace ConductBot.Protocol.Files;

/// <summary>What fetching a file led to: a closed set.</summary>
public abstract record FileFetch
{
    private FileFetch() { }

    /// <summary>All of it; what it is, nobody has looked at.</summary>
    public sealed record Fetched(byte[] Content) : FileFetch;

    /// <summary>It is larger than was asked for.</summary>
    public sealed record TooLarge : FileFetch;

    /// <summary>Its address was good for a short time, which is over: it must be sent again.</summary>
    public sealed record Expired : FileFetch;

    /// <summary>It is not there any more.</summary>
    public sealed record NotThere : FileFetch;

    /// <summary>It lies where nothing may be fetched from, or one is sent on to such a place; nothing was read there.</summary>
    public sealed record NotAllowed : FileFetch;

    /// <summary>It took longer than <see cref="BotOptions.FileTimeout"/>.</summary>
    public sealed record TooSlow : FileFetch;

    /// <summary>The place that keeps it does not answer, or not with the file.</summary>
    public sealed record Unavailable : FileFetch;
}
