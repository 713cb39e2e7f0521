using ConductBot.Conversations;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Conversations;

public sealed class OutgoingPreviewTests
{
    private static readonly Gen<string> Texts = Gen.Elements("a", "từ", " ", "\n", "\r\n", "\r", "\u2028", "\u0085", "\f", "một-từ-rất-dài-không-có-chỗ-cắt", "được không").ListOf().Resize(150).Select(static parts => string.Concat(parts));

    [Fact]
    public void It_is_the_first_line_of_all_of_it_cut_at_a_word() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Texts.ToArbitrary(), text => Outgoing.Preview(text) == Whole(text)));

    [Fact]
    public void A_word_without_an_end_is_cut() => Outgoing.Preview(new string('a', 200)).ShouldBe($"{new string('a', 150)}…");

    // As one would say it.
    private static string Whole(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        if (line.Length <= 150) return line;

        var cut = line.LastIndexOf(' ', 150);
        return $"{line[..(cut > 0 ? cut : 150)]}…";
    }
}
