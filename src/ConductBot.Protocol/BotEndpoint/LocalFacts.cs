using System.Net;

namespace ConductBot.Protocol.BotEndpoint;

/// <summary>All that the anonymous local mode depends on.</summary>
internal sealed record LocalFacts
{
    public required bool Development { get; init; }

    public required string AppId { get; init; }

    public required bool SwitchedOn { get; init; }

    public required IReadOnlyCollection<string> Listening { get; init; }

    public required IPAddress? Remote { get; init; }

    public required IPAddress? Local { get; init; }

    public required string Host { get; init; }

    public required string? Origin { get; init; }

    public required IEnumerable<string> Headers { get; init; }
}
