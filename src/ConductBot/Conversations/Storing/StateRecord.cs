namespace ConductBot.Conversations.Storing;

/// <summary>What a conversation remembers between turns.</summary>
internal sealed record StateRecord
{
    public static readonly StateRecord Empty = new();

    public bool Welcomed { get; init; }

    /// <summary>When the last turn was done that changed it.</summary>
    public DateTimeOffset Touched { get; init; }

    /// <summary>State of each handler by its name.</summary>
    public IReadOnlyDictionary<string, string> Handlers { get; init; } = new Dictionary<string, string>();

    public StateRecord With(string handler, string? state)
    {
        if (string.Equals(Handlers.GetValueOrDefault(handler), state, StringComparison.Ordinal)) return this;

        var handlers = new Dictionary<string, string>(Handlers);
        if (state is null) handlers.Remove(handler);
        else handlers[handler] = state;
        return this with { Handlers = handlers };
    }
}
