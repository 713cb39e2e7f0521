using System.Text;
using ConductBot.Protocol.Connector;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Protocol.Tests.Connector;

public sealed class VerdictTests
{
    [Fact]
    public void Every_status_has_a_meaning()
    {
        for (var status = 200; status < 1000; status++) Verdict.Of(status, ConnectorError.None).ShouldNotBeNull();
    }

    [Fact]
    public void No_error_body_whatever_throws_or_gives_a_code_that_could_break_a_log_line()
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => ConnectorError.Read(bytes).Codes.All(letter => letter is > ' ' and < '\u007f')));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
            ConnectorError.Read(Encoding.UTF8.GetBytes(System.Text.Json.JsonSerializer.Serialize(new { error = new { code = text.Get, message = text.Get } }))).Codes
                .All(letter => letter is > ' ' and < '\u007f')));
    }

    [Fact]
    public void A_code_nested_deeper_than_any_is_not_looked_for()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"error\":", 40)) + "{\"code\":\"X\"}" + new string('}', 40);

        ConnectorError.Read(Encoding.UTF8.GetBytes(deep)).Has("X").ShouldBeFalse();
    }

    [Theory]
    [InlineData(true, null, 1, 200, true)]
    [InlineData(true, null, 2, 400, true)]
    [InlineData(true, null, 3, 2000, false)]
    [InlineData(false, null, 1, 2000, false)]
    [InlineData(false, 0, 1, 0, true)]
    [InlineData(false, 1, 2, 1000, true)]
    [InlineData(false, 1, 3, 1000, false)]
    [InlineData(true, 2, 1, 2000, false)]
    [InlineData(false, -5, 1, 0, true)]
    public void Only_a_tiny_wait_is_waited_within_the_call(bool soon, int? asked, int attempt, int milliseconds, bool within) =>
        Pauses.After(new Verdict.Again(soon, false), asked is { } seconds ? TimeSpan.FromSeconds(seconds) : null, attempt, 0.5).ShouldBe((TimeSpan.FromMilliseconds(milliseconds), within));
}
