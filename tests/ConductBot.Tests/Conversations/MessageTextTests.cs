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
    public void The_mention_of_the_bot_itself_is_removed_and_of_others_the_name_stays()
    {
        var activity = new Activity
        {
            Text = "<at>Hỏi đáp</at> cho <at>Mai</at> hỏi",
            Recipient = new() { Id = "28:bot" },
            Entities = [Mention("28:bot", "<at>Hỏi đáp</at>"), Mention("29:mai", "<at>Mai</at>"), JsonSerializer.SerializeToElement("odd"), JsonSerializer.SerializeToElement(new { type = "mention" })],
        };
        MessageText.Of(activity, 2000).ShouldBe(new MessageText.Clean("cho Mai hỏi"));
    }

    [Theory]
    [InlineData("<at>Bot</at> cơ quan An có được nghỉ không <at>An</at>", "cơ quan An có được nghỉ không")]
    [InlineData("<at>Mai &amp; Lan</at> đi trễ?", "đi trễ?")]
    [InlineData("<at>Bot</at> <at>An</at>", "")]
    public void What_is_asked_has_no_mention_of_anybody_in_it(string text, string asked) => MessageText.Asked(new Activity
    {
        ChannelId = ChannelIds.Teams, Text = text, Recipient = new() { Id = "28:bot" },
        Entities = [Mention("28:bot", "<at>Bot</at>"), Mention("29:an", "<at>An</at>"), Mention("29:mai", "<at>Mai & Lan</at>"), JsonSerializer.SerializeToElement("odd"), JsonSerializer.SerializeToElement(new { type = "mention" }), JsonSerializer.SerializeToElement(new { mentioned = new { id = 5 } })],
    }).ShouldBe(asked);

    [Theory]
    [InlineData("<at>Hỏi &amp; Đáp</at> đi trễ?", "<at>Hỏi & Đáp</at>", "đi trễ?")]
    [InlineData("<at>Hỏi & Đáp</at>&nbsp;đi trễ?", "<at>Hỏi &amp; Đáp</at>", "đi trễ?")]
    [InlineData("<at id=\"0\">Bot</at> đi trễ?", "<at>Bot</at>", "đi trễ?")]
    [InlineData("<AT>Bot</AT> đi trễ?", "Bot", "đi trễ?")]
    [InlineData("<at>Bot</at> <at>Bot</at> đi trễ?", "<at>Bot</at>", "đi trễ?")]
    [InlineData("<at>Bot đi trễ?", "<at>Bot</at>", "<at>Bot đi trễ?")]
    [InlineData("<attach> <at> </at", "<at>Bot</at>", "<attach> <at> </at")]
    public void The_mention_of_the_bot_is_known_however_its_name_is_written(string text, string mention, string read) =>
        MessageText.Of(new Activity { ChannelId = ChannelIds.Teams, Text = text, Recipient = new() { Id = "28:bot" }, Entities = [Mention("28:bot", mention)] }, 2000).ShouldBe(new MessageText.Clean(read));

    [Theory]
    [InlineData(ChannelIds.Teams, "rượu &amp; bia &lt;b&gt; &#272;i&nbsp;trễ &quot;x&quot;", "rượu & bia <b> Đi trễ \"x\"")]
    [InlineData(ChannelIds.Teams, "A&B &khong; &#0;&#x202E;", "A&B &khong; ")]
    [InlineData(ChannelIds.DirectLine, "gõ &amp;", "gõ &amp;")]
    public void What_Teams_escapes_is_read_as_it_was_typed(string channel, string text, string read) =>
        MessageText.Of(new Activity { ChannelId = channel, Text = text }, 2000).ShouldBe(new MessageText.Clean(read.Trim()));

    [Theory]
    [InlineData("<quoted messageId=\"1783419459151\"/><at>Bot</at> còn ngày trực?", "còn ngày trực?")]
    [InlineData("<quoted messageId=\"1\"/> một <quoted messageId=\"2\"/> hai", "một   hai")]
    [InlineData("<quoted messageId=\"1\"/>", "")]
    [InlineData("<quoted messageId=\"1\" một", "<quoted messageId=\"1\" một")]
    public void The_place_of_a_quoted_message_is_no_word_of_the_question(string text, string read) =>
        MessageText.Of(new Activity { ChannelId = ChannelIds.Teams, Text = text, Recipient = new() { Id = "28:bot" }, Entities = [Mention("28:bot", "<at>Bot</at>")] }, 2000).ShouldBe(new MessageText.Clean(read));

    [Fact]
    public void Any_marks_of_mentions_whatever_are_read_without_an_exception() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Gen.Elements("<at", "<at>", "</at>", " ", ">", "Bot", "&amp;", "<", "id=\"1\"").ListOf().ToArbitrary(), parts =>
            MessageText.Of(new Activity { ChannelId = ChannelIds.Teams, Text = string.Concat(parts), Recipient = new() { Id = "28:bot" }, Entities = [Mention("28:bot", "<at>Bot</at>")] }, 2000) is not null));

    private static JsonElement Mention(string id, string text) => JsonSerializer.SerializeToElement(new { type = "mention", mentioned = new { id }, text });
}
