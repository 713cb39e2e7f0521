namespace ConductBot.Web.Hosting;

/// <summary>How the program is reached and what it calls itself; the configuration section is <c>Web</c>.</summary>
internal sealed class WebOptions
{
    /// <summary>The configuration section's name.</summary>
    public const string Section = "Web";

    /// <summary>The port that is listened on: 1 to 65535.</summary>
    public int Port { get; set; } = 3978;

    /// <summary>The https address under which others reach the program, such as https://bot.example.vn. Needs credentials (section <c>Bot</c>).</summary>
    public string? PublicUrl { get; set; }

    /// <summary>Folder of the keys under which chat tokens are made; a relative path starts at the working directory.</summary>
    public string KeyFolder { get; set; } = "data/web-keys";

    /// <summary>The organisation in the page's header, Vietnamese: 1 to 80 characters.</summary>
    public string Organization { get; set; } = "";

    /// <summary>The same in English.</summary>
    public string OrganizationEnglish { get; set; } = "";
}
