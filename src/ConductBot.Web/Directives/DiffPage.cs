using ConductBot.Conversations;
using ConductBot.Directives;
using ConductBot.Directives.Changes;
using ConductBot.Web.Html;

namespace ConductBot.Web.Directives;

/// <summary>What differs between two versions of a directive, clause by clause and word by word.</summary>
internal sealed class DiffPage(Layout layout, Localized<DirectiveTexts> words)
{
    /// <summary>The page.</summary>
    public Markup Render(ReadingView view, Directive before, Directive after)
    {
        var text = words[view.Language];
        var title = DirectiveNames.Fill(text.DiffTitle, before.Version, after.Version);
        var diff = DirectiveDiff.Between(before, after);
        var frame = new PageFrame
        {
            Language = view.Language,
            Title = $"{DirectiveNames.Name(after, text)}: {title}",
            Kind = "documents",
            Address = $"{DirectiveNames.Address(after)}/diff?from={before.Version}&to={after.Version}",
        };
        return layout.Page(frame, Markup.Of($"""
            <main id="main" class="page document" tabindex="-1">
            <p class="trail"><a href="/directives">{text.Title}</a> › <a href="{DirectiveNames.Address(after)}" lang="vi">{DirectiveNames.Name(after, text)}</a></p>
            <h1>{title}</h1>
            {(diff.IsEmpty ? Markup.Of($"<p>{text.DiffNone}</p>") : Markup.None)}
            {(diff.Fields.Count == 0 ? Markup.None : Markup.Of($"<h2>{text.DiffFields}</h2><dl class=\"facts\">{diff.Fields.Select(field => Field(view, field, text))}</dl>"))}
            {(diff.Clauses.Count == 0 ? Markup.None : Markup.Of($"<h2>{text.DiffClauses}</h2>{diff.Clauses.Select(change => Change(view, after, change, text))}"))}
            </main>
            """));
    }

    private static Markup Field(ReadingView view, FieldChange field, DirectiveTexts text) => Markup.Of($"""
        <dt>{view.Of(field.Field, field.FieldEn)}</dt><dd lang="vi"><del>{Known(field.Before, text)}</del> → <ins>{Known(field.After, text)}</ins></dd>
        """);

    private static string Known(string value, DirectiveTexts text) => value.Length > 0 ? value : text.UnknownValue;

    private static Markup Change(ReadingView view, Directive after, ClauseChange change, DirectiveTexts text)
    {
        var clause = (change.After ?? change.Before)!;
        var citation = view.Of(clause.Citation, clause.CitationEn);
        var place = change.After is null ? Markup.Of($"{citation}") : Markup.Of($"""<a href="{DirectiveNames.Address(after, clause)}">{citation}</a>""");
        return Markup.Of($"""
            <section class="change">
            <h3>{place} <span class="chip quiet">{Kind(change, text)}</span></h3>
            <p lang="vi">{change.Words.Select(Word)}</p>
            </section>
            """);
    }

    private static string Kind(ClauseChange change, DirectiveTexts text) => change.Kind switch
    {
        ChangeKind.Added => text.Added,
        ChangeKind.Removed => text.Removed,
        ChangeKind.Changed => text.Changed,
        ChangeKind.Renumbered => DirectiveNames.Fill(text.Renumbered, change.Before!.Path, change.After!.Path),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Markup Word(WordChange word) => word.Kind switch
    {
        ChangeKind.Added => Markup.Of($"<ins>{word.Text}</ins>"),
        ChangeKind.Removed => Markup.Of($"<del>{word.Text}</del>"),
        _ => Markup.Of($"{word.Text}"),
    };
}
