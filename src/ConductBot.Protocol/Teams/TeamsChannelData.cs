using System.Text.Json;
using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.Teams;

/// <summary>The parts of an activity's channelData that a bot in Teams reads. Everything is optional and nothing is trusted to be of its kind.</summary>
/// <remarks>Source: microsoft/teams.net Microsoft.Teams.Apps/Schema; MicrosoftDocs/msteams-docs subscribe-to-conversation-events.md.</remarks>
public sealed record TeamsChannelData
{
    private static readonly TeamsChannelData None = new();

    /// <summary>What happened: channelDeleted, teamArchived, editMessage, … An open set.</summary>
    public string? EventType { get; init; }

    /// <summary>Entra tenant.</summary>
    public string? TenantId { get; init; }

    /// <summary>The team.</summary>
    public string? TeamId { get; init; }

    /// <summary>The channel.</summary>
    public string? ChannelId { get; init; }

    /// <summary>The channel that the app was installed into a team from.</summary>
    public string? SelectedChannelId { get; init; }

    /// <summary>Reads them.</summary>
    public static TeamsChannelData Of(Activity activity) => activity.ChannelData is not { ValueKind: JsonValueKind.Object } data ? None : new()
    {
        EventType = Text(data, "eventType"),
        TenantId = Text(Member(data, "tenant"), "id"),
        TeamId = Text(Member(data, "team"), "id"),
        ChannelId = Text(Member(data, "channel"), "id"),
        SelectedChannelId = Text(Member(Member(data, "settings"), "selectedChannel"), "id"),
    };

    private static JsonElement? Member(JsonElement? of, string name) =>
        of is { ValueKind: JsonValueKind.Object } thing && thing.TryGetProperty(name, out var member) ? member : null;

    private static string? Text(JsonElement? of, string name) => Member(of, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
