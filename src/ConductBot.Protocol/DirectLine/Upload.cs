namespace ConductBot.Protocol.DirectLine;

/// <summary>A file that a client sends with a message.</summary>
public sealed record Upload
{
    /// <summary>The conversation of the caller's token.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The user of the caller's token.</summary>
    public required string UserId { get; init; }

    /// <summary>The same when the client sends the same message again; another for each of its files.</summary>
    public required string Key { get; init; }

    /// <summary>Which of its message it is, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Its name, as the client has it; not to be trusted.</summary>
    public string? Name { get; init; }

    /// <summary>Its bytes, as they come in.</summary>
    public required Stream Content { get; init; }
}
