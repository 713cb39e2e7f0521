using ConductBot.Reminders.Dates;
using ConductBot.Tests.Reminders.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Reminders.Dates;

public sealed class RecurrenceRuleTests
{
    public static TheoryData<string, string, string> Cases => new()
    {
        { "daily", "2026-02-13", "2026-02-23" },
        { "weekly", "2026-11-23", "2026-11-30" },
        { "weekly", "2026-11-22", "2026-11-23" },
        { "monthly 25", "2026-11-25", "2026-12-25" },
        { "monthly 31", "2026-11-23", "2026-11-30" },
        { "monthly 31", "2027-01-31", "2027-02-28" },
        { "last", "2026-11-23", "2026-11-30" },
        { "last", "2026-12-31", "2027-01-29" },
        { "quarterly", "2026-11-23", "2026-12-31" },
        { "quarterly", "2026-12-31", "2027-03-31" },
        { "yearly", "2026-11-23", "2027-02-28" },
        { "lunar", "2026-11-23", "2027-04-16" },
        { "lunar", "2026-01-01", "2026-04-26" },
    };

    [Theory, MemberData(nameof(Cases))]
    public void The_next_occurrence(string recurrence, string after, string expected) =>
        RecurrenceRule.Next(Of(recurrence), DateOnly.ParseExact(after, "yyyy-MM-dd"), Shipped.Calendar).ShouldBe(DateOnly.ParseExact(expected, "yyyy-MM-dd"));

    [Fact]
    public void Occurrences_go_on_for_ever_and_none_is_left_out_between() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
            Gen.Elements("daily", "weekly", "monthly 25", "monthly 31", "last", "quarterly", "yearly", "lunar").ToArbitrary(), Gen.Choose(0, 30_000).ToArbitrary(), (name, offset) =>
            {
                var (recurrence, day) = (Of(name), new DateOnly(2002, 1, 1).AddDays(offset));
                var next = RecurrenceRule.Next(recurrence, day, Shipped.Calendar);
                return next > day && RecurrenceRule.Next(recurrence, next.AddDays(-1), Shipped.Calendar) == next && RecurrenceRule.Next(recurrence, next, Shipped.Calendar) > next;
            }));

    private static Recurrence Of(string name) => name switch
    {
        "daily" => new Recurrence.Daily(),
        "weekly" => new Recurrence.Weekly(DayOfWeek.Monday),
        "monthly 25" => new Recurrence.Monthly(25),
        "monthly 31" => new Recurrence.Monthly(31),
        "last" => new Recurrence.MonthlyLastWorkingDay(),
        "quarterly" => new Recurrence.Quarterly(),
        "yearly" => new Recurrence.Yearly(2, 29),
        "lunar" => new Recurrence.YearlyLunar(3, 10),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
