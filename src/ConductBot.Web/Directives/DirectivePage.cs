using ConductBot.Conversations;
using ConductBot.Directives;
using ConductBot.Directives.Force;
using ConductBot.Directives.Reading;
using ConductBot.Web.Html;

namespace ConductBot.Web.Directives;

/// <summary>One version of a directive, to be read: an anchor a clause, the cited one highlighted.</summary>
internal sealed class DirectivePage(Layout layout, Localized<DirectiveTexts> words)
{
    /// <summary>The page of <paramref name="shown"/>, which is one of <paramref name="versions"/> (the newest first); <paramref name="address"/> is its own.</summary>
    public Markup Render(ReadingView view, Directive shown, IReadOnlyList<Directive> versions, string address)
    {
        var text = words[view.Language];
        var name = DirectiveNames.Name(shown, text);
        var frame = new PageFrame { Language = view.Language, Title = name, Kind = "documents", Address = address };
        return layout.Page(frame, Markup.Of($"""
            <main id="main" class="page document" tabindex="-1">
            <p class="trail"><a href="/directives">{text.Title}</a></p>
            <h1 lang="vi">{name}</h1>
            <p class="lead" lang="vi">{shown.Metadata.Title?.Value}</p>
            <p class="chips">{StatusChips.Of(view, shown, text)}<span class="chip quiet">{DirectiveNames.Fill(text.Version, shown.Version)} · {DirectiveNames.Fill(text.Published, Day(shown.Published))}</span></p>
            {Banner(view, shown, versions, text)}
            <dl class="standing">
            <dt>{text.Validity}</dt><dd>{Sentence(view, shown)}</dd>
            <dt>{text.Binding}</dt><dd>{BindingSentence(view, shown)}</dd>
            </dl>
            {Doubts(view, shown, text)}
            <details><summary>{text.Metadata}</summary>{Metadata(view, shown, text)}</details>
            {Versions(shown, versions, text)}
            <p class="quiet">{Legend(shown, text)}</p>
            <article lang="vi">{shown.Clauses.Select(clause => ClauseSection(view, shown, clause, text))}</article>
            </main>
            """));
    }

    private static string Day(DateTimeOffset time) => VietnameseDate.Written(VietnamTime.DayOf(time));

    private static string Sentence(ReadingView view, Directive shown)
    {
        var validity = Validity.Of(shown, view.Day, view.Library.Directives);
        return view.Of(validity.Vietnamese, validity.English);
    }

    private static string BindingSentence(ReadingView view, Directive shown)
    {
        var binding = Binding.Of(shown, view.Organization, view.Day, view.Library.Jurisdictions);
        return view.Of(binding.Vietnamese, binding.English);
    }

    private static Markup Banner(ReadingView view, Directive shown, IReadOnlyList<Directive> versions, DirectiveTexts text)
    {
        var onDay = view.Asked is { } day
            ? Markup.Of($"""<p class="banner" role="note">{DirectiveNames.Fill(text.OnDay, VietnameseDate.Written(day), shown.Version)}</p>""")
            : Markup.None;
        return versions[0].Version == shown.Version
            ? onDay
            : Markup.Of($"""{onDay}<p class="banner" role="note">{DirectiveNames.Fill(text.OlderShown, shown.Version, versions[0].Version)} <a href="{DirectiveNames.Address(shown)}">{text.ShowNewest}</a></p>""");
    }

    private static Markup Doubts(ReadingView view, Directive shown, DirectiveTexts text) => shown.Metadata.Doubts.Count == 0
        ? Markup.None
        : Markup.Of($"""<section class="doubts" aria-label="{text.Doubts}"><h2>{text.Doubts}</h2><ul>{Said(view, shown).Select(doubt => Markup.Of($"""<li lang="{doubt.Language}">{doubt.Text}</li>"""))}</ul></section>""");

    private static IEnumerable<(string Text, string Language)> Said(ReadingView view, Directive shown) => view.Language == Language.English
        ? shown.Metadata.DoubtsForEnglish().Select(static doubt => (doubt.Text, doubt.IsEnglish ? "en" : "vi"))
        : shown.Metadata.Doubts.Select(static doubt => (doubt, "vi"));

    private static Markup Metadata(ReadingView view, Directive shown, DirectiveTexts text)
    {
        var fields = MetadataFields.Of(shown.Metadata).Where(field => field.Value.Length > 0 && field.NameEn != "Doubts");
        return Markup.Of($"<dl class=\"facts\">{fields.Select(field => Fact(view, field, text))}</dl>");
    }

    private static Markup Fact(ReadingView view, MetadataField field, DirectiveTexts text)
    {
        var evidence = field.From is { } from
            ? Markup.Of($"""<small>{From(from, text)}{(field.Evidence.Length > 0 ? Markup.Of($""": <q lang="vi">{field.Evidence}</q>""") : Markup.None)}</small>""")
            : Markup.None;
        return Markup.Of($"""<dt>{view.Of(field.Name, field.NameEn)}</dt><dd><span lang="vi">{field.Value}</span>{evidence}</dd>""");
    }

    private static string From(Provenance provenance, DirectiveTexts text) => provenance switch
    {
        Provenance.InText => text.InText,
        Provenance.Inferred => text.Inferred,
        Provenance.PolicyOwner => text.ByOwner,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Markup Versions(Directive shown, IReadOnlyList<Directive> versions, DirectiveTexts text)
    {
        var list = versions.Select((version, index) => Markup.Of($"""
            <li><a href="{DirectiveNames.Address(version, version.Version)}"{(version.Version == shown.Version ? Markup.Of($" aria-current=\"true\"") : Markup.None)}>{DirectiveNames.Fill(text.Version, version.Version)}</a>
            {(index == 0 ? $"({text.Newest})" : "")} {DirectiveNames.Fill(text.Published, Day(version.Published))}
            {(index + 1 < versions.Count ? Markup.Of($""" · <a href="{DirectiveNames.Address(version)}/diff?from={versions[index + 1].Version}&amp;to={version.Version}">{text.Compare}</a>""") : Markup.None)}</li>
            """));
        return Markup.Of($"""
            <section class="versions" aria-label="{text.Versions}"><h2>{text.Versions}</h2><ul>{list}</ul>
            <p><a href="{DirectiveNames.Address(shown)}/source?version={shown.Version}">{text.Source}</a> <small>({shown.SourceFile})</small></p></section>
            """);
    }

    private static Markup Legend(Directive shown, DirectiveTexts text) => shown.Clauses.Any(clause => clause.Repairs.Count > 0) ? Markup.Of($"{text.Legend}") : Markup.None;

    private static Markup ClauseSection(ReadingView view, Directive shown, Clause clause, DirectiveTexts text)
    {
        var id = new ClauseId(shown.Id, clause.Path);
        var notes = view.Library.Notes.Where(note => note.Clause == id);
        var depth = Math.Min(4, clause.Path.Count(character => character == '.'));
        var citation = view.Of(clause.Citation, clause.CitationEn);
        var label = clause.Label.Length > 0 ? Markup.Of($"""<span class="label">{clause.Label}</span> """) : Markup.None;
        return Markup.Of($"""
            {Heading(shown, clause)}<section id="{clause.Path}" class="clause depth{depth}">
            <p>{label}{ClauseMarkup.Text(clause, text)} <a class="anchor" href="#{Uri.EscapeDataString(clause.Path)}" aria-label="{DirectiveNames.Fill(text.LinkTo, citation)}">#</a></p>
            <p class="addressee" lang="{PageLanguage.Code(view.Language)}">{Addressee(view, shown, clause, text)}</p>
            {notes.Select(note => NoteAside(view, note, text))}
            </section>
            """);
    }

    // A part's heading is shown once, before the first clause under it.
    private static Markup Heading(Directive shown, Clause clause)
    {
        var index = shown.Clauses.TakeWhile(other => !ReferenceEquals(other, clause)).Count();
        return clause.Heading.Length > 0 && (index == 0 || shown.Clauses[index - 1].Heading != clause.Heading) ? Markup.Of($"""<h2 class="part">{clause.Heading}</h2>""") : Markup.None;
    }

    private static Markup Addressee(ReadingView view, Directive shown, Clause clause, DirectiveTexts text)
    {
        var addressee = clause.Addressee;
        if (addressee.Kind == AddresseeKind.Unknown) return Markup.Of($"{text.AddresseeUnknown}");

        var from = addressee.InheritedFrom switch
        {
            null => From(addressee.From, text),
            "" => text.InheritedLetterhead,
            var path => DirectiveNames.Fill(text.Inherited, shown.Find(path) is { } parent ? view.Of(parent.Citation, parent.CitationEn) : path),
        };
        return Markup.Of($"""{text.Addressee}: <b lang="vi">{addressee.Name}</b> <span title="{addressee.Evidence}">({from})</span>""");
    }

    private static Markup NoteAside(ReadingView view, Note note, DirectiveTexts text) => Markup.Of($"""
        <aside class="note" lang="{PageLanguage.Code(view.Language)}" aria-label="{text.Note}">
        <p><strong>{text.Note}</strong> <span class="chip {(note.Verified ? "good" : "caution")}">{(note.Verified ? text.NoteVerified : text.NoteUnverified)}</span> <span class="quiet">{text.NotText}</span></p>
        <p>{view.Of(note.Text, note.TextEn)}</p>
        <details><summary>{text.NoteSource}</summary><p lang="vi">{note.Source}</p></details>
        </aside>
        """);
}
