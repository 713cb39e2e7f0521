namespace ConductBot.Protocol.Files;

/// <summary>Who keeps a file that somebody sent.</summary>
internal enum FileKeeper
{
    /// <summary>A file host such as SharePoint: the address alone opens it, and the bot's token never goes there.</summary>
    FileHost,

    /// <summary>The channel's connector, which wants the bot's token.</summary>
    Connector,

    /// <summary>A program on this machine, in the anonymous local mode.</summary>
    Local,
}
