namespace ConductBot.Deliveries.Pacing;

/// <summary>A bot's limits in one conversation.</summary>
/// <remarks>Source: msteams-docs, bots/how-to/rate-limit.md, "per bot per thread limit", send to and create conversation.</remarks>
internal static class ChatLimits
{
    public static readonly IReadOnlyList<(int Limit, TimeSpan Span)> Windows =
        [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1))];

    public const int Most = 1800;

    /// <summary>After this time without a request a chat is as if it never had one.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);
}
