using ConductBot.Conversations;
using ConductBot.Reminders.Dates;
using ConductBot.SelfReports.Talk;
using ConductBot.Tests.Directives;
using ConductBot.Tests.Reminders.Calendar;
using ConductBot.Tests.Reminders.Cards;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.SelfReports.Talk;

/// <summary>Who tells of a colleague, in whatever letters, opens no form about oneself; who may mean either is asked.</summary>
public sealed class ReportSubjectTests
{
    private static readonly DateContext Context = new(TaskSamples.Now, Shipped.Calendar, Language.Vietnamese);

    [Theory]
    [InlineData("anh tâm hôm nay đi trễ")]
    [InlineData("anh Tâm hôm nay đi trễ")]
    [InlineData("a tam di tre")]
    [InlineData("a tam hom nay di tre 20p")]
    [InlineData("a tam toi tre 20p")]
    [InlineData("c lan uong ruou hom qua")]
    [InlineData("chị lan uống rượu ở tiệc")]
    [InlineData("chị lan hôm qua uống rượu ở tiệc")]
    [InlineData("sếp nói với báo chí")]
    [InlineData("sếp hôm qua nói với báo chí về dự án")]
    [InlineData("hôm qua sếp uống rượu ở tiệc")]
    [InlineData("sep hom qua tra loi bao tuoi tre")]
    [InlineData("sáng nay anh tuấn vô trễ 15 phút")]
    [InlineData("sang nay a tuan vo tre 15 phut")]
    [InlineData("nay a lam di tre 15p")]
    [InlineData("chị mai hôm nay đi trễ")]
    [InlineData("chị an hôm nay về sớm 1 tiếng")]
    [InlineData("ông sáu hôm nay đi trễ")]
    [InlineData("ong sau hom nay di tre")]
    [InlineData("bà tư bữa nay vắng mặt")]
    [InlineData("cô hạnh sáng nay tới trễ 20 phút")]
    [InlineData("chú ba hôm nay bỏ về sớm")]
    [InlineData("thằng tí hôm nay đi trễ nữa")]
    [InlineData("bạn hùng hôm nay đi trễ")]
    [InlineData("anh nguyễn văn tâm hôm nay đi trễ")]
    [InlineData("anh ấy hôm nay đi trễ")]
    [InlineData("anh kia hôm nay đi trễ")]
    [InlineData("nó hôm nay đi trễ")]
    [InlineData("đồng nghiệp em hôm nay đi trễ")]
    [InlineData("giám đốc hôm nay uống rượu tiếp khách")]
    [InlineData("anh minh hom nay di tre")]
    [InlineData("chị châu hôm nay đi trễ")]
    [InlineData("anh tâm hôm nay đưa con đi học nên đi trễ")]
    [InlineData("em thấy anh tâm hôm nay đi trễ")]
    [InlineData("he came late this morning")]
    public void Somebody_else_was_late(string text) => Read(text).ShouldBeNull(text);

    [Theory]
    [InlineData("bé sốt nên sáng nay vô trễ 30p")]
    [InlineData("đứa nhỏ ốm nên sáng nay vô trễ 20p")]
    [InlineData("nhức đầu nên chiều nay xin về sớm")]
    [InlineData("met qua nen chieu nay xin ve som")]
    [InlineData("bánh xe xẹp nên sáng nay vô trễ 20p")]
    [InlineData("dính mưa nên sáng nay vô trễ 20p")]
    [InlineData("ghe hư nên sáng nay vô trễ 20p")]
    [InlineData("hẻm ngập, vô trễ 20p sáng nay")]
    public void What_begins_with_a_reason_is_the_writers_own(string text) => Read(text).ShouldBeOfType<ReportWish.Fill>(text);

    [Theory]
    [InlineData("em đi trễ 10p")]
    [InlineData("e den muon 10p")]
    [InlineData("tôi hôm nay đi trễ")]
    [InlineData("mình hôm nay đi trễ 15 phút")]
    [InlineData("tui di tre 20p nha")]
    [InlineData("nay em zô trễ 15p nha")]
    [InlineData("con hôm nay đi trễ 10p ạ")]
    [InlineData("anh tâm ơi nay đi trễ 10p")]
    [InlineData("anh tâm, hôm nay kẹt xe nên đi trễ 20p")]
    [InlineData("a tam oi nay em di tre")]
    [InlineData("sếp ơi nay đi trễ 15p")]
    [InlineData("sep oi nay di tre 15p nha")]
    [InlineData("sếp cho về sớm 30p hôm nay")]
    [InlineData("chị cho em về trước 45 phút")]
    [InlineData("anh tâm cho em về trước 45 phút")]
    [InlineData("dạ anh nay em vô trễ 10 phút")]
    [InlineData("sep toi hom nay di tre vi toi bi om")]
    [InlineData("sáng nay đi trễ 10p do kẹt phà")]
    [InlineData("bác sĩ hẹn khám nên sáng nay vô trễ 30p")]
    [InlineData("bà nội bệnh nên sáng nay vô trễ 30p")]
    [InlineData("thang may ket nen sang nay vo tre 10p")]
    [InlineData("sếp kêu đi họp thay hôm nay")]
    [InlineData("em gửi xong báo cáo hôm nay rồi nha anh")]
    [InlineData("hom nay em check in luc 7h55, tre 25 phut")]
    [InlineData("mai em về sớm 30 phút nha")]
    [InlineData("I came late this morning")]
    public void The_writer_was_late(string text) => Read(text).ShouldBeOfType<ReportWish.Fill>(text);

    [Theory]
    [InlineData("anh đi trễ nhé", "Tôi đi trễ nhé", "di-tre")]
    [InlineData("chị hôm nay đi trễ 10 phút", "Tôi hôm nay đi trễ 10 phút", "di-tre")]
    [InlineData("hôm nay anh đi trễ 15p", "hôm nay tôi đi trễ 15p", "di-tre")]
    [InlineData("a nay di tre nha", "Tôi nay di tre nha", "di-tre")]
    [InlineData("cô hôm nay về sớm 1 tiếng nhé", "Tôi hôm nay về sớm 1 tiếng nhé", "di-tre")]
    [InlineData("sếp nay đi trễ 15p nha", "Tôi nay đi trễ 15p nha", "di-tre")]
    [InlineData("con lan hôm nay đi trễ 10p", "Tôi hôm nay đi trễ 10p", "di-tre")]
    [InlineData("em tâm hôm nay xin đi trễ 10p", "Tôi hôm nay xin đi trễ 10p", "di-tre")]
    [InlineData("báo cáo anh tâm hôm nay đi trễ 20p", "báo cáo tôi hôm nay đi trễ 20p", "di-tre")]
    public void Who_may_mean_either_is_asked_and_the_answer_opens_the_form(string text, string ofWriter, string form)
    {
        var whose = Read(text).ShouldBeOfType<ReportWish.Whose>(text);
        whose.OfWriter.ShouldBe(ofWriter);
        whose.Form.Id.ShouldBe(form);
        Read(ofWriter).ShouldBeOfType<ReportWish.Fill>(ofWriter).Form.Id.ShouldBe(form);
    }

    [Theory]
    [InlineData("tâm hôm nay đi trễ", "Tôi hôm nay đi trễ")]
    [InlineData("Tam hom nay di tre", "Tôi hom nay di tre")]
    [InlineData("lan vừa phát biểu với báo chí", "Tôi vừa phát biểu với báo chí")]
    [InlineData("hôm qua ngọc lan uống rượu tiếp khách", "hôm qua tôi uống rượu tiếp khách")]
    [InlineData("nghe nói tâm hôm qua uống rượu ở tiệc", "Tôi hôm qua uống rượu ở tiệc")]
    [InlineData("mai hôm nay đi trễ", "Tôi hôm nay đi trễ")]
    [InlineData("tâm hôm nay đi trễ, em báo anh biết", "Tôi hôm nay đi trễ, em báo anh biết")]
    public void A_name_without_a_word_for_a_person_is_asked_about_and_the_answer_opens_the_form(string text, string ofWriter)
    {
        Read(text).ShouldBeOfType<ReportWish.Whose>(text).OfWriter.ShouldBe(ofWriter);
        Read(ofWriter).ShouldBeOfType<ReportWish.Fill>(ofWriter);
    }

    [Fact]
    public void In_English_the_answer_is_English()
    {
        var english = Context with { Language = Language.English };
        var whose = ReportTalk.Read("Tam was late this morning", ShippedForms.All, english).ShouldBeOfType<ReportWish.Whose>();
        whose.OfWriter.ShouldBe("I was late this morning");
        ReportTalk.Read(whose.OfWriter, ShippedForms.All, english).ShouldBeOfType<ReportWish.Fill>();
    }

    [Theory]
    [InlineData("report-bare-names.tsv", 84, 3)]
    [InlineData("report-bare-names-unseen.tsv", 30, 1)]
    public void No_message_that_begins_with_a_name_opens_a_form_and_reports_without_a_subject_go_on_opening_theirs(string file, int count, int mostWrong)
    {
        var lines = File.ReadLines(Path.Combine(Directory.GetParent(ShippedTexts.Folder)!.FullName, "tests", "questions", file)).Where(line => line.Length > 0).Select(line => line.Split('\t')).ToArray();
        var wrong = lines.Select(parts => (Of: parts[0], Text: parts[1], Opens: Read(parts[1]) is ReportWish.Fill)).Where(one => one.Opens != (one.Of == "writer")).ToArray();
        var figures = $"{lines.Length - wrong.Length} of {lines.Length} right:\n{string.Join('\n', wrong.Select(one => $"{one.Of}: {one.Text}"))}";
        TestContext.Current.TestOutputHelper?.WriteLine(figures);
        lines.Length.ShouldBe(count);
        wrong.ShouldNotContain(one => one.Of == "another", figures);
        wrong.Length.ShouldBeLessThanOrEqualTo(mostWrong, figures);
    }

    [Fact]
    public void Of_messages_written_apart_nearly_all_are_told_right()
    {
        var lines = File.ReadLines(Path.Combine(Directory.GetParent(ShippedTexts.Folder)!.FullName, "tests", "questions", "report-subjects.tsv")).Where(line => line.Length > 0).Select(line => line.Split('\t')).ToArray();
        var wrong = lines.Select(parts => (Of: parts[0], Text: parts[1], Got: Read(parts[1]) switch { ReportWish.Fill => "writer", ReportWish.Whose => "either", _ => "another" })).Where(one => one.Of != one.Got).ToArray();
        var figures = $"{lines.Length - wrong.Length} of {lines.Length} right:\n{string.Join('\n', wrong.Select(one => $"{one.Of}, got {one.Got}: {one.Text}"))}";
        TestContext.Current.TestOutputHelper?.WriteLine(figures);
        wrong.Count(one => one is { Of: "another", Got: "writer" }).ShouldBeLessThanOrEqualTo(3, figures);
        (1 - (wrong.Length / (double)lines.Length)).ShouldBeGreaterThanOrEqualTo(0.9, figures);
    }

    [Fact]
    public void Whatever_stands_beside_whatever_is_read_and_what_is_asked_leads_to_a_form()
    {
        string[] words = ["anh", "a", "chị", "Lan", "tâm", "co", "cô", "em", "con", "sếp", "thấy", "thay", "vừa", "đồng nghiệp", "nó", "ấy", "hôm nay", "nay", "mai", "đi trễ", "ve som 10p", "uống rượu", "báo cáo", "cho", "ơi", ",", ". ", "với", "nhé", "bảo", "minh", "toi"];
        var said = Gen.Elements(words).ListOf().Where(list => list.Count is > 0 and < 12).Select(list => string.Join(' ', list));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(said.ToArbitrary(), text => Read(text) is not ReportWish.Whose whose || whose.OfWriter.Contains("tôi", StringComparison.OrdinalIgnoreCase)));
    }

    private static ReportWish? Read(string text) => ReportTalk.Read(text, ShippedForms.All, Context);
}
