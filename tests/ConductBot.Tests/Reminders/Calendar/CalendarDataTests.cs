using ConductBot.Directives.Reading;
using ConductBot.Reminders.Calendar;

namespace ConductBot.Tests.Reminders.Calendar;

public sealed class CalendarDataTests
{
    [Theory]
    [InlineData("years: [{ year: 2028, tet_from: 2028-06-01, beside_national_day: 2028-09-01 }]", "too far")]
    [InlineData("years: [{ year: 2028, tet_from: 25/01/2028, beside_national_day: 2028-09-01 }]", "must be a date")]
    [InlineData("years: [{ year: 2028, tet_from: 2028-01-25, beside_national_day: 2028-09-04 }]", "1 or 3 September")]
    [InlineData("years: [{ year: 1990, tet_from: 1990-01-27, beside_national_day: 1990-09-01 }]", "2000 to 2099")]
    [InlineData("years: [{ year: 2028, tet_from: 2028-01-25, beside_national_day: 2028-09-01, exchanges: [{ off: 2028-01-29 }] }]", "a day of rest anyway")]
    [InlineData("years: [{ year: 2028, tet_from: 2028-01-25, beside_national_day: 2028-09-01, exchanges: [{ off: 2028-01-24, instead: 2028-02-02 }] }]", "only a Saturday or Sunday")]
    [InlineData("years: [{ year: 2028, tet_from: 2028-01-25, beside_national_day: 2028-09-01 }, { year: 2028, tet_from: 2028-01-25, beside_national_day: 2028-09-01 }]", "stands twice")]
    [InlineData("added: [{ month: 2, day: 30, from_year: 2027, vietnamese: a, english: b, source: c }]", "no day 30")]
    [InlineData("added: [{ month: 2, day: 3, vietnamese: a, english: b, source: c }]", "needs from_year")]
    [InlineData("doubtful: [{ day: 2027-02-03, vietnamese: a }]", "needs vietnamese, english and source")]
    [InlineData("holidays: []", "line 1")]
    public void A_wrong_entry_is_named_with_what_to_write(string yaml, string said) =>
        Should.Throw<LibraryDataException>(() => CalendarData.Read("calendar.yaml", yaml)).Message.ShouldContain(said);

    [Fact]
    public void A_folder_without_the_file_leaves_the_law_s_rules() => CalendarData.ReadFolder(Path.GetTempPath()).Years.ShouldBeEmpty();

    [Fact]
    public void An_exchange_over_the_end_of_a_year_counts_in_both()
    {
        var days = CalendarData.Read("calendar.yaml", "years: [{ year: 2015, tet_from: 2015-02-16, beside_national_day: 2015-09-03, exchanges: [{ off: 2015-01-02, instead: 2014-12-27 }] }]");
        var calendar = new WorkingCalendar(days, Shipped.Hours);
        calendar.On(new DateOnly(2014, 12, 27)).Kind.ShouldBe(DayKind.MakeUp);
        calendar.On(new DateOnly(2015, 1, 2)).Kind.ShouldBe(DayKind.ExchangedOff);
    }

    [Theory]
    [InlineData("07:30-11:30, 13:30-17:00", true)]
    [InlineData("8:00-17:00", true)]
    [InlineData("", false)]
    [InlineData("17:00-08:00", false)]
    [InlineData("08:00-12:00,11:00-17:00", false)]
    [InlineData("08:00-08:01", false)]
    [InlineData("8-17", false)]
    public void Sending_hours_are_read_or_refused(string text, bool read)
    {
        (SendingHours.Read(text) is not null).ShouldBe(read);
        new CalendarOptionsValidator().Validate(null, new CalendarOptions { SendingHours = text }).Succeeded.ShouldBe(read);
    }
}
