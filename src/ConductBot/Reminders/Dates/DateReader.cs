using System.Text;
using ConductBot.Answers.Reading;
using ConductBot.Answers.Text;
using ConductBot.Reminders.Dates.Reading;

namespace ConductBot.Reminders.Dates;

/// <summary>Reads what a text says about time, Vietnamese with or without diacritics, or English. Never throws; what it does not know stays in the rest.</summary>
internal static class DateReader
{
    private const string Edges = " \t\r\n,;:.-–";
    private static readonly PhraseTable<bool> Dangling = new(("vào lúc|vào|lúc|hồi|trong|đến|on|at|by|trước khi", true));

    public static DateReading Read(string text, DateContext context)
    {
        var normal = Words.Normal(text);
        var tokens = DateTokens.Of(normal);
        var dated = new DateText(tokens, context);
        var findings = DateGrouping.Of(dated, DateScanner.Scan(dated)).Select(group => Finding(group, normal, tokens, context)).ToList();
        return new DateReading(normal, findings, Rest(normal, findings));
    }

    private static DateFinding Finding(DateGroup group, string text, IReadOnlyList<DateToken> tokens, DateContext context)
    {
        var spans = group.Places.Select(place => TextSpan.Between(tokens[place.From].Start, tokens[place.To - 1].End)).ToList();
        var said = string.Join(" … ", spans.Select(span => span.Of(text)));
        return new DateFinding(spans, DateResolver.Resolve(group, said, context));
    }

    /// <summary>A text in normal form without some of the findings in it, tidied.</summary>
    public static string Rest(string text, IEnumerable<DateFinding> findings)
    {
        var rest = new StringBuilder();
        var from = 0;
        foreach (var span in findings.SelectMany(finding => finding.Spans).OrderBy(span => span.Start))
        {
            Append(rest, WithoutDangling(Tidy(text[from..span.Start])));
            from = span.End;
        }

        Append(rest, Tidy(text[from..]));
        return rest.ToString();
    }

    // A piece before a finding, without the word that led to it ("họp vào" before "thứ hai").
    private static string WithoutDangling(string words)
    {
        var tokens = DateTokens.Of(words);
        for (var at = Math.Max(0, tokens.Count - 2); at < tokens.Count; at++)
        {
            if (Dangling.At(tokens, at) is { } dangling && dangling.End == tokens.Count) return Tidy(words[..tokens[at].Start]);
        }

        return words;
    }

    private static string Tidy(string piece) => string.Join(' ', piece.Replace("()", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(Edges.ToCharArray());

    private static void Append(StringBuilder rest, string words)
    {
        if (words.Length == 0) return;
        if (rest.Length > 0) rest.Append(' ');
        rest.Append(words);
    }
}
