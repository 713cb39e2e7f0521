using System.Text.Json;
using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.Tokens;

/// <summary>Whether an activity comes from the bot's own tenant: where it names one, in the conversation or in Teams' channelData, it must be ours.</summary>
internal static class TenantRule
{
    public static bool IsOurs(Activity activity, string tenantId) =>
        Same(activity.Conversation?.TenantId, tenantId) && (TenantOf(activity.ChannelData) is not { } tenant || Same(tenant, tenantId));

    private static bool Same(string? named, string tenantId) => string.IsNullOrEmpty(named) || string.Equals(named, tenantId, StringComparison.OrdinalIgnoreCase);

    // Read in any case, as everything from the wire is.
    private static string? TenantOf(JsonElement? channelData) =>
        Member(channelData, "tenant") is { } tenant && Member(tenant, "id") is { ValueKind: JsonValueKind.String } id ? id.GetString() : null;

    private static JsonElement? Member(JsonElement? element, string name)
    {
        if (element is not { ValueKind: JsonValueKind.Object } owner) return null;
        foreach (var property in owner.EnumerateObject())
        {
            if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase)) return property.Value;
        }

        return null;
    }
}
