namespace ConductBot.Protocol.DirectLine;

/// <summary>Settings of the embedded Direct Line server.</summary>
public sealed class DirectLineOptions
{
    /// <summary>Decides who gets a token, and as whom; null is a refusal. Refuses everybody until the host sets it.</summary>
    public Func<DirectLineTokenRequest, CancellationToken, ValueTask<DirectLineGrant?>> Authorize { get; set; } =
        static (_, _) => ValueTask.FromResult<DirectLineGrant?>(null);

    /// <summary>The bot's account id in conversations.</summary>
    public string BotId { get; set; } = "bot";

    /// <summary>The bot's name in conversations.</summary>
    public string BotName { get; set; } = "Bot";

    /// <summary>How long a token is good for; 1 minute to 24 hours. Web Chat refreshes every 15 minutes.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a stream address is good for; 1 second to 10 minutes.</summary>
    public TimeSpan StreamTicketLifetime { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Bytes an activity may have when it comes in or goes out; 1 KiB to 128 KiB, so that it fits a stored row even when re-encoded.</summary>
    public int MaxActivityBytes { get; set; } = 128 * 1024;

    /// <summary>Bytes an upload may have, all its files together; 1 KiB to 64 MiB. What a file may have the host's <see cref="IUploadTaker"/> says.</summary>
    public int MaxUploadBytes { get; set; } = 1024 * 1024;

    /// <summary>Messages a conversation may send at once; 1 to 10,000.</summary>
    public int Burst { get; set; } = 60;

    /// <summary>Messages a conversation may send a second when its burst is used up; above 0 to 1,000.</summary>
    public double MessagesPerSecond { get; set; } = 10;

    /// <summary>Tokens that are given at once, to all callers together; 1 to 100,000.</summary>
    public int TokenBurst { get; set; } = 200;

    /// <summary>Tokens a second when the burst is used up; above 0 to 10,000.</summary>
    public double TokensPerSecond { get; set; } = 20;

    /// <summary>Open streams a conversation may have; 1 to 100.</summary>
    public int StreamsPerConversation { get; set; } = 8;

    /// <summary>How long a client may take to receive one frame before it is cut off; 1 second to 1 minute.</summary>
    public TimeSpan SlowClient { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Origins of pages on other hosts that may call; the page's own origin always may.</summary>
    public IList<string> TrustedOrigins { get; } = [];
}
