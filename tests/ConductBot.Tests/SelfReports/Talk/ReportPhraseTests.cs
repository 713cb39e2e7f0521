using ConductBot.SelfReports.Talk;

namespace ConductBot.Tests.SelfReports.Talk;

public sealed class ReportPhraseTests
{
    [Theory]
    [InlineData("(tới|vào) … trễ", "sáng nay em tới cơ quan trễ", 6)]
    [InlineData("(tới|vào) … trễ", "sang nay em vao lam viec tre", 6)]
    [InlineData("(tới|vào làm) trễ", "em vào làm trễ", 9)]
    [InlineData("trễ", "em đi trể", 3)]
    [InlineData("tới … trễ", "em tới rồi. Hồ sơ trễ", 0)]
    [InlineData("tới … trễ", "em tới một hai ba bốn năm sáu bảy trễ", 0)]
    [InlineData("đi trễ", "em không đi trễ", 0)]
    [InlineData("vì", "em đi vị trí", 0)]
    [InlineData("(tới|đến) muộn", "toi muon bao cao", 0)]
    [InlineData("(tới|đến) muộn", "em toi muon 15 phut", 7)]
    [InlineData("hồ sơ … trễ", "hồ sơ H12.34 bị trễ", 7)]
    public void A_phrase_is_found_in_what_people_write(string phrase, string said, int letters)
    {
        var words = SaidWord.Of(said);
        var read = ReportPhrase.Parse(phrase)!;
        Enumerable.Range(0, words.Count).Max(at => read.Letters(words, at)).ShouldBe(letters);
    }

    [Theory]
    [InlineData("… trễ")]
    [InlineData("trễ …")]
    [InlineData("(tới|vào trễ")]
    [InlineData("(tới|) trễ")]
    [InlineData("tới … … trễ")]
    public void A_phrase_that_is_none_is_refused(string phrase) => ReportPhrase.Parse(phrase).ShouldBeNull();
}
