namespace ConductBot.Protocol.Schema;

/// <summary>Channels that a bot meets.</summary>
public static class ChannelIds
{
    /// <summary>Microsoft Teams.</summary>
    public const string Teams = "msteams";

    /// <summary>Direct Line, the embedded chat page included.</summary>
    public const string DirectLine = "directline";

    /// <summary>Web Chat of the Azure service.</summary>
    public const string WebChat = "webchat";

    /// <summary>Bot Framework Emulator.</summary>
    public const string Emulator = "emulator";
}
