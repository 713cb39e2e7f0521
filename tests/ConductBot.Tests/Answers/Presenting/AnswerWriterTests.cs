using System.Text.Json;
using ConductBot.Answers;
using ConductBot.Answers.Composing;
using ConductBot.Answers.Presenting;
using ConductBot.Conversations;
using ConductBot.Tests.Directives;

namespace ConductBot.Tests.Answers.Presenting;

/// <summary>What is said around quotations, in both languages.</summary>
public class AnswerWriterTests
{
    public static TheoryData<string, Language> KindsAndLanguages => [.. from kind in Enum.GetNames<AnswerKind>() from language in Enum.GetValues<Language>() select new TheoryDataRow<string, Language>(kind, language)];

    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    [Theory]
    [MemberData(nameof(KindsAndLanguages))]
    public void Every_kind_of_answer_can_be_said(string kind, Language language)
    {
        foreach (var directive in ShippedTexts.Library.Directives)
        {
            var said = ShippedAnswers.Say(Sample(Enum.Parse<AnswerKind>(kind), directive.Id), language);
            said.ShouldNotBeNullOrWhiteSpace();
            said.ShouldNotMatch(@"\{\d\}");
            said.ShouldNotContain("  ");
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_verdict_names_the_act(Language language)
    {
        foreach (Verdict? verdict in (Verdict?[])[null, .. Enum.GetValues<Verdict>().Cast<Verdict?>()])
        {
            var answer = Sample(AnswerKind.Rule, "10-CT-CTUBND");
            var quotation = answer.Quotations[0] with { Verdict = verdict };
            var headline = ShippedAnswers.Writer.Write(answer with { Quotations = [quotation] }, ShippedAnswers.Asker, language).Headline;
            headline.Split(' ').Length.ShouldBeGreaterThan(3);
            if (verdict is not null) headline.ShouldContain("Uống rượu, bia trong giờ làm việc");
        }
    }

    [Theory]
    [InlineData(Language.Vietnamese, "không được", "trừ trường hợp")]
    [InlineData(Language.English, "Not allowed", "except")]
    public void A_conditional_ban_says_that_there_is_an_exception(Language language, string ban, string exception)
    {
        var headline = ShippedAnswers.Writer.Write(ShippedAnswers.Ask("Trưa nay tiếp khách ngoài tỉnh, uống bia được không?"), ShippedAnswers.Asker, language).Headline;
        headline.ShouldContain(ban);
        headline.ShouldContain(exception);
    }

    [Theory]
    [InlineData("có được dùng xe công đi chợ", "Điều khoản dưới đây không nói việc này được hay không được; chỉ giao việc cho Sở Tài chính.")]
    [InlineData("Sở nào hướng dẫn, kiểm tra việc sử dụng xe công?", "Sở Tài chính có trách nhiệm hướng dẫn")]
    [InlineData("Sở Tài chính có được kiểm tra việc sử dụng xe công không?", "Sở Tài chính có trách nhiệm hướng dẫn")]
    public void Who_asks_for_leave_is_not_answered_with_a_body_s_task_to_look_after_it(string question, string headline) =>
        ShippedAnswers.Writer.Write(ShippedAnswers.Ask(question), ShippedAnswers.Asker, Language.Vietnamese).Headline.ShouldStartWith(headline);

    [Theory]
    [InlineData(Language.Vietnamese, "10/CT-CTUBND", "chưa đối chiếu")]
    [InlineData(Language.English, "10/CT-CTUBND", "Later law was not checked")]
    public void A_permission_names_its_text_and_what_was_not_checked(Language language, string text, string caveat)
    {
        var answer = Sample(AnswerKind.Rule, "10-CT-CTUBND");
        answer = answer with { Quotations = [answer.Quotations[0] with { Verdict = Verdict.Permitted }] };
        var headline = ShippedAnswers.Writer.Write(answer, ShippedAnswers.Asker, language).Headline;
        headline.ShouldContain(text);
        headline.ShouldContain(caveat);
        headline.ShouldContain(answer.Quotations[0].Act[1..]);
    }

    [Fact]
    public void A_text_over_ten_years_old_carries_its_year()
    {
        Say("Đi trễ về sớm có được không?").ShouldContain("2012");
        var young = ShippedAnswers.Writer.Write(Sample(AnswerKind.Rule, "510-UBND-TH"), ShippedAnswers.Asker, Language.Vietnamese);
        young.Quotes[0].Remarks.ShouldNotContain(remark => remark.Contains("trên 10 năm", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2022-12-27", false)]
    [InlineData("2022-12-28", true)]
    public void Ten_years_are_counted_to_the_day(string today, bool old)
    {
        var asker = ShippedAnswers.Asker with { Today = DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture) };
        ShippedAnswers.Writer.Write(Sample(AnswerKind.Rule, "10-CT-CTUBND"), asker, Language.Vietnamese).Quotes[0].Remarks.Any(remark => remark.Contains("2012", StringComparison.Ordinal)).ShouldBe(old);
    }

    [Fact]
    public void Another_provinces_text_is_marked_as_foreign()
    {
        var answer = ShippedAnswers.Ask("Ở Phú Yên, công chức uống bia trong giờ làm việc có được không?");
        answer.Quotations[0].Directive.Id.ShouldBe("CT-TU-2023");
        ShippedAnswers.Say(answer).ShouldContain("không ràng buộc cơ quan của anh/chị");
        Say("Trưa nay uống bia được không?").ShouldNotContain("không ràng buộc");
    }

    [Theory]
    [InlineData("Trưa nay uống bia được không?")]
    [InlineData("Trưa nay tiếp khách ngoài tỉnh, uống bia được không?")]
    public void An_answer_on_drinking_comes_with_the_owners_note_on_later_law(string question) => Say(question).ShouldContain("44/2019/QH14");

    [Fact]
    public void A_note_that_the_owner_has_not_confirmed_says_so()
    {
        var answer = ShippedAnswers.Ask("Trưa nay uống bia được không?");
        var note = answer.Notes[0] with { Verified = false };
        ShippedAnswers.Say(answer with { Notes = [note] }).ShouldContain("chưa xác nhận");
        ShippedAnswers.Say(answer with { Notes = [note with { Verified = true }] }).ShouldNotContain("chưa xác nhận");
    }

    [Fact]
    public void One_phrase_says_whom_each_clause_addresses()
    {
        foreach (var clause in ShippedAnswers.Ranker.Clauses)
        {
            var answer = new Answer { Outcome = AnswerOutcome.Answered, Kind = AnswerKind.CitedClause, Quotations = [QuotationChooser.Entire(clause)] };
            var remarks = ShippedAnswers.Writer.Write(answer, ShippedAnswers.Asker, Language.Vietnamese).Quotes[0].Remarks;
            if (clause.Clause.IsPreamble) remarks.ShouldNotContain(remark => remark.StartsWith("Việc này giao cho", StringComparison.Ordinal) || remark.StartsWith("Áp dụng với", StringComparison.Ordinal), clause.Id.ToString());
            else if (clause.Clause.Addressee.Kind != ConductBot.Directives.AddresseeKind.Unknown) remarks[0].ShouldContain(clause.Clause.Addressee.Name.Split(" (sau đây gọi")[0]);
        }
    }

    [Theory]
    [InlineData("khoản 10 công văn 510: tôi có phải lập kế hoạch thanh tra hàng năm không", "Thanh tra tỉnh: xây dựng Kế hoạch thanh tra hàng năm cần đưa nội dung thanh tra hoạt động công vụ.")]
    [InlineData("hòm thư góp ý có bắt buộc không", "100% cơ quan, đơn vị phải có hòm thư góp ý tại trụ sở làm việc.")]
    [InlineData("sở tài chính làm gì với xe công", "Sở Tài chính có trách nhiệm hướng dẫn")]
    [InlineData("sở tôi có phải tham mưu công khai kết quả đánh giá chất lượng phục vụ không", "Giao cho Sở Thông tin và Truyền thông: Tham mưu UBND tỉnh")]
    [InlineData("tôi là nhân viên, tôi có phải tổ chức đối thoại với doanh nghiệp không", "Giao cho người đứng đầu nêu dưới đây:")]
    public void A_duty_says_whose_it_is_and_says_so_once(string question, string beginning)
    {
        var headline = Headline(question);
        headline.ShouldStartWith(beginning);
        headline.ShouldNotContain("phải thực hiện");
    }

    [Theory]
    [InlineData("tôi được giao phát ngôn thì nói với báo được không")]
    [InlineData("nhà báo gọi điện hỏi tôi có được trả lời không")]
    public void A_ban_on_some_people_names_them(string question) => Headline(question).ShouldBe(
        "Các cá nhân của cơ quan hành chính nhà nước không được giao nhiệm vụ phát ngôn, thông tin cho báo chí: không được nhân danh cơ quan hành chính nhà nước để phát ngôn, cung cấp thông tin cho báo chí.");

    [Fact]
    public void What_may_not_be_let_happen_is_called_so() => Headline("đùn đẩy trách nhiệm có được không").ShouldContain("để xảy ra tình trạng", Case.Insensitive);

    [Fact]
    public void A_source_that_two_facts_share_is_named_once() =>
        ShippedAnswers.Writer.Write(ShippedAnswers.Ask("chỉ thị 10 ban hành ngày nào"), ShippedAnswers.Asker, Language.Vietnamese).Lines.ShouldBeUnique();

    [Fact]
    public void Validity_names_its_text() => Headline("chỉ thị 10 còn hiệu lực không").ShouldStartWith("Chỉ thị 10/CT-CTUBND: có hiệu lực từ 28/12/2012");

    [Fact]
    public void Repaired_words_in_the_quotation_are_marked()
    {
        var clause = ShippedAnswers.Ranker.Clauses.First(clause => clause.Id.ToString() == "10-CT-CTUBND#2.c");
        var answer = new Answer { Outcome = AnswerOutcome.Answered, Kind = AnswerKind.CitedClause, Quotations = [QuotationChooser.Entire(clause)] };
        ShippedAnswers.Say(answer).ShouldContain("Bản quét: “những nhiễu”; đã sửa thành “nhũng nhiễu”.");
    }

    [Fact]
    public void Without_a_page_nothing_links()
    {
        var writer = new AnswerWriter(ShippedAnswers.Texts, new AnswerLinks(null));
        foreach (var kind in Enum.GetValues<AnswerKind>()) writer.Write(Sample(kind, "10-CT-CTUBND"), ShippedAnswers.Asker, Language.Vietnamese).ToPlainText().ShouldNotContain("http");
    }

    [Fact]
    public void A_quotation_links_to_its_clause_in_the_version_quoted() =>
        Say("Trưa nay uống bia được không?").ShouldContain("https://conduct.example.gov.vn/directives/10-CT-CTUBND?version=1#2.e");

    [Fact]
    public void An_act_too_long_for_a_headline_is_cut_between_words()
    {
        foreach (var clause in ShippedAnswers.Ranker.Clauses)
        {
            foreach (var rule in clause.Sentences.SelectMany(sentence => sentence.Conjuncts))
            {
                var quotation = QuotationChooser.Entire(clause) with { Rule = rule, Verdict = Verdict.Required };
                var headline = ShippedAnswers.Writer.Write(new Answer { Outcome = AnswerOutcome.Answered, Kind = AnswerKind.Rule, Quotations = [quotation] }, ShippedAnswers.Asker, Language.Vietnamese).Headline;
                headline.Length.ShouldBeLessThan(220);
                headline.ShouldNotContain("….");
            }
        }
    }

    [Fact]
    public void Both_languages_have_the_same_keys_and_the_same_places_for_values()
    {
        var (vietnamese, english) = (Texts("vi"), Texts("en"));
        english.Keys.ShouldBe(vietnamese.Keys, ignoreOrder: true);
        foreach (var (key, text) in vietnamese)
        {
            text.ShouldNotBeNullOrWhiteSpace(key);
            Places(english[key]).ShouldBe(Places(text), key);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_text_ends_in_a_space_or_speaks_in_markdown(Language language)
    {
        foreach (var property in typeof(AnswerTexts).GetProperties().Where(property => property.PropertyType == typeof(string)))
        {
            var text = (string)property.GetValue(ShippedAnswers.Texts[language])!;
            text.ShouldBe(text.Trim(), property.Name);
            text.ShouldNotContain("**");
        }
    }

    /// <summary>An answer of each kind, filled as the engine fills it.</summary>
    internal static Answer Sample(AnswerKind kind, string directiveId)
    {
        var directive = ShippedTexts.Directive(directiveId);
        var clause = ShippedAnswers.Ranker.Clauses.First(clause => clause.Directive.Id == directiveId && clause.Clause.Path == (directiveId == "10-CT-CTUBND" ? "2.e" : "1"));
        var quotation = QuotationChooser.Entire(clause);
        return new Answer
        {
            Kind = kind,
            Outcome = kind switch
            {
                AnswerKind.NotInTexts or AnswerKind.NoSuchClause or AnswerKind.NoSuchText or AnswerKind.OtherTerritory => AnswerOutcome.Abstained,
                AnswerKind.WhichOne => AnswerOutcome.Clarify,
                AnswerKind.Greeting or AnswerKind.Thanks or AnswerKind.Help or AnswerKind.Nothing => AnswerOutcome.Chat,
                _ => AnswerOutcome.Answered,
            },
            Directive = directive,
            Missing = kind is AnswerKind.NoSuchText or AnswerKind.OtherTerritory ? "Chỉ thị 99" : null,
            Quotations = kind is AnswerKind.Rule or AnswerKind.CitedClause or AnswerKind.Topic ? [quotation] : [],
            Related = kind == AnswerKind.NotInTexts ? [quotation] : [],
        };
    }

    private static string Headline(string question) => ShippedAnswers.Writer.Write(ShippedAnswers.Ask(question), ShippedAnswers.Asker, Language.Vietnamese).Headline;

    private static string Say(string question) => ShippedAnswers.Say(ShippedAnswers.Ask(question));

    private static Dictionary<string, string> Texts(string language)
    {
        using var stream = typeof(AnswerTexts).Assembly.GetManifestResourceStream($"ConductBot.Answers.Texts.{language}.json").ShouldNotBeNull();
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }

    private static string[] Places(string text) => [.. System.Text.RegularExpressions.Regex.Matches(text, @"\{\d\}").Select(match => match.Value).Distinct().Order()];
}
