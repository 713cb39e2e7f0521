using ConductBot.Protocol.DirectLine;
using ConductBot.Protocol.Schema;

namespace ConductBot.Deliveries.Pacing;

/// <summary>What counts against which limit, and which answers mean "too many".</summary>
internal static class Throttling
{
    /// <summary>Whether an answer's reason, the status and codes of the channel, means "too many requests".</summary>
    public static bool Is(string reason) => reason.StartsWith("429", StringComparison.Ordinal);

    /// <summary>A request in a conversation. The embedded Direct Line knows no limits.</summary>
    public static PaceRequest RequestOf(string? serviceUrl, ConversationAccount? conversation, PacePriority priority) => new(
        string.Equals(serviceUrl, DirectLineConnector.ServiceUrl, StringComparison.Ordinal) ? null : conversation?.TenantId ?? serviceUrl ?? "",
        conversation?.Id ?? "",
        priority);
}
