using ConductBot.Protocol.DirectLine;
using Microsoft.Extensions.Options;

namespace ConductBot.Protocol.Tests.DirectLine;

public sealed class DirectLineOptionsTests
{
    [Fact]
    public void What_ships_is_valid() => new DirectLineOptionsValidator().Validate(null, new DirectLineOptions()).ShouldBe(ValidateOptionsResult.Success);

    [Fact]
    public void Each_wrong_value_names_its_option()
    {
        (string Option, Action<DirectLineOptions> Change)[] wrong =
        [
            ("Authorize", o => o.Authorize = null!),
            ("BotId", o => o.BotId = " "),
            ("BotName", o => o.BotName = ""),
            ("TokenLifetime", o => o.TokenLifetime = TimeSpan.Zero),
            ("StreamTicketLifetime", o => o.StreamTicketLifetime = TimeSpan.FromHours(1)),
            ("MaxActivityBytes", o => o.MaxActivityBytes = 1024 * 1024),
            ("MaxUploadBytes", o => o.MaxUploadBytes = 0),
            ("Burst", o => o.Burst = 0),
            ("MessagesPerSecond", o => o.MessagesPerSecond = double.NaN),
            ("TokenBurst", o => o.TokenBurst = 0),
            ("TokensPerSecond", o => o.TokensPerSecond = double.NaN),
            ("StreamsPerConversation", o => o.StreamsPerConversation = 0),
            ("SlowClient", o => o.SlowClient = Timeout.InfiniteTimeSpan),
            ("TrustedOrigins", o => o.TrustedOrigins.Add("https://portal.example/")),
        ];

        foreach (var (option, change) in wrong)
        {
            var options = new DirectLineOptions();
            change(options);
            new DirectLineOptionsValidator().Validate(null, options).Failures!.ShouldHaveSingleItem().ShouldStartWith("DirectLine:" + option + " ");
        }
    }
}
