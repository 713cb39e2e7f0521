using ConductBot.Answers.Composing;
using ConductBot.Conversations;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Answers;

/// <summary>Whatever is typed: an answer or a polite refusal, never an exception.</summary>
public class HostileTextTests
{
    public static TheoryData<string, string> Hostile => new()
    {
        { "nothing", "" },
        { "one letter", "k" },
        { "one digit", "7" },
        { "only punctuation", "?!…,.;:-—“”()[]{}" },
        { "ten thousand spaces", new string(' ', 10_000) },
        { "100 KB of words", string.Concat(Enumerable.Repeat("uống rượu bia trong giờ làm việc có được không ", 2_200)) },
        { "100 KB without a space", new string('a', 100_000) },
        { "100 KB of marked letters", new string('ộ', 50_000) },
        { "100 KB of digits", new string('9', 100_000) },
        { "control characters", "uống\0\u0001\u0007\b\u001b[31m bia\u007f được\u0085 không" },
        { "emoji", "🍺🍻👨‍👩‍👧‍👦 ok k? 🙏🏽" },
        { "right to left overrides", "\u202euống bia\u202c được \u2066không\u2069 مرحبا שלום" },
        { "zero width and soft hyphens", "u\u200bống\u200d b\u00adia\ufeff được không" },
        { "html", "<script>alert(1)</script><img src=x onerror=alert(1)> uống bia được không" },
        { "markdown", "**[uống bia](javascript:alert(1))** ![x](http://evil.example/x.png) `được` không" },
        { "sql", "'; DROP TABLE openquestions; -- uống bia được không" },
        { "a card", "{\"type\":\"AdaptiveCard\",\"body\":[]} ${clause} {{0}} {0} %s %n" },
        { "a lone high surrogate", "uống \ud83c bia" },
        { "a lone low surrogate", "\udf7auống bia" },
        { "surrogates the wrong way round", "\udf7a\ud83c" },
        { "marks without a letter", "\u0301\u0323 \u0301" },
        { "a letter under a thousand marks", "a" + new string('\u0301', 1_000) },
        { "noncharacters", "\ufffe\uffff\ufdd0" },
        { "compatibility letters", "ｕống ﬁle ①②③ ℃ ｋ" },
        { "other scripts", "会议 可以 喝 酒 吗 Можно пить ดื่มเหล้า" },
        { "line breaks", "uống\r\n\r\nbia\n\tđược\u2028không\u2029" },
        { "a citation of nothing", "khoản 99 điểm z chỉ thị 99999999999999999999" },
        { "only citation words", "khoản điểm khoản điểm gạch đầu dòng thứ" },
        { "a clause id", "10-CT-CTUBND#2.e" },
        { "format items", "{0} {1} {99999}" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_text_gets_an_answer_in_words(string what, string text) => Say(text).ShouldNotBeNullOrWhiteSpace(what);

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_text_is_no_danger_as_the_turn_before_either(string what, string text) =>
        ShippedAnswers.Say(ShippedAnswers.Ask("còn ngày trực thì sao?", new(text, [], AnswerKind.Rule))).ShouldNotBeNullOrWhiteSpace(what);

    [Fact]
    public void Any_string_gets_an_answer_in_words() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Say(text ?? "").Length > 0));

    [Fact]
    public void Any_sequence_of_words_of_the_trade_gets_an_answer_in_words()
    {
        string[] words = ["khoản", "điểm", "2", "e", "đ", "chỉ thị", "10", "510", "k", "k3", "trừ", "không", "được", "ai ký", "còn", "in english", "phú yên", "đoàn", "thứ", "ba", "?", "\u0301", "\ud800", "uống bia", "a"];
        var texts = Gen.Elements(words).ListOf().Select(parts => string.Join(' ', parts));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(texts.ToArbitrary(), text => Say(text).Length > 0));
    }

    [Fact]
    public void Any_sequence_of_characters_gets_an_answer_in_words()
    {
        var characters = Gen.OneOf(Gen.Choose(0, 0xFFFF), Gen.Choose(0x20, 0x7E), Gen.Choose(0x300, 0x36F), Gen.Choose(0xD800, 0xDFFF), Gen.Choose(0x1EA0, 0x1EF9)).Select(code => (char)code);
        var texts = characters.ListOf().Select(list => new string([.. list]));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(texts.ToArbitrary(), text => Say(text).Length > 0));
    }

    [Fact]
    public void Text_without_a_word_is_told_so() => ShippedAnswers.Ask("?! 🍺 …").Kind.ShouldBe(AnswerKind.Nothing);

    [Fact]
    public void Nothing_of_what_was_typed_comes_back_in_an_answer()
    {
        var said = Say("<script>alert(1)</script> javascript:alert uống bia buổi trưa được không");
        said.ShouldNotContain("script");
        said.ShouldNotContain("alert");
    }

    private static string Say(string text)
    {
        var answer = ShippedAnswers.Ask(text);
        return ShippedAnswers.Say(answer, Language.Vietnamese) + ShippedAnswers.Say(answer, Language.English);
    }
}
