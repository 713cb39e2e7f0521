using System.Globalization;
using System.Text;
using ConductBot.Conversations;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Conversations;

public sealed class NormalFormTests
{
    private static readonly UnicodeCategory[] Unwanted =
        [UnicodeCategory.NonSpacingMark, UnicodeCategory.SpacingCombiningMark, UnicodeCategory.EnclosingMark, UnicodeCategory.Control, UnicodeCategory.Format, UnicodeCategory.Surrogate, UnicodeCategory.OtherNotAssigned];

    [Theory]
    [InlineData("Trưa nay “uống” rượu, bia được không – vì sao?", true)]
    [InlineData("Được", true)]
    [InlineData("Đươ\u0323c", false)]
    [InlineData("a\nb", false)]
    [InlineData("a\u200Bb", false)]
    [InlineData("\u202Eabc", false)]
    [InlineData("🍺", false)]
    public void What_nearly_everybody_writes_is_known_at_once(string text, bool plain) => NormalForm.IsPlain(text).ShouldBe(plain);

    [Fact]
    public void No_plain_character_is_hidden_or_changes_by_itself_or_with_another()
    {
        char[] plain = [.. Enumerable.Range(0, 0x10000).Select(static code => (char)code).Where(static character => NormalForm.IsPlain([character]))];
        plain.Where(static character => !character.ToString().IsNormalized(NormalizationForm.FormC) || Unwanted.Contains(char.GetUnicodeCategory(character))).ShouldBeEmpty();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Gen.Elements(plain).ArrayOf(40).Select(static text => new string(text)).ToArbitrary(), text =>
            text.IsNormalized(NormalizationForm.FormC) && MessageText.CleanUp($"x{text}x") == $"x{text}x"));
    }
}
