using ConductBot.Broadcasts;

namespace ConductBot.Tests.Broadcasts;

public sealed class BroadcastOptionsTests
{
    [Fact]
    public void Defaults_are_right() => new BroadcastOptionsValidator().Validate(null, new BroadcastOptions()).Succeeded.ShouldBeTrue();

    [Fact]
    public void Each_wrong_option_is_named_with_its_rule() =>
        new BroadcastOptionsValidator().Validate(null, new BroadcastOptions { MostPeople = 10_000, KeepDays = 0, LateAfter = TimeSpan.FromMinutes(1) }).Failures!
            .Select(failure => failure.Split(' ')[0]).ShouldBe(["Broadcasts:MostPeople", "Broadcasts:KeepDays", "Broadcasts:LateAfter"]);
}
