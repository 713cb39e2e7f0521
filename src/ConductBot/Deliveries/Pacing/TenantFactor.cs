namespace ConductBot.Deliveries.Pacing;

/// <summary>Pure: how far the pace is lowered after a channel said "too many", and how it rises again.</summary>
/// <param name="Share">Share of the usual pace, up to 1.</param>
/// <param name="Changed">When it was last lowered or raised.</param>
/// <param name="BlockedUntil">Until when nothing proactive goes at all; null when something may.</param>
/// <param name="Chat">The chat that was refused last.</param>
/// <param name="Refused">When.</param>
internal sealed record TenantFactor(double Share, DateTimeOffset Changed, DateTimeOffset? BlockedUntil, string? Chat, DateTimeOffset Refused)
{
    public static readonly TenantFactor Usual = new(1, DateTimeOffset.MinValue, null, null, DateTimeOffset.MinValue);

    private const double Least = 1.0 / 16;
    private const double Step = 0.05;

    // Requests that were on their way together are refused together: that is one refusal.
    private static readonly TimeSpan Together = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Related = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Raise = TimeSpan.FromSeconds(10);

    /// <summary>
    /// After a refusal: half the pace. A second chat refused within ten seconds means that the limit is not the chat's but the app's: then nothing goes until the time the
    /// channel asked for.
    /// </summary>
    public TenantFactor Lowered(string chat, DateTimeOffset askedFor, DateTimeOffset now)
    {
        var share = now - Refused < Together ? Share : Math.Max(Least, Share / 2);
        var others = Chat is not null && !string.Equals(Chat, chat, StringComparison.Ordinal) && now - Refused < Related;
        var blocked = others && askedFor > (BlockedUntil ?? DateTimeOffset.MinValue) ? askedFor : BlockedUntil;
        return new TenantFactor(share, now, blocked, chat, now);
    }

    /// <summary>As it is at a time: a twentieth more for every ten seconds without a refusal.</summary>
    public TenantFactor At(DateTimeOffset now)
    {
        if (Share >= 1 || now - Changed < Raise) return this;

        var steps = Math.Floor((now - Changed) / Raise);
        return this with { Share = Math.Min(1, Share + (steps * Step)), Changed = now };
    }
}
