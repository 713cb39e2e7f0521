using ConductBot.Conversations;
using ConductBot.Web.Hosting;
using Microsoft.Extensions.Options;

namespace ConductBot.Web.Html;

/// <summary>What every page has around its content: head, header with the organisation, navigation, language switch.</summary>
internal sealed class Layout(Localized<PageTexts> texts, HostMode mode, IOptions<WebOptions> options)
{
    /// <summary>A whole page.</summary>
    public Markup Page(PageFrame frame, Markup content)
    {
        var text = texts[frame.Language];
        var organization = frame.Language == Language.English ? options.Value.OrganizationEnglish : options.Value.Organization;
        return Markup.Of($"""
            <!DOCTYPE html>
            <html lang="{PageLanguage.Code(frame.Language)}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light">
            <title>{frame.Title} · {organization}</title>
            <link rel="icon" href="/emblem.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/site.css">
            {frame.Head}
            </head>
            <body class="{frame.Kind}">
            <a class="skip" href="#main">{text.ToContent}</a>
            <header class="top">
            <a class="brand" href="{(mode is HostMode.Local ? "/" : "/directives")}">
            <img src="/emblem.svg" alt="" width="40" height="40">
            <span><b>{text.Product}</b><small>{organization}</small></span>
            </a>
            <nav aria-label="{text.Product}">
            {Link("/", text.Chat, frame.Kind == "chat", mode is HostMode.Local)}
            {Link("/directives", text.Documents, frame.Kind == "documents", true)}
            <a class="language" href="{frame.InOtherLanguage(text.OtherLanguageCode)}" lang="{text.OtherLanguageCode}" hreflang="{text.OtherLanguageCode}">{text.OtherLanguage}</a>
            </nav>
            {frame.Tools}
            </header>
            {content}
            </body>
            </html>
            """);
    }

    private static Markup Link(string address, string text, bool here, bool shown) =>
        !shown ? Markup.None : here ? Markup.Of($"""<a href="{address}" aria-current="page">{text}</a>""") : Markup.Of($"""<a href="{address}">{text}</a>""");
}
