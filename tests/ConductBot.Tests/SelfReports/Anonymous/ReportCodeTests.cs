using System.Buffers.Binary;
using ConductBot.SelfReports.Anonymous;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.SelfReports.Anonymous;

public sealed class ReportCodeTests
{
    [Fact]
    public void Any_60_bits_are_shown_in_three_groups_and_read_back_however_they_are_written() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll<ulong>(bits =>
        {
            var bytes = new byte[32];
            BinaryPrimitives.WriteUInt64BigEndian(bytes, bits);
            var code = ReportCode.Of(bytes);
            var shown = code.Shown;
            return shown.Split('-').Select(group => group.Length).SequenceEqual([4, 4, 4])
                && ReportCode.Read(shown.ToLowerInvariant()) == code && ReportCode.Read(shown.Replace('0', 'o').Replace('1', 'l')) == code
                && ReportCode.In($"mã {shown}") == code && ReportCode.In($"xem báo cáo mã: {code.Text}.") == code && ReportCode.In(shown) == code;
        }));

    [Fact]
    public void The_cheap_look_lets_every_message_through_that_is_a_code()
    {
        var parts = Gen.Elements("7K3M", "q9tx", "02bd", "7\u212A3m", "ABCD", "İ123", "ı123", "ſ123", "mã", "xem báo cáo", "code:", "việc", "x", "").Two();
        var texts = from all in parts.ListOf().Resize(5) from between in Gen.Elements("-", "–", " ", ".", "", "  ") from end in Gen.Elements("", ".", "!", " ", "?", "\n", "..") select string.Concat(all.Select(two => two.Item1 + between + two.Item2 + between)).TrimEnd(between.ToCharArray()) + end;
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(texts.ToArbitrary(), text => ReportCode.MayEndInOne(text) || !ReportCode.Message().IsMatch(text.Trim())));
        Enumerable.Range(0, 0x10000).Select(static code => $"7K3M-Q9TX-02B{(char)code}").Where(static text => !ReportCode.MayEndInOne(text) && ReportCode.Message().IsMatch(text.Trim())).ShouldBeEmpty();
    }

    [Fact]
    public void Different_bits_are_different_codes()
    {
        var codes = Enumerable.Range(0, 4096).Select(number =>
        {
            var bytes = new byte[8];
            BinaryPrimitives.WriteUInt64BigEndian(bytes, (ulong)number << 4);
            return ReportCode.Of(bytes).Text;
        });
        codes.Distinct().Count().ShouldBe(4096);
    }

    [Theory]
    [InlineData("mã của em là 7K3M-Q9TX-02BD, có ai xem chưa?")]
    [InlineData("cho em bổ sung vào báo cáo 7k3m-q9tx-02bd: ông A cũng có mặt")]
    [InlineData("(7K3M-Q9TX-O2BD)")]
    public void Among_other_words_it_is_known_by_its_hyphens(string text) => ReportCode.In(text).ShouldBe(new ReportCode("7K3MQ9TX02BD"));

    [Theory]
    [InlineData("gọi số 0909-1234-5678 giúp em")]
    [InlineData("có tinh-thần-hợp tác-không-thế")]
    [InlineData("hồ sơ H12-7K3M-Q9TX-02BD-1 đâu rồi")]
    [InlineData("chào anh nhé")]
    [InlineData("mã số thuế")]
    [InlineData("giao việc này cho anh Hậu trước 15/12/2026")]
    [InlineData("TB-2026-000123")]
    [InlineData("ABCD EFGH 1234")]
    [InlineData("mã ABCD-EFGH-12U4")]
    [InlineData("")]
    public void Other_messages_are_no_code(string text) => ReportCode.In(text).ShouldBeNull();

    [Fact]
    public void A_code_does_not_write_itself_into_a_log() => new ReportCode("7K3MQ9TX02BD").ToString().ShouldNotContain("7K3M");
}
