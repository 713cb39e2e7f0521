using ConductBot.Conversations;
using ConductBot.Reminders.Dates;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Reminders.Dates;

public sealed class DateWordsTests
{
    private static readonly DateWords Words = new(Localized<DateTexts>.Load(typeof(DateTexts).Assembly, "ConductBot.Reminders.Dates.Texts"));
    private static readonly Arbitrary<Language> Languages = Gen.Elements(Language.Vietnamese, Language.English).ToArbitrary();

    [Fact]
    public void A_moment_in_words() =>
        Words.Of(new Moment(new DateOnly(2026, 12, 18), new TimeOnly(15, 0), Bound.Until), Language.Vietnamese).ShouldBe("chậm nhất thứ Sáu, ngày 18/12/2026 lúc 15:00");

    [Fact]
    public void What_is_said_of_a_moment_is_read_as_the_same_moment()
    {
        var moments = from offset in Gen.Choose(1, 3000) from minute in Gen.Choose(-400, 1439) from bound in Gen.Elements(Bound.At, Bound.Before, Bound.Until, Bound.After)
                      select new Moment(new DateOnly(2026, 11, 23).AddDays(offset), minute < 0 ? null : TimeOnly.MinValue.AddMinutes(minute), bound);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(moments.ToArbitrary(), Languages, (moment, language) =>
        {
            var reading = DateReader.Read(Words.Of(moment, language), Said.Context(language));
            return reading.When is DateOutcome.Clear clear && clear.Moment == moment && reading.Rest.Length == 0;
        }));
    }

    [Fact]
    public void What_is_said_of_a_repetition_is_read_as_the_same_repetition()
    {
        var days = from month in Gen.Choose(1, 12) from day in Gen.Choose(1, 28) select (Month: month, Day: day);
        var recurrences = Gen.OneOf<Recurrence>(
            Gen.Constant<Recurrence>(new Recurrence.Daily()), Gen.Choose(0, 6).Select(day => (Recurrence)new Recurrence.Weekly((DayOfWeek)day)), Gen.Choose(1, 31).Select(day => (Recurrence)new Recurrence.Monthly(day)),
            Gen.Constant<Recurrence>(new Recurrence.MonthlyLastWorkingDay()), Gen.Constant<Recurrence>(new Recurrence.Quarterly()), days.Select(day => (Recurrence)new Recurrence.Yearly(day.Month, day.Day)),
            days.Select(day => (Recurrence)new Recurrence.YearlyLunar(day.Month, day.Day)));
        var times = Gen.Choose(-700, 1439).Select(minute => minute < 0 ? (TimeOnly?)null : TimeOnly.MinValue.AddMinutes(minute));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(recurrences.ToArbitrary(), times.ToArbitrary(), Languages, (recurrence, time, language) =>
        {
            var reading = DateReader.Read(Words.Of(recurrence, time, language), Said.Context(language));
            return reading.When is DateOutcome.Repeating repeating && repeating.Recurrence == recurrence && repeating.Time == time;
        }));
    }

    [Fact]
    public void What_is_said_of_leads_is_read_as_the_same_leads()
    {
        var leads = from first in Gen.Choose(1, 30) from second in Gen.Choose(31, 60) from unit in Gen.Elements(LeadUnit.Minutes, LeadUnit.Days, LeadUnit.WorkingDays, LeadUnit.Weeks, LeadUnit.Months)
                    select new DateOutcome.RemindBefore([second, first], unit);
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(leads.ToArbitrary(), lead =>
            DateReader.Read(Words.Of(lead, Language.Vietnamese), Said.Context()).Leads.Single() is var read && read.Unit == lead.Unit && read.Counts.SequenceEqual(lead.Counts)));
    }

    [Theory]
    [InlineData("31/2", "Không có ngày “31/2”. Xin viết lại ngày.")]
    [InlineData("thứ tám", "Không có “thứ tám”. Một tuần có thứ Hai đến thứ Bảy và Chủ nhật.")]
    [InlineData("25h", "Không có giờ “25h”. Xin viết ví dụ 8h30 hoặc 14:00.")]
    [InlineData("hôm qua", "Thời điểm Chủ nhật, ngày 22/11/2026 đã qua. Xin cho biết thời điểm khác.")]
    [InlineData("thứ hai", "Hôm nay hay tuần sau: thứ Hai, ngày 23/11/2026 hay thứ Hai, ngày 30/11/2026?")]
    [InlineData("hàng tuần", "Hàng tuần vào thứ mấy?")]
    [InlineData("3/4", "“3/4” là ngày 03/04/2027, hay là một phân số?")]
    [InlineData("thứ sáu", null)]
    public void What_is_to_be_asked_or_said(string text, string? expected) => Words.Doubt(Said.Read(text).When!, text, Language.Vietnamese).ShouldBe(expected);

    [Fact]
    public void Every_outcome_has_its_words_in_both_languages()
    {
        var moment = new Moment(new DateOnly(2026, 12, 18));
        DateOutcome[] outcomes =
        [
            new DateOutcome.Clear(moment), new DateOutcome.Passed(moment), new DateOutcome.Repeating(new Recurrence.Daily(), null), new DateOutcome.RemindBefore([3], LeadUnit.Days),
            .. Enum.GetValues<AmbiguityKind>().Select(kind => new DateOutcome.Ambiguous(kind, [moment])), .. Enum.GetValues<MissingPart>().Select(missing => new DateOutcome.Incomplete(missing, null)),
            .. Enum.GetValues<RefusalKind>().Select(kind => new DateOutcome.Refused(kind, "x")),
        ];
        foreach (var outcome in outcomes)
        {
            foreach (var language in Enum.GetValues<Language>())
                (Words.Doubt(outcome, "x", language) is null).ShouldBe(outcome is DateOutcome.Clear or DateOutcome.Repeating or DateOutcome.RemindBefore);
        }

        foreach (var unit in Enum.GetValues<LeadUnit>()) Words.Of(new DateOutcome.RemindBefore([2], unit), Language.English).ShouldContain("2");
    }
}
