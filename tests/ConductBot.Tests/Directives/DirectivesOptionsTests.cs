using ConductBot.Directives;

namespace ConductBot.Tests.Directives;

public class DirectivesOptionsTests
{
    [Fact]
    public void Good_settings_pass() => Failures(new DirectivesOptions { LibraryFolder = ShippedTexts.Folder }).ShouldBeEmpty();

    [Fact]
    public void Each_wrong_setting_is_named_with_its_rule()
    {
        var failures = Failures(new DirectivesOptions { LibraryFolder = "khong-co", Organization = " ", PollInterval = TimeSpan.FromSeconds(9) });
        failures.Count.ShouldBe(3);
        failures.ShouldContain(failure => failure.StartsWith("Directives:LibraryFolder", StringComparison.Ordinal));
        failures.ShouldContain(failure => failure.StartsWith("Directives:Organization", StringComparison.Ordinal));
        failures.ShouldContain(failure => failure.StartsWith("Directives:PollInterval must be from 00:00:00.100 to 00:00:02", StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Failures(DirectivesOptions options) => [.. new DirectivesOptionsValidator().Validate(null, options).Failures ?? []];
}
