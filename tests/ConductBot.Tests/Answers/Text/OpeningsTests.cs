using System.Text;
using ConductBot.Answers.Text;
using ConductBot.Organization.Importing;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Answers.Text;

/// <summary>The cheap look at a message that comes before taking it apart.</summary>
public sealed class OpeningsTests
{
    private static readonly string[] Phrases = ["nhat ky", "audit", "audit log", "show the audit log", "dinh kem", "bo tep", "gui anh", "7k"];

    // The same words as people and devices write them, and others.
    private static readonly Gen<string> Texts =
        from parts in Gen.Elements("nhật", "NHẬT", "ký", "kí", "nhat", "ky", "Audit", "log", "show", "đính", "Đính", "kèm", "bỏ", "tệp", "gửi", "ảnh", "7K", "7\u212A", "audİt", "báo", "cáo", "không", "a", "", "😀", "ﬁ", "\u0301", "ſhow", "statisticsofmanyreportsandmore", "日本")
            .Two().Select(static two => (two.Item1, two.Item2)).ListOf()
        from between in Gen.Elements(" ", "  ", "", ", ", "–", "\n", "\u00A0", "\u0323", "“", "_", "\ud800", "\u00AD", "\ufffe").ListOf()
        from form in Gen.Elements(NormalizationForm.FormC, NormalizationForm.FormD)
        select Formed(string.Concat(parts.Select((part, at) => $"{part.Item1}{(between.Count == 0 ? " " : between[at % between.Count])}{part.Item2} ")), form);

    [Fact]
    public void What_begins_with_a_phrase_is_let_through_however_it_is_written() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Texts.ToArbitrary(), text =>
        {
            var folded = $"{Folding.Apart(text)} ";
            return new Openings(Phrases).MayBegin(text) || !Phrases.Any(phrase => folded.StartsWith($"{phrase} ", StringComparison.Ordinal));
        }));

    [Theory]
    [InlineData("nhật ký tháng 11", true)]
    [InlineData("  “Nhật-ký”", true)]
    [InlineData("audit", true)]
    [InlineData("audit trail", true)]
    [InlineData("nhật trình", false)]
    [InlineData("nhật", false)]
    [InlineData("uống rượu được không?", false)]
    [InlineData("", false)]
    [InlineData("?!", false)]
    public void Most_messages_are_let_go(string text, bool may) => new Openings(Phrases).MayBegin(text).ShouldBe(may);

    [Fact]
    public void Folding_in_one_go_is_folding_word_by_word() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Gen.OneOf(Texts, ArbMap.Default.GeneratorFor<string>().Select(static text => text ?? "")).ToArbitrary(), text => Folding.Of(text) == Folding.Apart(text)));

    [Fact]
    public void Folding_in_one_go_is_the_same_for_every_character() =>
        Enumerable.Range(0, 0x3100).Select(static code => $"Xa{(char)code}b {(char)code}").Where(static text => Folding.Of(text) != Folding.Apart(text)).ShouldBeEmpty();

    private static string Formed(string text, NormalizationForm form) => Words.Normal(text).Normalize(form);
}
