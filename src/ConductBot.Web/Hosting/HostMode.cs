using ConductBot.Protocol;

namespace ConductBot.Web.Hosting;

/// <summary>For whom the program runs: a closed set, decided from the options alone.</summary>
internal abstract record HostMode
{
    private HostMode() { }

    /// <summary>For whoever sits at this machine: anonymous, on loopback only, with the chat page.</summary>
    public sealed record Local(int Port) : HostMode;

    /// <summary>For a channel, which signs its calls. Pages of the directives only under a public name; no chat page, no Direct Line.</summary>
    public sealed record Channel(int Port, Uri? PublicUrl) : HostMode;

    /// <summary>Decides; the options are valid.</summary>
    public static HostMode Of(WebOptions web, BotOptions bot) =>
        string.IsNullOrEmpty(bot.AppId) ? new Local(web.Port) : new Channel(web.Port, string.IsNullOrEmpty(web.PublicUrl) ? null : new Uri(web.PublicUrl));

    /// <summary>Whether the directives can be read here.</summary>
    public bool HasPages => LinkBase is not null;

    /// <summary>The address that links in cards begin with, or null: then a card cites in words.</summary>
    public Uri? LinkBase => this switch
    {
        Local local => new Uri($"http://localhost:{local.Port}/"),
        Channel channel => channel.PublicUrl,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
