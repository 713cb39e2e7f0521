using ConductBot.Answers.Reading;
using ConductBot.Reminders.Dates;
using ConductBot.Reminders.Dates.Reading;

namespace ConductBot.Broadcasts.Reading;

/// <summary>Reads what people are to be reminded of and when, in what follows the audience.</summary>
internal static class WordsReader
{
    private const string Edges = " \t\r\n,;:.-–!";
    private const int MeetingWithin = 3;
    private static readonly PhraseTable<bool> Meetings = new(
        ("họp|hội nghị|giao ban|hội thảo|tập huấn|chào cờ|hội ý|tọa đàm|toạ đàm|sinh hoạt|dự lễ|dự họp|tiếp đoàn|đón đoàn|meeting|staff meeting|training|briefing|conference|workshop", true));

    private static readonly PhraseTable<bool> Dangling = new(("vào lúc|vào|lúc|hồi|at|on|nhắc|và nhắc|rồi nhắc|and remind", true));
    private static readonly PhraseTable<bool> Leading = new(("rằng|là|that|to|about|về việc|nội dung", true));
    private static readonly PhraseTable<bool> Polite = new(("nhé|nha|nghe|ạ|với nhé|giúp tôi|giúp em|giùm|được không|được chứ|please|thanks|cảm ơn", true));

    /// <summary>Time and words of a text in normal form.</summary>
    /// <param name="text">What follows the audience.</param>
    /// <param name="prefix">What was said about time before; its place decides.</param>
    /// <param name="context">When it was said.</param>
    public static (SaidTime Time, string Words) Read(string text, SaidTime? prefix, DateContext context)
    {
        var reading = DateReader.Read(text, context);
        var cut = new List<TextSpan>();
        var lead = reading.Findings.FirstOrDefault(finding => finding.Outcome is DateOutcome.RemindBefore && IsAt(finding, text, atEnd: true));
        if (lead is not null && prefix is null) cut.AddRange(lead.Spans);

        SaidTime time;
        if (prefix is null)
        {
            var when = Sending(reading, lead is null ? text : WithoutDangling(text[..lead.Spans.Min(span => span.Start)]));

            // "trước ngày 25 hàng tháng" says how often it goes, and is what people are reminded of as well.
            if (when is { Outcome: not DateOutcome.Repeating { Bound: Bound.Before } }) cut.AddRange(when.Spans);
            time = when is null ? SaidTime.Nothing : new SaidTime(when.Outcome, string.Join(" ", when.Spans.Select(span => span.Of(reading.Text))), TimePlace.WithTheWords);
            if (lead is not null) time = time with { Lead = LeadOf((DateOutcome.RemindBefore)lead.Outcome) };
        }
        else
        {
            // "8h sáng mai nhắc … chiều mai họp": said today, read tomorrow, so that the day stands beside the words.
            DateFinding[] moments = [.. reading.Findings.Where(finding => finding.Outcome is DateOutcome.Clear { Moment.Bound: Bound.At })];
            time = prefix;
            if (moments is [{ Outcome: DateOutcome.Clear clear } only])
            {
                cut.AddRange(only.Spans);
                time = prefix with { About = clear.Moment };
            }
        }

        var words = Tidy(Cut(reading.Text, cut));
        return (time with { IsMeeting = IsMeeting(words) }, words);
    }

    private static DateFinding? Sending(DateReading reading, string text)
    {
        DateFinding[] possible = [.. reading.Findings.Where(finding => MaySay(finding.Outcome))];
        return possible.FirstOrDefault(finding => IsAt(finding, text, atEnd: false))
            ?? possible.LastOrDefault(finding => IsAt(finding, text, atEnd: true) && finding.Outcome is not DateOutcome.Passed { Moment.Time: null })
            ?? possible.FirstOrDefault(finding => finding.Outcome is DateOutcome.Refused or DateOutcome.Repeating);
    }

    // "trước 15/12" is a deadline: part of what people are reminded of.
    private static bool MaySay(DateOutcome outcome) => outcome switch
    {
        DateOutcome.Clear clear => clear.Moment.Bound == Bound.At,
        DateOutcome.Passed passed => passed.Moment.Bound == Bound.At,
        DateOutcome.Ambiguous ambiguous => ambiguous.Choices.All(choice => choice.Bound == Bound.At),
        DateOutcome.RemindBefore => false,
        _ => true,
    };

    private static bool IsAt(DateFinding finding, string text, bool atEnd) => atEnd
        ? Tidy(text[Math.Min(finding.Spans.Max(span => span.End), text.Length)..]).Length == 0
        : WithoutDangling(text[..finding.Spans.Min(span => span.Start)].Trim(Edges.ToCharArray())).Length == 0;

    private static TimeSpan? LeadOf(DateOutcome.RemindBefore lead) => lead.Unit switch
    {
        LeadUnit.Minutes => TimeSpan.FromMinutes(lead.Counts[0]),
        LeadUnit.Hours => TimeSpan.FromHours(lead.Counts[0]),
        LeadUnit.Days or LeadUnit.WorkingDays => TimeSpan.FromDays(lead.Counts[0]),
        LeadUnit.Weeks => TimeSpan.FromDays(7 * lead.Counts[0]),
        _ => null,
    };

    private static bool IsMeeting(string words)
    {
        var tokens = DateTokens.Of(words);
        return Enumerable.Range(0, Math.Min(tokens.Count, MeetingWithin)).Any(at => Meetings.At(tokens, at) is not null);
    }

    private static string Cut(string text, IEnumerable<TextSpan> spans)
    {
        var pieces = new List<string>();
        var from = 0;
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            if (span.Start > from) pieces.Add(WithoutDangling(text[from..span.Start].Trim()));
            from = Math.Max(from, span.End);
        }

        pieces.Add(text[from..].Trim());
        return string.Join(' ', pieces.Where(piece => piece.Length > 0));
    }

    private static string Tidy(string words)
    {
        words = words.Trim(Edges.ToCharArray());
        for (var tokens = DateTokens.Of(words); Leading.At(tokens, 0) is { } leading; tokens = DateTokens.Of(words))
        {
            words = leading.End < tokens.Count ? words[tokens[leading.End].Start..].Trim(Edges.ToCharArray()) : "";
            if (words.Length == 0) return "";
        }

        if (WithoutEnd(words.TrimEnd('?', ' '), Polite) is var plain && plain.Length < words.TrimEnd('?', ' ').Length) words = plain;
        return words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string WithoutDangling(string words) => WithoutEnd(words, Dangling);

    private static string WithoutEnd(string words, PhraseTable<bool> ends)
    {
        while (true)
        {
            words = words.Trim(Edges.ToCharArray());
            var tokens = DateTokens.Of(words);
            var at = Enumerable.Range(0, tokens.Count).Skip(Math.Max(0, tokens.Count - 3)).FirstOrDefault(at => ends.At(tokens, at) is { } end && end.End == tokens.Count, -1);
            if (at < 0) return words;
            words = words[..tokens[at].Start];
        }
    }

    /// <summary>Whether nothing is left of a text but what was said about time.</summary>
    public static bool IsTimeAlone(string text, DateContext context) => DateReader.Read(text, context) is { Findings.Count: > 0 } reading && Tidy(WithoutDangling(reading.Rest)).Length == 0;
}
