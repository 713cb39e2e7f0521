using ConductBot.Conversations;
using ConductBot.Deliveries;
using ConductBot.Timers;
using Microsoft.Extensions.Options;

namespace ConductBot.Tests.Deliveries;

public sealed class DeliveryOptionsTests
{
    private readonly DeliveryOptionsValidator _validator = new(Options.Create(new TimerOptions()));

    [Fact]
    public void What_is_shipped_is_valid() => _validator.Validate(null, new DeliveryOptions()).Succeeded.ShouldBeTrue();

    [Theory]
    [InlineData("RequestsPerSecond")]
    [InlineData("InFlight")]
    [InlineData("LedgerDays")]
    [InlineData("SendTimeout")]
    [InlineData("GivesUpAfter")]
    public void A_wrong_value_is_named(string key)
    {
        var wrong = new DeliveryOptions { RequestsPerSecond = 4, InFlight = 17, LedgerDays = 0, SendTimeout = TimeSpan.Zero, GivesUpAfter = TimeSpan.Zero };
        _validator.Validate(null, wrong).Failures!.ShouldContain(failure => failure.StartsWith($"Deliveries:{key} must be", StringComparison.Ordinal));
    }

    [Fact]
    public void A_call_must_end_well_before_its_hold() =>
        _validator.Validate(null, new DeliveryOptions { SendTimeout = TimeSpan.FromSeconds(19) }).FailureMessage!.ShouldContain("Timers:LeaseDuration");

    [Fact]
    public void Every_reason_says_what_an_administrator_can_do()
    {
        var texts = Localized<DeliveryTexts>.Load(typeof(DeliveryTexts).Assembly, "ConductBot.Deliveries.Texts");
        foreach (var reason in Enum.GetValues<UnreachableReason>())
            foreach (var language in Enum.GetValues<Language>()) texts[language].Of(reason).ShouldContain(": ");
    }
}
