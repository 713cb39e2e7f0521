using System.Text.Json;

namespace ConductBot.Protocol;

/// <summary>The HTTP answer to an activity whose sender waits for one: a status and the bare body, not wrapped in anything.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">The body as JSON; null for an empty one.</param>
/// <remarks>Source: microsoft/botbuilder-dotnet CloudAdapter; microsoft/Agents-for-net CloudAdapter.</remarks>
public sealed record InvokeAnswer(int Status, JsonElement? Body = null)
{
    /// <summary>200 without a body: taken, nothing to say.</summary>
    public static readonly InvokeAnswer Empty = new(200);

    /// <summary>501: nobody knows this name.</summary>
    public static readonly InvokeAnswer NotKnown = new(501);

    /// <summary>503: not stored, the sender should try again.</summary>
    public static readonly InvokeAnswer Unavailable = new(503);
}
