using System.Text;
using ConductBot.Answers.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Answers.Text;

public class WordsTests
{
    [Theory]
    [InlineData("Không uống rượu, bia!", "không|uống|rượu|bia")]
    [InlineData("10/CT-CTUBND", "10|ct|ctubnd")]
    [InlineData("20% chi phí", "20|chi|phí")]
    [InlineData("“ĐƯỢC”…", "được")]
    [InlineData("k2 đ.e", "k2|đ|e")]
    [InlineData("🍺bia🍺", "bia")]
    [InlineData(" \t\n", "")]
    [InlineData("\u0301\u0323", "")]
    public void Words_are_runs_of_letters_and_digits_in_lower_case(string text, string words) => string.Join('|', Words.Of(text).Select(word => word.Text)).ShouldBe(words);

    [Fact]
    public void A_word_knows_where_it_stands()
    {
        const string text = "Không uống rượu, bia.";
        foreach (var word in Words.Of(text)) text.Substring(word.At, word.Length).ToLowerInvariant().ShouldBe(word.Text);
        Words.Of(text)[^1].End.ShouldBe(text.Length - 1);
    }

    [Fact]
    public void Any_text_falls_into_words_in_order_that_have_letters_when_folded()
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            var words = Words.Of(Words.Normal(text ?? ""));
            return words.Zip(words.Skip(1)).All(pair => pair.First.End <= pair.Second.At) && words.All(word => word.Length > 0 && Syllable.Fold(word.Text).Length > 0);
        }));
    }

    [Theory]
    [InlineData("a\ufffeb", "a b")]
    [InlineData("🍺", "🍺")]
    [InlineData("uo\u0302\u0301ng", "uống")]
    public void Text_without_a_normal_form_gets_one(string text, string normal)
    {
        Words.Normal(text).ShouldBe(normal);
        Words.Normal(text).IsNormalized(NormalizationForm.FormC).ShouldBeTrue();
    }

    // Attributes cannot hold such text.
    [Fact]
    public void Half_a_surrogate_pair_becomes_a_space()
    {
        Words.Normal("u\ud800ống").ShouldBe("u ống");
        Words.Normal("\udc00\ud800").ShouldBe("  ");
    }
}
