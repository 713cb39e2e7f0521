using ConductBot.Audit;
using ConductBot.Audit.Chat;
using ConductBot.Conversations;
using ConductBot.Reminders.Calendar;

namespace ConductBot.Tests.Audit.Chat;

public sealed class AuditTalkTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("nhật ký", null, null)]
    [InlineData("Nhat ky kiem toan", null, null)]
    [InlineData("nhật ký tháng 11", "202611-202611", null)]
    [InlineData("nhật ký quý 3 năm 2025", "202507-202509", null)]
    [InlineData("nhật ký của TB-2026-000123", null, "TB-2026-000123")]
    [InlineData("nhật ký của anh Trần Văn Hậu", null, "anh Trần Văn Hậu")]
    [InlineData("nhật ký tháng 11 của anh Hậu", "202611-202611", "anh Hậu")]
    [InlineData("nhật ký của anh Hậu tháng 10", "202610-202610", "anh Hậu")]
    [InlineData("audit log October", "202610-202610", null)]
    [InlineData("audit log of TB-2026-000123", null, "TB-2026-000123")]
    public void The_audit_is_asked_for(string text, string? months, string? of)
    {
        var wish = AuditTalk.Read(text, Today).ShouldNotBeNull();
        wish.Months.ShouldBe(months is null ? null : MonthSpan.Read(months));
        wish.Of.ShouldBe(of);
    }

    [Theory]
    [InlineData("nhật ký là gì?")]
    [InlineData("nhật ký công tác phải nộp khi nào")]
    [InlineData("nhật ký làm việc hôm nay")]
    [InlineData("giao chị Lan ghi nhật ký")]
    [InlineData("nhật ký của")]
    [InlineData("")]
    public void Anything_else_is_somebody_else_s(string text) => AuditTalk.Read(text, Today).ShouldBeNull();

    [Fact]
    public void Every_act_has_words_of_its_own_in_both_languages()
    {
        var texts = Localized<AuditTexts>.Load(typeof(AuditTexts).Assembly, "ConductBot.Audit.Chat.Texts");
        foreach (var language in Enum.GetValues<Language>())
            Enum.GetValues<AuditAct>().Select(act => AuditWords.Of(act, texts[language])).Distinct().Count().ShouldBe(Enum.GetValues<AuditAct>().Length);
    }
}
