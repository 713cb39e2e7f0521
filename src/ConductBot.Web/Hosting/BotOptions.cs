namespace ConductBot.Web.Hosting;

/// <summary>The bot's registration with the channel; the configuration section is <c>Bot</c>. Without it the program runs locally.</summary>
internal sealed class BotOptions
{
    /// <summary>The configuration section's name.</summary>
    public const string Section = "Bot";

    /// <summary>Application id (a GUID) of the bot's registration.</summary>
    public string? AppId { get; set; }

    /// <summary>Directory (tenant) id, a GUID.</summary>
    public string? TenantId { get; set; }
}
