using System.Text;
using ConductBot.Answers.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Answers.Text;

public class SyllableTests
{
    [Theory]
    [InlineData("ủy", "uỷ")]
    [InlineData("hòa", "hoà")]
    [InlineData("thủy", "thuỷ")]
    [InlineData("khỏe", "khoẻ")]
    [InlineData("qúy", "quý")]
    [InlineData("lọai", "loại")]
    public void Both_placements_of_a_tone_are_one_exact_form(string one, string other) => Syllable.Exact(one).ShouldBe(Syllable.Exact(other));

    [Theory]
    [InlineData("được", "đươc")]
    [InlineData("ma", "má")]
    [InlineData("bia", "bịa")]
    [InlineData("đi", "di")]
    [InlineData("ơ", "ô")]
    [InlineData("họp", "hộp")]
    public void Other_letters_or_tones_are_other_exact_forms(string one, string other) => Syllable.Exact(one).ShouldNotBe(Syllable.Exact(other));

    [Theory]
    [InlineData("được", "duoc")]
    [InlineData("đ", "d")]
    [InlineData("ưỡn", "uon")]
    [InlineData("uỷ", "uy")]
    [InlineData("abc10", "abc10")]
    [InlineData("nghiêm", "nghiem")]
    public void Folding_leaves_bare_letters(string token, string folded) => Syllable.Fold(token).ShouldBe(folded);

    [Fact]
    public void Composed_and_decomposed_writing_are_the_same()
    {
        foreach (var token in new[] { "được", "uống", "rượu", "nghỉ", "ủy", "đổi" })
        {
            var decomposed = token.Normalize(NormalizationForm.FormD);
            Syllable.Exact(decomposed).ShouldBe(Syllable.Exact(token));
            Syllable.Fold(decomposed).ShouldBe(Syllable.Fold(token));
        }
    }

    [Fact]
    public void Folding_twice_is_folding_once()
    {
        var letters = Gen.Elements("aàáảãạăằắẳẵặâầấẩẫậđeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵbcdghklmnpqrstvx".ToCharArray());
        var tokens = letters.NonEmptyListOf().Select(list => new string([.. list]));
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(tokens.ToArbitrary(), token =>
            Syllable.Fold(Syllable.Fold(token)) == Syllable.Fold(token) && Ascii.IsValid(Syllable.Fold(token)) && Syllable.Fold(token).Length == token.Length));
    }
}
