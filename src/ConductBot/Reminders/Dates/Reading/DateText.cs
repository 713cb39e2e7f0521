namespace ConductBot.Reminders.Dates.Reading;

/// <summary>The tokens of a text, and what it is read against.</summary>
internal sealed class DateText(IReadOnlyList<DateToken> tokens, DateContext context)
{
    public IReadOnlyList<DateToken> Tokens { get; } = tokens;

    public DateContext Context { get; } = context;

    public DateOnly Today => Context.Today;

    public DateToken? this[int at] => at >= 0 && at < Tokens.Count ? Tokens[at] : null;

    /// <summary>The number of one or two digits at a place, else -1.</summary>
    public int Number(int at) => this[at] is { Number: >= 0, Length: <= 2 } token ? token.Number : -1;

    /// <summary>A year of four digits at a place, else -1.</summary>
    public int Year(int at) => this[at] is { Number: >= 1000, Length: 4 } token ? token.Number : -1;

    /// <summary>Whether a sign stands at a place, written together with what is before it.</summary>
    public bool Sign(int at, string sign) => this[at] is { Spaced: false } token && string.Equals(token.Exact, sign, StringComparison.Ordinal);

    /// <summary>Whether what stands at a place is written together with what is before it.</summary>
    public bool Glued(int at) => this[at] is { Spaced: false };

    public bool Has(PhraseTable<bool> table, int at) => table.At(Tokens, at) is not null;

    /// <summary>Whether a phrase of a table ends at a place (the token there not included).</summary>
    public bool EndsWith(PhraseTable<bool> table, int end)
    {
        for (var at = Math.Max(0, end - 4); at < end; at++)
        {
            if (table.At(Tokens, at) is { } phrase && phrase.End == end) return true;
        }

        return false;
    }

    /// <summary>The place after a phrase, or the same place where none stands.</summary>
    public int Skip(PhraseTable<bool> table, int at) => table.At(Tokens, at)?.End ?? at;

    /// <summary>A count in digits (up to four) or words, and where it ends.</summary>
    public (int Value, int End)? Count(int at)
    {
        if (this[at] is { Number: >= 0 } token) return Sign(at + 1, "/") || (Sign(at + 1, ".") && this[at + 2] is { Number: >= 0, Spaced: false }) ? null : (token.Number, at + 1);
        return DateVocabulary.Numbers.At(Tokens, at);
    }
}
