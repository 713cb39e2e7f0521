using ConductBot.SelfReports.Anonymous;
using ConductBot.Tests.Timers;

namespace ConductBot.Tests.SelfReports.Anonymous;

public sealed class CodeGuessesTests
{
    [Fact]
    public void After_ten_wrong_codes_nothing_is_looked_up_for_that_person_until_the_hour_is_over()
    {
        var (guesses, now) = (new CodeGuesses(), TestClock.Start);
        for (var wrong = 0; wrong < CodeGuesses.AnHour; wrong++)
        {
            guesses.MayTry("one", now).ShouldBeTrue();
            guesses.Wrong("one", now);
        }

        guesses.MayTry("one", now.AddMinutes(59)).ShouldBeFalse();
        guesses.MayTry("two", now).ShouldBeTrue();
        guesses.MayTry("one", now.AddHours(1)).ShouldBeTrue();
        guesses.Wrong("one", now.AddHours(1));
        guesses.MayTry("one", now.AddHours(1)).ShouldBeTrue();
    }
}
