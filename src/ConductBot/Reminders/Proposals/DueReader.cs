using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Dates;
using ConductBot.Reminders.Dates.Reading;

namespace ConductBot.Reminders.Proposals;

/// <summary>Pure: until when a text wants something done, and how often. Only what it calls a deadline is one: the dates of documents that it cites are not.</summary>
internal static class DueReader
{
    private static readonly PhraseTable<ProposalRhythm> Rhythms = new(
        ("hàng tuần|hằng tuần|mỗi tuần", ProposalRhythm.Weekly), ("hàng tháng|hằng tháng|mỗi tháng", ProposalRhythm.Monthly), ("hàng quý|hằng quý|mỗi quý", ProposalRhythm.Quarterly),
        ("6 tháng|06 tháng|sáu tháng|nửa năm", ProposalRhythm.HalfYearly), ("hàng năm|hằng năm|mỗi năm", ProposalRhythm.Yearly), ("định kỳ|định kì", ProposalRhythm.Periodic), ("thường xuyên", ProposalRhythm.Constant));

    /// <summary>The last day, included, and the rhythm.</summary>
    /// <param name="quote">The words.</param>
    /// <param name="issued">The day of the text, against which "trong tháng 3" is read; null when it is not known.</param>
    /// <param name="calendar">Working days.</param>
    public static (DateOnly? Until, ProposalRhythm Rhythm) Read(string quote, DateOnly? issued, WorkingCalendar calendar)
    {
        var tokens = DateTokens.Of(quote);
        var rhythms = Enumerable.Range(0, tokens.Count).Select(at => Rhythms.At(tokens, at)?.Value ?? ProposalRhythm.Once).Where(rhythm => rhythm != ProposalRhythm.Once).ToArray();
        var until = Until(quote, issued ?? new DateOnly(2001, 1, 1), calendar);
        return (until, until is not null || rhythms.Length == 0 ? ProposalRhythm.Once : rhythms.Min());
    }

    private static DateOnly? Until(string quote, DateOnly issued, WorkingCalendar calendar)
    {
        var context = new DateContext(VietnamClock.At(issued, TimeOnly.MinValue), calendar);
        foreach (var finding in DateReader.Read(quote, context).Findings)
        {
            var moment = finding.Outcome switch { DateOutcome.Clear clear => clear.Moment, DateOutcome.Passed passed => passed.Moment, _ => null };
            if (moment?.Bound == Bound.Before) return moment.Day.AddDays(-1);
            if (moment?.Bound == Bound.Until) return moment.Day;
        }

        return null;
    }
}
