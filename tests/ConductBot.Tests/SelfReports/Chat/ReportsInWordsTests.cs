using ConductBot.Conversations;
using ConductBot.Protocol;
using ConductBot.Protocol.Schema;
using ConductBot.SelfReports.Forms;
using ConductBot.Tests.Conversations;
using ConductBot.Tests.Reminders;

namespace ConductBot.Tests.SelfReports.Chat;

/// <summary>Each shipped form on a channel without cards, one question at a time: filed, corrected, withdrawn.</summary>
public sealed class ReportsInWordsTests : IAsyncDisposable
{
    private readonly TaskOffice _office = new();
    private int _said;

    public ReportsInWordsTests() => _office.Organize(new Broadcasts.Office().Current);

    public static TheoryData<string, string> Openings => new()
    {
        { "di-tre", "em toi tre 20p do ket pha" },
        { "hop-thay", "sáng nay em họp thay anh Hậu" },
        { "tiep-khach", "trua nay em tiep khach co uong bia" },
        { "bao-chi", "có phóng viên gọi cho em" },
        { "ho-so-tre", "em có hồ sơ trễ hẹn" },
        { "phan-anh", "em vừa nhận phản ánh của bà con" },
        { "viec-xong", "I have finished the report" },
    };

    [Theory]
    [MemberData(nameof(Openings))]
    public async Task A_form_is_filed_corrected_and_withdrawn_in_words(string form, string opening)
    {
        var english = opening.StartsWith("I ", StringComparison.Ordinal);
        var (first, second) = english ? ("the first time", "the second time") : ("lần đầu", "lần hai");
        (await SayAsync(opening)).ShouldContain(english ? "Nothing has been sent yet" : "Chưa có gì được gửi");
        var receipt = await AnswerAsync(ShippedForms.Of(form), first, english);
        receipt.ShouldContain("TB-2026-000001");
        receipt.ShouldContain(english ? "Received" : "Đã nhận báo cáo", Case.Insensitive);

        (await SayAsync(english ? "Correct" : "Sửa")).ShouldContain(ShippedForms.Of(form).Title[english ? Language.English : Language.Vietnamese]);
        (await AnswerAsync(ShippedForms.Of(form), second, english)).ShouldContain(second);

        (await SayAsync(english ? "Withdraw: Confirm the withdrawal" : "Rút lại: Xác nhận rút lại")).ShouldContain(english ? "Why" : "Lý do");
        var withdrawn = await SayAsync(english ? "My mistake" : "Nhầm");
        withdrawn.ShouldContain(english ? "no longer" : "không còn được lưu");
        withdrawn.ShouldNotContain(second);
    }

    [Fact]
    public async Task What_is_wrong_at_the_end_is_asked_again_with_what_was_said_and_nothing_is_lost()
    {
        await SayAsync("em có hồ sơ trễ hẹn");
        await SayAsync("1");
        foreach (var said in (string[])["H12.34", "1", "Khai sinh", "27/02/2026", "26/02/2026", "Máy hỏng"]) await SayAsync(said);
        var again = await SayAsync("Mượn máy");
        again.ShouldContain("không thể trước ngày hẹn trả");
        again.ShouldContain("Máy hỏng");
        (await SayAsync("1")).ShouldContain("giữ “H12.34”");
        foreach (var said in (string[])["bỏ qua", "bỏ qua", "bỏ qua", "bỏ qua", "06/03/2026", "bỏ qua"]) await SayAsync(said);
        var receipt = await SayAsync("bỏ qua");
        receipt.ShouldContain("TB-2026-000001");
        receipt.ShouldContain("06/03/2026");
        receipt.ShouldContain("Mượn máy");
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    // Each question is the form's own; what stands there already is kept where it can be.
    private async Task<string> AnswerAsync(ReportForm form, string words, bool english)
    {
        var said = await SayAsync("1");
        foreach (var field in form.Fields)
        {
            said.ShouldContain(field.Question[english ? Language.English : Language.Vietnamese]);
            said = await SayAsync(field.Kind switch
            {
                FieldKind.Choice => "1",
                FieldKind.Date => "02/03/2026",
                FieldKind.Number => "45",
                FieldKind.Person => english ? "skip" : "bo qua",
                _ => words,
            });
        }

        return said;
    }

    private async Task<string> SayAsync(string text)
    {
        var before = _office.World.Sent.Count;
        var activity = Teams.Message(text, $"w-{++_said}", "staff");
        (activity.ChannelId, activity.From!.AadObjectId) = ("sms", Broadcasts.Office.EntraOf("staff"));
        await _office.Get<IActivityReceiver>().AcceptAsync(activity, CancellationToken.None);
        await _office.Get<ConversationRunner>().QuietAsync();
        return string.Join('\n', _office.World.Sent.Skip(before).Select(sent => sent.Activity).Where(sent => sent.Type == ActivityTypes.Message).Select(sent => sent.Text));
    }
}
