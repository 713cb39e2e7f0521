using ConductBot.Conversations;
using ConductBot.Directives;
using ConductBot.Directives.Force;
using ConductBot.Directives.Reading;
using ConductBot.Web.Html;

namespace ConductBot.Web.Directives;

/// <summary>The list of all directives, with a search in their texts.</summary>
internal sealed class LibraryPage(Layout layout, Localized<DirectiveTexts> words)
{
    private const int MostFound = 50;

    /// <summary>The page; <paramref name="typed"/> is what is searched for, null for nothing.</summary>
    public Markup Render(ReadingView view, string? typed)
    {
        var text = words[view.Language];
        var search = ClauseSearch.Of(typed);
        var address = search is null ? "/directives" : $"/directives?q={Uri.EscapeDataString(typed!)}";
        var frame = new PageFrame { Language = view.Language, Title = text.Title, Kind = "documents", Address = address };
        return layout.Page(frame, Markup.Of($"""
            <main id="main" class="page" tabindex="-1">
            <h1>{text.Title}</h1>
            <p class="lead">{text.Lead}</p>
            <form class="search" role="search" action="/directives" method="get">
            <label class="unseen" for="q">{text.SearchLabel}</label>
            <input id="q" name="q" type="search" value="{typed}" placeholder="{text.SearchPlaceholder}" maxlength="200" lang="vi">
            <button>{text.Search}</button>
            </form>
            {(search is null ? Markup.None : Found(view, search, text))}
            <h2>{text.All}</h2>
            <ul class="cards">{view.Library.Directives.OrderByDescending(Issued).Select(directive => Card(view, directive, text))}</ul>
            </main>
            """));
    }

    private static DateOnly Issued(Directive directive) => directive.Metadata.Issued?.Value ?? DateOnly.MinValue;

    private static Markup Found(ReadingView view, ClauseSearch search, DirectiveTexts text)
    {
        var found = search.In(view.Library.Directives);
        if (found.Count == 0) return Markup.Of($"""<p class="result" role="status">{DirectiveNames.Fill(text.NotFound, search.Typed)}</p>""");

        var more = found.Count > MostFound ? Markup.Of($" {DirectiveNames.Fill(text.FoundMore, MostFound)}") : Markup.None;
        return Markup.Of($"""
            <p class="result" role="status">{DirectiveNames.Fill(text.Found, found.Count, search.Typed)}.{more}</p>
            <ol class="found" lang="vi">{found.Take(MostFound).Select(one => Hit(one, search, text))}</ol>
            """);
    }

    private static Markup Hit(FoundClause found, ClauseSearch search, DirectiveTexts text) => Markup.Of($"""
        <li><a href="{DirectiveNames.Address(found.Directive, found.Clause)}">{DirectiveNames.Name(found.Directive, text)}, {found.Clause.Citation}</a>
        <p>{search.Marked(found.Clause.Text)}</p></li>
        """);

    private static Markup Card(ReadingView view, Directive directive, DirectiveTexts text)
    {
        var metadata = directive.Metadata;
        var issued = metadata.Issued is { } date ? Markup.Of($" <small>{DirectiveNames.Fill(text.IssuedOn, VietnameseDate.Written(date.Value))}</small>") : Markup.None;
        return Markup.Of($"""
            <li class="card">
            <h3><a href="{DirectiveNames.Address(directive)}"><span lang="vi">{DirectiveNames.Name(directive, text)}</span></a>{issued}</h3>
            <p lang="vi">{metadata.Title?.Value ?? metadata.Issuer?.Value}</p>
            <p class="chips">{StatusChips.Of(view, directive, text)}<span class="chip quiet">{DirectiveNames.Fill(text.Version, directive.Version)} · {DirectiveNames.Fill(text.Clauses, directive.Clauses.Count)}</span></p>
            </li>
            """);
    }
}
