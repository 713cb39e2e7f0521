using System.Text.Json;
using ConductBot.Answers.Composing;
using ConductBot.Answers.Reading;
using ConductBot.Conversations;
using ConductBot.Protocol.Cards;

namespace ConductBot.Answers.Presenting;

/// <summary>The card of an answer: verdict, quotation with the words that matter in bold, citation, remarks, notes, buttons.</summary>
internal static class AnswerCard
{
    /// <summary>The card, or null for an answer that is better said in a plain message.</summary>
    public static AdaptiveCard? Of(Answer answer, AnswerWords words, AnswerTexts text, AnswerButtons buttons)
    {
        if (answer.Outcome is AnswerOutcome.Chat or AnswerOutcome.Clarify) return null;
        var body = new List<CardElement> { new RichTextBlock([new TextRun(words.Headline) { Weight = TextWeight.Bolder, Color = ColorOf(answer) }]) };
        body.AddRange(words.Lines.Select(static line => Plain(line)));
        body.AddRange(words.Quotes.SelectMany(quote => Quote(quote, text)));
        if (words.AlsoHeading is not null) body.Add(new RichTextBlock([new TextRun(words.AlsoHeading) { Weight = TextWeight.Bolder }]) { Separator = true, Spacing = ElementSpacing.Medium });
        body.AddRange(words.Also.SelectMany(quote => answer.Outcome == AnswerOutcome.Abstained ? Near(quote, text) : Quote(quote, text)));
        if (words.Notes.Count > 0) body.Add(NotesBlock.Of(words.Notes, text));

        if (answer.Outcome == AnswerOutcome.Abstained && !answer.IsFar) body.Add(new TextInput { Id = "more", Label = text.PassOnMore, IsMultiline = true, MaxLength = 500, Spacing = ElementSpacing.Medium });
        var actions = new List<CardButton>();
        if (words.Link is { } link) actions.Add(new OpenUrlButton(text.OpenFullText, link.ToString()));
        actions.AddRange(buttons.For(answer, text));
        return new AdaptiveCard(body) { Actions = actions.Count > 0 ? actions : null, FallbackText = words.ToPlainText() };
    }

    private static IEnumerable<CardElement> Quote(QuoteWords quote, AnswerTexts text) => Quoted(new RichTextBlock([.. Runs(quote.Quotation)]), quote, text);

    // Nothing in it is bold: "không được" would look like the answer.
    private static IEnumerable<CardElement> Near(QuoteWords quote, AnswerTexts text) => Quoted(new RichTextBlock([new TextRun($"“{quote.Quotation.Text}”") { Size = TextSize.Small }]), quote, text);

    private static IEnumerable<CardElement> Quoted(RichTextBlock words, QuoteWords quote, AnswerTexts text)
    {
        var items = new List<CardElement>
        {
            words,
            new RichTextBlock([new TextRun("— " + quote.Citation) { Weight = TextWeight.Bolder, SelectAction = quote.Link is { } link ? new OpenUrlButton(text.OpenText, link.ToString()) : null, Color = quote.Link is null ? null : TextColor.Accent }]),
        };
        items.AddRange(quote.Remarks.Select(static remark => new RichTextBlock([new TextRun(remark) { IsSubtle = true, Size = TextSize.Small }])));
        yield return new Container(items) { Style = ContainerStyle.Emphasis, Spacing = ElementSpacing.Small };
    }

    // The quotation character by character, the words that matter in bold.
    private static IEnumerable<TextRun> Runs(Quotation quotation)
    {
        var text = quotation.Clause.Text;
        var at = quotation.Span.Start;
        yield return new TextRun("“");
        foreach (var span in quotation.Emphasis.OrderBy(static span => span.Start))
        {
            if (span.Start < at) continue;
            var end = Math.Min(span.End, quotation.Span.End);
            if (span.Start > at) yield return new TextRun(TextSpan.Between(at, span.Start).Of(text));
            yield return new TextRun(TextSpan.Between(span.Start, end).Of(text)) { Weight = TextWeight.Bolder };
            at = end;
        }

        if (at < quotation.Span.End) yield return new TextRun(TextSpan.Between(at, quotation.Span.End).Of(text));
        yield return new TextRun("”");
    }

    private static RichTextBlock Plain(string line) => new([new TextRun(line)]);

    private static TextColor? ColorOf(Answer answer) => answer.Verdict switch
    {
        Verdict.Prohibited or Verdict.Conditional => TextColor.Attention,
        _ => null,
    };
}
