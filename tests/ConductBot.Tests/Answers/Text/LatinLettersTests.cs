using ConductBot.Answers.Text;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace ConductBot.Tests.Answers.Text;

/// <summary>The tables say what taking a token apart says.</summary>
public sealed class LatinLettersTests
{
    private const string Vietnamese = "aăâbcdđeêghiklmnoôơpqrstuưvxyàằầèềìòồờùừỳáắấéếíóốớúứýãẵẫẽễĩõỗỡũữỹảẳẩẻểỉỏổởủửỷạặậẹệịọộợụựỵ0123456789";

    [Fact]
    public void Every_single_character_has_the_forms_of_its_decomposition()
    {
        for (var character = '\0'; character < '\u3000'; character++)
        {
            var token = character.ToString();
            Syllable.Fold(token).ShouldBe(Syllable.FoldOf(token), $"U+{(int)character:X4}");
            Syllable.Exact(token).ShouldBe(Syllable.ExactOf(token), $"U+{(int)character:X4}");
        }
    }

    [Fact]
    public void Any_run_of_letters_and_marks_has_the_forms_of_its_decomposition()
    {
        var letters = Gen.OneOf(Gen.Elements(Vietnamese.ToCharArray()), Gen.Choose(0x20, 0x36F).Select(static code => (char)code), Gen.Choose(0x1E00, 0x1F10).Select(static code => (char)code));
        var tokens = letters.ArrayOf().Select(static characters => new string(characters)).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(tokens, static token =>
            Syllable.Fold(token) == Syllable.FoldOf(token) && Syllable.Exact(token) == Syllable.ExactOf(token)));
    }

    [Fact]
    public void Both_placements_of_a_tone_are_one_syllable() => Syllable.Exact("uỷ").ShouldBe(Syllable.Exact("ủy"));
}
