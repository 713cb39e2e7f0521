using System.Text.RegularExpressions;
using ConductBot.Answers.Reading;
using ConductBot.Directives;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Dates.Reading;

namespace ConductBot.Reminders.Proposals;

/// <summary>
/// Pure: the tasks that a directive's text contains. A task is a piece of a sentence that tells somebody to do what can be seen to be done; how to behave, what not to do, a wish for
/// more or better of something, and what is to be done when something happens are none. Knows the language of such texts, and none of the texts.
/// </summary>
internal static partial class ProposalRule
{
    /// <summary>Characters of a title.</summary>
    public const int TitleCharacters = 110;

    private const int LeastLetters = 12;

    /// <summary>The tasks, in order of the text.</summary>
    public static IReadOnlyList<TaskProposal> Of(Directive directive, WorkingCalendar calendar) =>
        [.. directive.Clauses.Where(clause => !clause.IsPreamble && clause.Addressee.Kind != AddresseeKind.Staff && !IsHeading(directive, clause)).SelectMany(clause => OfClause(directive, clause, calendar))];

    private static IEnumerable<TaskProposal> OfClause(Directive directive, Clause clause, WorkingCalendar calendar)
    {
        var begins = AfterAddressee(clause);
        foreach (var span in Pieces(clause.Text))
        {
            var piece = span.Of(clause.Text);
            if (piece.Count(char.IsLetter) < LeastLetters) continue;
            var from = Math.Clamp(begins - span.Start, 0, piece.Length);
            var quote = Trimmed(piece);
            var (until, rhythm) = DueReader.Read(quote, directive.Metadata.Issued?.Value, calendar);

            // Whoever says by when wants it done.
            var dated = until is not null || rhythm is not (ProposalRhythm.Once or ProposalRhythm.Constant);
            if ((DoingReader.Read(piece, from) ?? (dated ? DoingReader.Dated(piece, from) : null)) is not { } doing) continue;

            yield return new TaskProposal(new ClauseId(directive.Id, clause.Path), quote, Title(quote, doing), clause.Addressee, until, rhythm, doing.IsReport);
        }
    }

    // What introduces the clauses below it is no task.
    private static bool IsHeading(Directive directive, Clause clause) =>
        clause.Text.TrimEnd().EndsWith(':') || (string.Equals(clause.Text.Trim(' ', '.', ':'), clause.Addressee.Name, StringComparison.OrdinalIgnoreCase)
            && directive.Clauses.Any(below => string.Equals(below.Parent, clause.Path, StringComparison.Ordinal)));

    /// <summary>Where a clause goes on after it has said whom it is for: "Sở Tài chính có trách nhiệm …", "Giao Sở Nội vụ …".</summary>
    private static int AfterAddressee(Clause clause)
    {
        if (clause.Addressee.From != Provenance.InText || clause.Addressee.InheritedFrom is not null) return 0;
        var at = clause.Text.IndexOf(clause.Addressee.Name, StringComparison.OrdinalIgnoreCase);
        return at < 0 || !Assigning().IsMatch(clause.Text[..at]) ? 0 : at + clause.Addressee.Name.Length;
    }

    /// <summary>Sentences, parted at semicolons and before "đồng thời", outside brackets and quotes.</summary>
    private static IEnumerable<TextSpan> Pieces(string text)
    {
        foreach (var sentence in SentenceReader.Split(text))
        {
            var (start, depth) = (sentence.Start, 0);
            for (var at = sentence.Start; at < sentence.End; at++)
            {
                if (text[at] is '(' or '“') depth++;
                if (text[at] is ')' or '”') depth--;
                if (text[at] != ';' || depth > 0) continue;
                yield return TextSpan.Between(start, at);
                start = at + 1;
            }

            if (start < sentence.End) yield return TextSpan.Between(start, sentence.End);
        }
    }

    private static string Trimmed(string piece) => piece.Trim(' ', '.', ';', ',', '/');

    private static string Title(string quote, Doing doing)
    {
        var said = quote[Math.Min(quote.IndexOf(doing.From, StringComparison.Ordinal) is var at && at >= 0 ? at : 0, quote.Length)..];
        if (said.Length > TitleCharacters)
        {
            var cut = said.LastIndexOfAny([' ', ','], TitleCharacters);
            said = $"{said[..(cut > 0 ? cut : TitleCharacters)].TrimEnd(' ', ',')}…";
        }

        return char.ToUpperInvariant(said[0]) + said[1..];
    }

    [GeneratedRegex(@"^\s*(?:Giao(?: cho)?|Yêu cầu(?: các đồng chí)?|Đề nghị|Chỉ đạo|Các đồng chí|Riêng|Đối với)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Assigning();
}
