using ConductBot.Conversations;
using ConductBot.Protocol.Schema;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Conversations;

public class MessageTextTests
{
    [Theory]
    [InlineData("uống\ufffe bia\uffff", "uống bia")]
    [InlineData("u\u200bống \u202ebia\u202c", "uống bia")]
    [InlineData("a\0b\u0007c", "abc")]
    [InlineData("uo\u0302\u0301ng bia", "uống bia")]
    public void What_is_no_letter_is_taken_out(string typed, string clean) => Cleaned(typed).ShouldBe(clean);

    [Fact]
    public void Any_sequence_of_characters_can_be_cleaned()
    {
        var texts = Gen.OneOf(Gen.Choose(0, 0xFFFF), Gen.Choose(0xD800, 0xDFFF), Gen.Choose(0xFFF0, 0xFFFF)).Select(code => (char)code).ListOf().Select(list => new string([.. list]));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(texts.ToArbitrary(), text => Cleaned(text).IsNormalized()));
    }

    private static string Cleaned(string text) => MessageText.Of(new Activity { Type = ActivityTypes.Message, Text = text }, 100_000).ShouldBeOfType<MessageText.Clean>().Text;
}
