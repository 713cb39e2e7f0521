using System.Text.Json;
using ConductBot.Conversations;
using ConductBot.Organization;
using ConductBot.Web.Html;

namespace ConductBot.Web.Chat;

/// <summary>The chat page: Microsoft's Web Chat in the program's own frame.</summary>
internal sealed class ChatPage(Layout layout, ChatPeople people, Localized<PageTexts> texts)
{
    /// <summary>Where the fetched client lies; the version is in the address, so that a newer one is never hidden by a cached older one.</summary>
    private const string Client = "/lib/webchat-4.18.1/webchat.js";

    /// <summary>Renders the page.</summary>
    public Markup Render(HttpContext http)
    {
        var language = PageLanguage.Of(http);
        var person = people.Chosen(http);
        var text = texts[language];
        var settings = new ChatSettings(person?.Id ?? "", person is null ? "" : ChatIdentity.UserId(person), person?.Name ?? "", PageLanguage.Code(language), text.ChatUnavailable, text.ChatTryAgain, text.SendPlaceholder) { FileTooLarge = text.ChatFileTooLarge, NotSent = text.ChatNotSent };
        var frame = new PageFrame
        {
            Language = language,
            Title = text.Product,
            Kind = "chat",
            Address = "/",
            Head = Markup.Of($"""
                <link rel="preload" href="{Client}" as="script">
                <script src="{Client}" defer></script>
                <script src="/chat.js" defer></script>
                """),
            Tools = Tools(language, person),
        };
        return layout.Page(frame, Markup.Of($"""
            <main id="main" class="conversation" tabindex="-1">
            <h1 class="unseen">{text.Product}</h1>
            <div id="chat" role="region" aria-label="{text.ChatRegion}" data-settings="{JsonSerializer.Serialize(settings, ChatJson.Default.ChatSettings)}">
            <p class="opening" role="status">{text.ChatOpening}</p>
            </div>
            <noscript><p class="opening">{text.ChatNeedsScript} <a href="/directives">{text.Documents}</a></p></noscript>
            </main>
            <footer class="local">{text.LocalNotice}</footer>
            """));
    }

    private Markup Tools(Language language, Person? person)
    {
        var text = texts[language];
        return Markup.Of($"""
            <form class="tools" action="/" method="get">
            <label for="as">{text.ChatAs}</label>
            <select id="as" name="as" title="{text.ChatAsHint}">{people.All.Select(one => Option(one, one == person))}</select>
            <button id="restart" type="button">{text.NewConversation}</button>
            </form>
            """);
    }

    private Markup Option(Person person, bool chosen)
    {
        var label = $"{person.Name} – {people.OfficeOf(person)}";
        return chosen ? Markup.Of($"""<option value="{person.Id}" selected>{label}</option>""") : Markup.Of($"""<option value="{person.Id}">{label}</option>""");
    }
}
