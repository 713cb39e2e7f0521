namespace ConductBot.Protocol.BotEndpoint;

/// <summary>Settings of the bot endpoint.</summary>
public sealed class BotEndpointOptions
{
    /// <summary>The bot's Entra application id; empty while there are no credentials.</summary>
    public string AppId { get; set; } = "";

    /// <summary>
    /// Lets programs on this machine (Agents Playground, Emulator) deliver activities without a token: in Development only, without
    /// credentials, over loopback. The host does not start with it on anywhere else.
    /// </summary>
    public bool AllowLocalAnonymous { get; set; }

    /// <summary>Bytes a body may have; 1 KiB to 4 MiB.</summary>
    public int MaxBodyBytes { get; set; } = Reading.ActivityReader.DefaultLimit;
}
