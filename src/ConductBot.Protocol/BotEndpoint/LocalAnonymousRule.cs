using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.BotEndpoint;

/// <summary>When a caller without a token is let in, and with what: every condition must hold.</summary>
internal static class LocalAnonymousRule
{
    private static readonly string[] ProxyHeaders = ["Forwarded", "Via", "X-Real-IP", "X-Original-For", "X-Original-Host", "True-Client-IP", "CF-Connecting-IP"];

    /// <summary>Why the caller is not let in; null when it is.</summary>
    public static string? Refusal(LocalFacts facts)
    {
        if (!facts.SwitchedOn) return "Bot:AllowLocalAnonymous is off";
        if (!facts.Development) return "the environment is not Development";
        if (facts.AppId.Length > 0) return "the bot has credentials";
        if (facts.Listening.Count == 0 || !facts.Listening.All(Loopback.IsListening)) return "the server listens on more than loopback";
        if (!Loopback.IsAddress(facts.Remote) || !Loopback.IsAddress(facts.Local)) return "the caller is not on this machine";
        if (!Loopback.IsHost(facts.Host)) return "the Host header is not loopback";
        if (!string.IsNullOrEmpty(facts.Origin) && !Loopback.IsUrl(facts.Origin)) return "the Origin header is not loopback";
        if (facts.Headers.Contains("Authorization", StringComparer.OrdinalIgnoreCase)) return "the caller brings a token, and nobody here verifies it";
        return facts.Headers.Any(IsProxyHeader) ? "the request came through a proxy" : null;
    }

    /// <summary>Why an anonymous caller may not deliver the activity; null when it may. The Agents Playground speaks as msteams.</summary>
    public static string? Misfit(Activity activity) =>
        activity.ChannelId is ChannelIds.Emulator or ChannelIds.DirectLine or ChannelIds.WebChat or ChannelIds.Teams && Loopback.IsUrl(activity.ServiceUrl)
            ? null
            : "a program on this machine may speak for local channels with a service URL on this machine only";

    private static bool IsProxyHeader(string name) =>
        name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase) || ProxyHeaders.Contains(name, StringComparer.OrdinalIgnoreCase);
}
