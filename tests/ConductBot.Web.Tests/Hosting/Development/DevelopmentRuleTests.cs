using ConductBot.Web.Hosting;
using ConductBot.Web.Hosting.Development;

namespace ConductBot.Web.Tests.Hosting.Development;

public sealed class DevelopmentRuleTests
{
    private static readonly HostMode Local = new HostMode.Local(3978);
    private static readonly HostMode Channel = new HostMode.Channel(3978, null);
    private static readonly DevelopmentOptions Movable = new() { MovableClock = true };

    [Fact]
    public void Without_options_every_host_is_allowed()
    {
        DevelopmentRule.Refusal(new DevelopmentOptions(), Channel, "Production").ShouldBeNull();
        DevelopmentRule.Refusal(new DevelopmentOptions(), Local, "Development").ShouldBeNull();
    }

    [Fact]
    public void The_clock_can_be_moved_on_a_developer_s_machine() => DevelopmentRule.Refusal(Movable, Local, "Development").ShouldBeNull();

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("")]
    public void Outside_the_environment_Development_a_movable_clock_is_refused(string environment) =>
        DevelopmentRule.Refusal(Movable, Local, environment)!.ShouldContain("DOTNET_ENVIRONMENT=Development");

    [Fact]
    public void Beside_a_channel_a_movable_clock_is_refused() => DevelopmentRule.Refusal(Movable, Channel, "Development")!.ShouldContain("Bot:AppId");

    [Fact]
    public void A_start_ahead_needs_the_movable_clock_and_a_measure()
    {
        DevelopmentRule.Refusal(new DevelopmentOptions { ClockAhead = TimeSpan.FromDays(1) }, Local, "Development")!.ShouldContain("needs Development:MovableClock");
        DevelopmentRule.Refusal(new DevelopmentOptions { MovableClock = true, ClockAhead = TimeSpan.FromDays(4000) }, Local, "Development")!.ShouldContain("within 3650 days");
    }
}
