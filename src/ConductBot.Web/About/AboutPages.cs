using System.Globalization;
using ConductBot.Conversations;
using ConductBot.Web.Hosting;
using ConductBot.Web.Html;
using Microsoft.Extensions.Options;

namespace ConductBot.Web.About;

/// <summary>What Teams asks every app to show: how it treats what people write, and on which terms it may be used.</summary>
internal sealed class AboutPages(Layout layout, Localized<AboutTexts> texts, IOptions<ConversationOptions> conversations)
{
    /// <summary>Adds the pages.</summary>
    public static IServiceCollection Add(IServiceCollection services) => services
        .AddSingleton(_ => Localized<AboutTexts>.Load(typeof(AboutTexts).Assembly, "ConductBot.Web.About.Texts"))
        .AddSingleton<AboutPages>();

    /// <summary>Maps them.</summary>
    public static void Map(WebApplication app)
    {
        var pages = app.Services.GetRequiredService<AboutPages>();
        app.MapResult("/privacy", http => new HtmlResult(pages.Privacy(PageLanguage.Of(http))));
        app.MapResult("/terms", http => new HtmlResult(pages.Terms(PageLanguage.Of(http))));
    }

    /// <summary>What is kept, and for how long.</summary>
    internal Markup Privacy(Language language)
    {
        var (text, kept) = (texts[language], conversations.Value);
        return Page(language, "/privacy", text.PrivacyTitle, string.Format(CultureInfo.InvariantCulture, text.Privacy, kept.TranscriptDays, kept.StateDays));
    }

    /// <summary>What the answers are, and are not.</summary>
    internal Markup Terms(Language language) => Page(language, "/terms", texts[language].TermsTitle, texts[language].Terms);

    private Markup Page(Language language, string address, string title, string words) => layout.Page(
        new PageFrame { Language = language, Title = title, Kind = "documents", Address = address },
        Markup.Of($"""
            <main id="main" class="page" tabindex="-1"><h1>{title}</h1>{words.Split('\n').Select(static paragraph => Markup.Of($"<p>{paragraph}</p>"))}</main>
            """));
}
