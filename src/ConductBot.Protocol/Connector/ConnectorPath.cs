namespace ConductBot.Protocol.Connector;

/// <summary>Paths of the connector's API, each id percent-encoded as one segment.</summary>
internal static class ConnectorPath
{
    public const string Conversations = "/v3/conversations";

    /// <summary>Whether an id can be a segment: dots alone would lead to another path, also when encoded.</summary>
    public static bool IsSegment(string? id) => id is { Length: > 0 } and not "." and not "..";

    public static string Activities(string conversation) => $"{Conversations}/{Uri.EscapeDataString(conversation)}/activities";

    public static string Activity(string conversation, string activity) => $"{Activities(conversation)}/{Uri.EscapeDataString(activity)}";

    public static string Member(string conversation, string user) => $"{Conversations}/{Uri.EscapeDataString(conversation)}/members/{Uri.EscapeDataString(user)}";

    public static string Members(string conversation, MembersPage page)
    {
        var path = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Conversations}/{Uri.EscapeDataString(conversation)}/pagedmembers?pageSize={Math.Clamp(page.Size, 1, 500)}");
        return page.ContinuationToken is { Length: > 0 } token ? $"{path}&continuationToken={Uri.EscapeDataString(token)}" : path;
    }
}
