using System.Text;
using System.Text.Json;
using ConductBot.Conversations;
using ConductBot.Protocol.Schema;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Conversations;

public sealed class MessageTextTests
{
    [Theory]
    [InlineData("  đi trễ?  ", "đi trễ?")]
    [InlineData("ddi\u0000 tre\u0007", "ddi tre")]
    [InlineData("a\u202Eb\u202C\u2066c\u2069", "abc")]
    [InlineData("a\u200Bb\uFEFF\u00ADc", "abc")]
    [InlineData("một\r\nhai\tba", "một \nhai ba")]
    [InlineData("ti\u0065\u0302\u0301ng", "tiếng")]
    [InlineData("👨‍👩‍👧 hỏi", "👨‍👩‍👧 hỏi")]
    public void What_changes_only_how_a_text_looks_is_removed(string written, string read) => MessageText.CleanUp(written).ShouldBe(read);

    [Fact]
    public void Any_sequence_of_characters_can_be_cleaned()
    {
        var texts = Gen.OneOf(Gen.Choose(0, 0xFFFF), Gen.Choose(0xD800, 0xDFFF), Gen.Choose(0xFFF0, 0xFFFF)).Select(code => (char)code).ListOf().Select(list => new string([.. list]));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(texts.ToArbitrary(), text => MessageText.CleanUp(text).IsNormalized()));
    }

    [Fact]
    public void Characters_that_are_none_are_taken_out() => MessageText.CleanUp("uống" + (char)0xFFFE + " bia" + (char)0xFFFF).ShouldBe("uống bia");

    [Fact]
    public void Half_a_character_is_replaced() => MessageText.CleanUp("x" + (char)0xD800 + "y").ShouldBe("x\uFFFDy");

    [Fact]
    public void Whatever_is_written_is_read_without_control_characters_in_NFC_and_reading_it_again_changes_nothing() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(ArbMap.Default.ArbFor<string>(), written =>
        {
            var read = MessageText.CleanUp((string?)written ?? "");
            return read.IsNormalized(NormalizationForm.FormC)
                && !read.Any(character => char.IsControl(character) && character != '\n')
                && !read.Any(character => character is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069')
                && MessageText.CleanUp(read) == read;
        }));

    [Fact]
    public void A_text_over_the_limit_is_not_read_and_says_how_long_it_was()
    {
        MessageText.Of(new Activity { Text = new string('x', 2000) }, 2000).ShouldBe(new MessageText.Clean(new string('x', 2000)));
        MessageText.Of(new Activity { Text = new string('x', 2001) }, 2000).ShouldBe(new MessageText.TooLong(2001));
    }

    [Fact]
    public void The_mention_of_the_bot_itself_is_removed_and_of_others_stays()
    {
        var activity = new Activity
        {
            Text = "<at>Hỏi đáp</at> cho <at>Mai</at> hỏi",
            Recipient = new() { Id = "28:bot" },
            Entities = [Mention("28:bot", "<at>Hỏi đáp</at>"), Mention("29:mai", "<at>Mai</at>"), JsonSerializer.SerializeToElement("odd"), JsonSerializer.SerializeToElement(new { type = "mention" })],
        };
        MessageText.Of(activity, 2000).ShouldBe(new MessageText.Clean("cho <at>Mai</at> hỏi"));
    }

    private static JsonElement Mention(string id, string text) => JsonSerializer.SerializeToElement(new { type = "mention", mentioned = new { id }, text });
}
