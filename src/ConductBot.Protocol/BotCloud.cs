namespace ConductBot.Protocol;

/// <summary>The cloud of Microsoft 365 that the bot's organisation is in.</summary>
public enum BotCloud
{
    /// <summary>The public one.</summary>
    Public,

    /// <summary>US Government, GCC: the public sign-in, a connector of its own.</summary>
    Gcc,

    /// <summary>US Government, GCC High.</summary>
    GccHigh,

    /// <summary>US Government, DoD.</summary>
    Dod,
}
