using System.Globalization;
using ConductBot.Answers.Composing;
using ConductBot.Conversations;
using ConductBot.Directives;

namespace ConductBot.Answers.Presenting;

/// <summary>Puts an answer into words: parts that the card and the plain text both show, so that neither says more than the other.</summary>
internal sealed class AnswerWriter(Localized<AnswerTexts> texts, AnswerLinks links)
{
    private const int LongestAct = 170;

    /// <summary>The words it uses.</summary>
    public Localized<AnswerTexts> Texts => texts;

    /// <summary>The answer in parts, in a language.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="organization">The asker's jurisdiction and the day: what binds them, what is old.</param>
    /// <param name="language">The language of all that is not quoted.</param>
    public AnswerWords Write(Answer answer, Asker organization, Language language)
    {
        var text = texts[language];
        return answer.Kind switch
        {
            AnswerKind.Rule => Rule(answer, organization, language),
            AnswerKind.CitedClause => new AnswerWords { Headline = F(text.Cited, DirectiveWords.Citation(answer.Quotations[0], language)), Quotes = Quotes(answer, organization, language), Notes = Notes(answer, language) },
            AnswerKind.Topic => new AnswerWords { Headline = text.Topic, Quotes = Quotes(answer, organization, language), Notes = Notes(answer, language) },
            AnswerKind.NotInTexts => Absent(answer, text.NotInTexts, organization, language),
            AnswerKind.NoSuchText => Absent(answer, F(text.NoSuchText, answer.Missing!), organization, language),
            AnswerKind.OtherTerritory => Absent(answer, F(text.OtherTerritory, answer.Missing!), organization, language),
            AnswerKind.NoSuchClause => new AnswerWords { Headline = answer.Directive is { } directive ? F(text.NoSuchClause, DirectiveWords.Name(directive, language)) : text.NoSuchClauseAnywhere, Link = answer.Directive is { } of ? links.To(of) : null },
            AnswerKind.Library => new AnswerWords
            {
                Headline = F(text.LibraryList, organization.Library.Directives.Count.ToString(CultureInfo.InvariantCulture)),
                Lines = [.. organization.Library.Directives.Select(directive => F(text.LibraryLine, DirectiveWords.Name(directive, language), DirectiveWords.Date(directive) ?? text.Unknown, directive.Metadata.Title?.Value ?? text.Unknown))],
            },
            AnswerKind.WhichOne => new AnswerWords { Headline = text.WhichOne },
            AnswerKind.Greeting => new AnswerWords { Headline = text.Greeting },
            AnswerKind.Thanks => new AnswerWords { Headline = text.Thanks },
            AnswerKind.Help => new AnswerWords { Headline = text.Help },
            AnswerKind.Nothing => new AnswerWords { Headline = text.Nothing },
            _ => MetadataWords.Write(answer.Kind, answer.Directive!, organization, (text, language, links)) with { Quotes = Quotes(answer, organization, language) },
        };
    }

    private AnswerWords Absent(Answer answer, string headline, Asker organization, Language language) => new()
    {
        Headline = headline,
        Lines = [texts[language].NotInTextsHint],
        AlsoHeading = answer.Related.Count > 0 ? texts[language].Related : null,
        Also = [.. answer.Related.Select(quotation => Near(quotation, organization, language))],
    };

    // What does not answer needs no remark on whom it addresses; that it is another place's, or doubtful, must be said.
    private QuoteWords Near(Quotation quotation, Asker asker, Language language) => new(quotation, DirectiveWords.Citation(quotation, language), [.. Foreign(quotation, asker, language), .. Repairs(quotation, language)], links.To(quotation.Directive, quotation.Clause.Path));

    private AnswerWords Rule(Answer answer, Asker asker, Language language)
    {
        var text = texts[language];
        var first = answer.Quotations[0];
        var act = Shortened(Capital(first.Act));
        var headline = first.Verdict switch
        {
            Verdict.Prohibited => first.Rule.Condition is { } condition ? F(text.ProhibitedIf, Shortened(Capital(condition.Of(first.Clause.Text))), Shortened(first.Act)) : F(text.Prohibited, act),
            Verdict.Conditional => F(text.Conditional, Shortened(Capital(ConditionalAct(first)))),
            Verdict.Required => Required(first, act, text),
            Verdict.Permitted => F(text.Permitted, act, DirectiveWords.Citation(first, language)),
            null when first.Rule.Modality == Reading.Modality.Required && first.Clause.Addressee is { Kind: AddresseeKind.Body, Name: var body } => F(text.OnlyLookedAfter, body),
            null => text.Stated,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var others = answer.Quotations.Skip(1).OrderByDescending(static quotation => quotation.Directive.Metadata.Issued?.Value ?? DateOnly.MinValue);
        return new AnswerWords
        {
            Headline = headline,
            Quotes = [Quote(first, asker, language)],
            AlsoHeading = answer.Quotations.Count <= 1 ? null : answer.Quotations.Skip(1).All(static other => other.Verdict is not null) ? text.Also : text.AlsoSaid,
            Also = [.. others.Select(quotation => Quote(quotation, asker, language))],
            Notes = Notes(answer, language),
        };
    }

    // Whose duty it is belongs to what is said first: whoever asks "tôi có phải …" must not read another's task as the own one.
    private static string Required(Quotation quotation, string act, AnswerTexts text)
    {
        var addressee = quotation.Clause.Addressee;
        if (quotation.Rule.SaysItself || (addressee.Name.Length > 0 && act.StartsWith(addressee.Name, StringComparison.OrdinalIgnoreCase))) return F(text.RequiredAsSaid, act);
        return addressee.Kind switch
        {
            AddresseeKind.Body => F(text.RequiredOf, addressee.Name, act),
            AddresseeKind.Heads => F(text.RequiredOf, text.HeadsBelow, act),
            AddresseeKind.Agencies or AddresseeKind.Party => F(text.RequiredOf, text.BodiesBelow, act),
            _ => F(text.Required, act),
        };
    }

    // Where the exception is a sentence of its own, the ban before it names the act.
    private static string ConditionalAct(Quotation quotation) =>
        quotation.Rule.Exception is not null || quotation.Span.Start >= quotation.Rule.Span.Start ? quotation.Act
            : Reading.SentenceReader.Read(quotation.Clause).First(sentence => sentence.Span.Start == quotation.Span.Start).Conjuncts[^1].Act.Of(quotation.Clause.Text);

    private List<QuoteWords> Quotes(Answer answer, Asker asker, Language language) => [.. answer.Quotations.Select(quotation => Quote(quotation, asker, language))];

    private QuoteWords Quote(Quotation quotation, Asker asker, Language language)
    {
        var text = texts[language];
        var remarks = new List<string> { quotation.Clause.IsPreamble ? "" : Addressee(quotation.Clause.Addressee, text) };
        remarks.AddRange(Foreign(quotation, asker, language));
        if (quotation.Directive.Metadata.Issued is { } issued && issued.Value.AddYears(10) <= asker.Today) remarks.Add(F(text.Old, issued.Value.Year.ToString(CultureInfo.InvariantCulture)));
        remarks.AddRange(Repairs(quotation, language));
        return new QuoteWords(quotation, DirectiveWords.Citation(quotation, language), [.. remarks.Where(static remark => remark.Length > 0)], links.To(quotation.Directive, quotation.Clause.Path));
    }

    private IEnumerable<string> Foreign(Quotation quotation, Asker asker, Language language) =>
        asker.IsBoundBy(quotation.Directive) ? [] : [F(texts[language].Foreign, DirectiveWords.Name(quotation.Directive, language))];

    private IEnumerable<string> Repairs(Quotation quotation, Language language) => quotation.Clause.Repairs.Where(repair => quotation.Span.Contains(repair.At)).DistinctBy(static repair => repair.Scanned)
        .Select(repair => repair.Doubtful ? F(texts[language].Doubtful, repair.Scanned) : F(texts[language].Repair, repair.Scanned, repair.Repaired));

    private static string Addressee(Addressee addressee, AnswerTexts text) => addressee.Kind switch
    {
        AddresseeKind.Unknown => "",
        AddresseeKind.Staff => F(text.Addressee, Called(addressee)),
        AddresseeKind.Heads or AddresseeKind.Agencies or AddresseeKind.Body or AddresseeKind.Party => F(text.AddresseeOther, Called(addressee)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // "… (sau đây gọi tắt là cơ quan, đơn vị)" tells how the text goes on, not whom it addresses.
    private static string Called(Addressee addressee) =>
        addressee.Name.IndexOf(" (sau đây gọi", StringComparison.OrdinalIgnoreCase) is > 0 and var at && addressee.Name.EndsWith(')') ? addressee.Name[..at] : addressee.Name;

    // The document a note rests on; where it was looked up stands on the directive's page.
    private List<NoteWords> Notes(Answer answer, Language language)
    {
        var text = texts[language];
        var several = answer.Quotations.Select(static quotation => quotation.Id.Directive).Distinct(StringComparer.Ordinal).Count() > 1;
        return [.. answer.Notes.Select(note =>
        {
            var (says, source) = (language == Language.English ? note.TextEn : note.Text, note.Source.Split(';', 2)[0]);
            var on = answer.Quotations.FirstOrDefault(quotation => quotation.Id == note.Clause) is { } quotation ? Capital(several ? $"{DirectiveWords.Name(quotation.Directive, language)}, {quotation.Clause.Citation}" : quotation.Clause.Citation) : "";
            return new NoteWords($"{F(note.Verified ? text.Note : text.NoteUnverified, says)} {F(text.Source, source)}", note.Verified ? text.NoteHeading : text.NoteHeadingUnverified, on, says, source);
        })];
    }

    private static string Capital(string act) => act.Length == 0 ? act : char.ToUpper(act[0], CultureInfo.InvariantCulture) + act[1..];

    // Cut at a comma, never inside a phrase: the whole sentence stands below.
    private static string Shortened(string act)
    {
        if (act.Length <= LongestAct) return act;
        var cut = act.LastIndexOf(", ", LongestAct, StringComparison.Ordinal);
        if (cut <= 40) cut = act.LastIndexOf(' ', LongestAct);
        return act[..(cut > 0 ? cut : LongestAct)] + "…";
    }

    // An act that was cut ends in its own mark.
    private static string F(string format, params string[] values) => string.Format(CultureInfo.InvariantCulture, format, values).Replace("….", "…", StringComparison.Ordinal);
}
