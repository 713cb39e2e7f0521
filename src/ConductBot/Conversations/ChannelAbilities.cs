using ConductBot.Protocol.Schema;

namespace ConductBot.Conversations;

/// <summary>What a channel can show. A channel that nobody knows gets plain text, which every channel can show.</summary>
internal sealed record ChannelAbilities
{
    private static readonly ChannelAbilities TextOnly = new();
    private static readonly ChannelAbilities Teams = new() { Cards = true, Replaces = true, Feedback = true, Suggestions = 3, SuggestsToGroups = false };
    private static readonly ChannelAbilities Page = new() { Cards = true, Suggestions = int.MaxValue };
    private static readonly ChannelAbilities Emulator = new() { Cards = true, Replaces = true, Suggestions = int.MaxValue };

    /// <summary>Whether it shows Adaptive Cards and their buttons.</summary>
    public bool Cards { get; private init; }

    /// <summary>Whether a message of the bot can be replaced.</summary>
    public bool Replaces { get; private init; }

    /// <summary>Whether it has buttons for feedback, and citations, of its own.</summary>
    public bool Feedback { get; private init; }

    /// <summary>How many suggested actions it shows; 0 for none.</summary>
    public int Suggestions { get; private init; }

    /// <summary>Whether they are shown outside personal chats.</summary>
    public bool SuggestsToGroups { get; private init; } = true;

    /// <summary>Those of a channel.</summary>
    public static ChannelAbilities Of(string? channelId) => channelId switch
    {
        ChannelIds.Teams => Teams,
        ChannelIds.DirectLine or ChannelIds.WebChat => Page,
        ChannelIds.Emulator => Emulator,
        _ => TextOnly,
    };
}
