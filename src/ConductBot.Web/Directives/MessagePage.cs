using ConductBot.Conversations;
using ConductBot.Web.Html;

namespace ConductBot.Web.Directives;

/// <summary>Says what is wrong with an address, and where to go from there.</summary>
internal sealed class MessagePage(Layout layout, Localized<DirectiveTexts> words)
{
    /// <summary>The page for a directive or version that is not there.</summary>
    public Markup NotFound(Language language, string what) => Render(language, words[language].NotFoundTitle, DirectiveNames.Fill(words[language].NotFoundText, what));

    /// <summary>The page for an address that can't be read.</summary>
    public Markup Unreadable(Language language) => Render(language, words[language].BadRequestTitle, words[language].BadRequestText);

    /// <summary>The page for a day on which no version was in force.</summary>
    public Markup NoneOn(Language language, string day) => Render(language, words[language].NotFoundTitle, DirectiveNames.Fill(words[language].NoneOnDay, day));

    private Markup Render(Language language, string title, string message)
    {
        var frame = new PageFrame { Language = language, Title = title, Kind = "documents", Address = "/directives" };
        return layout.Page(frame, Markup.Of($"""
            <main id="main" class="page" tabindex="-1"><h1>{title}</h1><p class="lead">{message}</p><p><a href="/directives">{words[language].ToList}</a></p></main>
            """));
    }
}
