using ConductBot.Conversations;

namespace ConductBot.Tests.Conversations;

public sealed class PassedOverTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_message_that_was_passed_over_is_known_again_on_its_day_in_its_language_and_on_its_basis()
    {
        var (passed, basis) = (new PassedOver(), new object());
        passed.Note(Saying("trưa nay uống bia được không"), basis).ShouldBeNull();

        passed.Knows(Saying("trưa nay uống bia được không"), basis).ShouldBeTrue();
        passed.Knows(Saying("trưa nay uống bia được không") with { PersonId = "another" }, basis).ShouldBeTrue();
        passed.Knows(Saying("trua nay uong bia duoc khong"), basis).ShouldBeFalse();
        passed.Knows(Saying("trưa nay uống bia được không") with { Language = Language.English }, basis).ShouldBeFalse();
        passed.Knows(Saying("trưa nay uống bia được không") with { Now = Now.AddDays(1) }, basis).ShouldBeFalse();
        passed.Knows(Saying("trưa nay uống bia được không"), new object()).ShouldBeFalse();
    }

    [Fact]
    public void However_many_are_passed_over_few_are_remembered()
    {
        var passed = new PassedOver();
        for (var i = 0; i < 5_000; i++)
        {
            passed.Note(Saying($"{i}"));
            passed.Knows(Saying($"{i}")).ShouldBeTrue();
        }

        Enumerable.Range(0, 5_000).Count(i => passed.Knows(Saying($"{i}"))).ShouldBeLessThanOrEqualTo(2_000);
    }

    private static Turn Saying(string text) => new() { Activity = Bot.Message(text, "1"), Text = text, Language = Language.Vietnamese, Now = Now, TurnId = "turn", PersonId = "one" };
}
