using ConductBot.Conversations;

namespace ConductBot.Answers.Presenting;

/// <summary>An answer in words of one language, before it becomes a card or plain text.</summary>
internal sealed record AnswerWords
{
    /// <summary>The first line: the verdict with the act it is on, or what there is to say.</summary>
    public required string Headline { get; init; }

    /// <summary>Lines below it.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>What answers.</summary>
    public IReadOnlyList<QuoteWords> Quotes { get; init; } = [];

    /// <summary>Heading of further quotations; null without any.</summary>
    public string? AlsoHeading { get; init; }

    /// <summary>Further quotations.</summary>
    public IReadOnlyList<QuoteWords> Also { get; init; } = [];

    /// <summary>Notes of the policy owner.</summary>
    public IReadOnlyList<NoteWords> Notes { get; init; } = [];

    /// <summary>Where the whole text is; null where there is no page or no text meant.</summary>
    public Uri? Link { get; init; }

    /// <summary>What the plain text cites, in its order.</summary>
    public IReadOnlyList<ReplyCitation> Citations() =>
        [.. Quotes.Concat(Also).Select(static quote => new ReplyCitation($"— {quote.Citation}", quote.Citation, quote.Quotation.Text, quote.Link))];

    /// <summary>All of it as plain text, saying everything the card says.</summary>
    public string ToPlainText()
    {
        var lines = new List<string> { Headline };
        lines.AddRange(Lines);
        foreach (var quote in Quotes) Add(lines, quote);
        if (AlsoHeading is not null) lines.Add(AlsoHeading);
        foreach (var quote in Also) Add(lines, quote);
        lines.AddRange(Notes.Select(static note => note.Whole));
        if (Link is not null) lines.Add(Link.ToString());
        return string.Join("\n", lines);
    }

    private static void Add(List<string> lines, QuoteWords quote)
    {
        lines.Add($"“{quote.Quotation.Text}”");
        lines.Add($"— {quote.Citation}");
        lines.AddRange(quote.Remarks);
        if (quote.Link is not null) lines.Add(quote.Link.ToString());
    }
}
