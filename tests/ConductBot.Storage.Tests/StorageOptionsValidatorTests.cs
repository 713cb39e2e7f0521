namespace ConductBot.Storage.Tests;

public sealed class StorageOptionsValidatorTests
{
    [Fact]
    public void The_defaults_are_valid() => Failures(new StorageOptions()).ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("data/")]
    [InlineData("/")]
    public void A_database_path_that_names_no_file_is_refused(string path) =>
        Failures(new StorageOptions { DatabasePath = path }).ShouldBe([$"Storage:DatabasePath must name a file, not '{path}'. Write for example \"data/conductbot.db\"."]);

    [Theory]
    [InlineData(":memory:")]
    [InlineData("file:conductbot.db?mode=memory")]
    public void A_database_that_is_no_plain_file_is_refused(string path) =>
        Failures(new StorageOptions { DatabasePath = path }).Single().ShouldStartWith("Storage:DatabasePath must be a plain file path");

    [Fact]
    public void A_missing_path_is_refused_without_a_crash() =>
        Failures(new StorageOptions { DatabasePath = null!, KeyFolder = null! }).Select(failure => failure.Split(' ')[0]).ShouldBe(["Storage:DatabasePath", "Storage:KeyFolder"]);

    [Theory]
    [InlineData(49)]
    [InlineData(120_001)]
    [InlineData(-1)]
    public void A_busy_timeout_out_of_range_says_the_range(int milliseconds) =>
        Failures(new StorageOptions { BusyTimeout = TimeSpan.FromMilliseconds(milliseconds) }).Single().ShouldStartWith("Storage:BusyTimeout must be from 00:00:00.050 to 00:02:00, not ");

    [Theory]
    [InlineData(0)]
    [InlineData(3651)]
    public void A_key_lifetime_out_of_range_says_the_range(int days) =>
        Failures(new StorageOptions { DataKeyLifetime = TimeSpan.FromDays(days) }).Single().ShouldStartWith("Storage:DataKeyLifetime must be from 1 to 3650 days, not ");

    private static IEnumerable<string> Failures(StorageOptions options) => new StorageOptionsValidator().Validate(null, options).Failures ?? [];
}
