using ConductBot.EndToEnd.Machine;
using static Microsoft.Playwright.Assertions;

namespace ConductBot.EndToEnd.SelfReports;

/// <summary>Every form that is filed under one's name, on a phone's screen of 390 px, through the program: one server, one window for the reporter and one for each receiver.</summary>
[Collection(BrowserFixture.Alone)]
public sealed class ReportFormsTests(BrowserFixture browser, RunningServer running)
{
    private static readonly string Today = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    // What is typed, and the question that comes of it; after the last one a card.
    private static readonly (string Said, string Asked)[] Answers = [("từng câu", "Việc xảy ra ngày nào"), ("bỏ qua", "Việc xảy ra ở đâu"), ("Quầy số 4", "Việc thuộc loại nào"), ("3", "Anh/chị đã thấy gì"), ("Thấy một lần", "")];

    [Fact]
    public async Task Each_form_is_filed_by_card_corrected_read_and_closed_and_filed_by_words_and_withdrawn()
    {
        await using var reporter = await ReportWindow.OpenAsync(browser, running.Server, "staff");
        await using var manager = await ReportWindow.OpenAsync(browser, running.Server, "manager");
        await using var receiver = await ReportWindow.OpenAsync(browser, running.Server, "receiver");
        foreach (var sheet in FormSheet.All)
        {
            // By card, from the list of forms.
            var menu = await reporter.SayAsync("báo cáo");
            var form = await reporter.PressAsync(menu, "Mở mẫu", sheet.Title);
            await reporter.FillAsync(form, sheet, Today);
            await reporter.KeepAsync($"report-{sheet.Form}-form-390");
            var receipt = await reporter.PressAsync(form, "Gửi báo cáo");
            var number = await ReportWindow.NumberOnAsync(receipt);
            await reporter.KeepAsync($"report-{sheet.Form}-receipt-390");
            (await reporter.FitsAsync()).ShouldBeTrue(sheet.Form);

            var again = await reporter.PressAsync(receipt, "Sửa");
            await reporter.TypeAsync(again, sheet.Typed[^1].Label, "Sửa lại cho rõ");
            await Expect(await reporter.PressAsync(again, "Gửi bản sửa")).ToContainTextAsync("Sửa lại cho rõ");

            // Whoever gets it.
            var reading = sheet.Receiver == "manager" ? manager : receiver;
            var opened = await reading.PressAsync(await reading.SayAsync("báo cáo gửi cho tôi"), number);
            await Expect(opened).ToContainTextAsync("Sửa lại cho rõ");
            await reading.KeepAsync($"report-{sheet.Form}-receiver-390");
            await Expect(await reading.PressAsync(opened, "Xử lý xong", ("Kết quả xử lý", "Đã ghi nhận", "Xác nhận xử lý xong"))).ToContainTextAsync("đã xử lý xong");
            await Expect(await reporter.SayAsync(number)).ToContainTextAsync("Đã ghi nhận");

            // In words; what was not said is filled in.
            var filled = await reporter.SayAsync(sheet.Words);
            await Expect(filled).ToContainTextAsync("Chưa có gì được gửi");
            await reporter.FillAsync(filled, sheet, Today);
            var second = await reporter.PressAsync(filled, "Gửi báo cáo");
            (await ReportWindow.NumberOnAsync(second)).ShouldNotBe(number);
            await Expect(await reporter.PressAsync(second, "Rút lại", ("Lý do rút", "Nhầm ngày", "Xác nhận rút lại"))).ToContainTextAsync("Nội dung không còn được lưu");
        }

        foreach (var window in (ReportWindow[])[reporter, manager, receiver]) window.ShouldBeQuiet();
    }

    [Fact]
    public async Task A_violation_is_filed_with_a_name_corrected_read_and_closed_and_another_withdrawn_in_words()
    {
        await using var reporter = await ReportWindow.OpenAsync(browser, running.Server, "staff");
        await using var inspector = await ReportWindow.OpenAsync(browser, running.Server, "inspector");
        var sheet = FormSheet.Violation;
        var form = await reporter.PressAsync(await reporter.SayAsync(sheet.Words), "Nêu tên");
        await reporter.FillAsync(form, sheet, Today);
        await reporter.KeepAsync("report-vi-pham-form-390");
        var receipt = await reporter.PressAsync(form, "Gửi báo cáo");
        await reporter.KeepAsync("report-vi-pham-receipt-390");
        var number = await ReportWindow.NumberOnAsync(receipt);
        (await reporter.FitsAsync()).ShouldBeTrue();

        var again = await reporter.PressAsync(receipt, "Sửa");
        await reporter.TypeAsync(again, "Nội dung", "Nhận tiền của dân hai lần");
        await reporter.KeepAsync("report-vi-pham-correct-390");
        await Expect(await reporter.PressAsync(again, "Gửi bản sửa")).ToContainTextAsync("hai lần");
        await reporter.KeepAsync("report-vi-pham-corrected-390");

        var opened = await inspector.PressAsync(await inspector.SayAsync("báo cáo gửi cho tôi"), number);
        await Expect(opened).ToContainTextAsync("hai lần");
        await inspector.KeepAsync("report-vi-pham-receiver-390");
        await Expect(await inspector.PressAsync(opened, "Xử lý xong", ("Kết quả xử lý", "Đã xác minh", "Xác nhận xử lý xong"))).ToContainTextAsync("đã xử lý xong");

        // One question at a time; withdrawn with its reason.
        await reporter.PressAsync(await reporter.SayAsync(sheet.Words), "Nêu tên");
        var second = await reporter.AnswerAsync(Answers);
        (await ReportWindow.NumberOnAsync(second)).ShouldNotBe(number);
        await Expect(await reporter.PressAsync(second, "Rút lại", ("Lý do rút", "Nhầm người", "Xác nhận rút lại"))).ToContainTextAsync("Nội dung không còn được lưu");
        await reporter.KeepAsync("report-vi-pham-withdrawn-390");
        (await reporter.FitsAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_violation_is_filed_without_a_name_added_to_and_withdrawn_by_its_code()
    {
        await using var reporter = await ReportWindow.OpenAsync(browser, running.Server, "staff");
        var sheet = FormSheet.Violation;
        var nameless = await reporter.SayAsync("báo cáo ẩn danh");
        await reporter.FillAsync(nameless, sheet, Today);
        var code = await ReportWindow.CodeOnAsync(await reporter.PressAsync(nameless, "Gửi báo cáo"));
        await reporter.KeepAsync("report-vi-pham-code-390");

        // By card.
        var opened = await reporter.SayAsync($"mã {code}");
        await Expect(opened).ToContainTextAsync("đã gửi, chưa mở");
        var added = await reporter.PressAsync(opened, "Bổ sung", ("Bổ sung cho người nhận", "Có thêm một người thấy", "Gửi cho người nhận"));
        await Expect(added).ToContainTextAsync("Có thêm một người thấy");
        await reporter.KeepAsync("report-vi-pham-added-390");
        await Expect(await reporter.ConfirmAsync(added, "Rút lại", "Xác nhận rút lại")).ToContainTextAsync("đã rút lại");
        await reporter.KeepAsync("report-vi-pham-code-withdrawn-390");
        (await reporter.FitsAsync()).ShouldBeTrue();

        // In words: filed one question at a time, its code among other words.
        await reporter.SayAsync("báo cáo không nêu tên");
        var second = await ReportWindow.CodeOnAsync(await reporter.AnswerAsync(Answers));
        await Expect(await reporter.SayAsync($"cho em rút lại báo cáo {second} ạ")).ToContainTextAsync("đã gửi, chưa mở");
        reporter.ShouldBeQuiet();
    }

    [Fact]
    public async Task A_newcomer_files_a_late_arrival_with_three_taps_and_26_characters_and_by_the_list_of_forms_with_eight_taps()
    {
        await using var phone = await ReportWindow.OpenAsync(browser, running.Server, "lan.tt");
        var filled = await phone.SayAsync("em tới trễ 20p vì kẹt phà.");
        await ReportWindow.NumberOnAsync(await phone.PressAsync(filled, "Gửi báo cáo"));
        (phone.Taps, phone.Typed).ShouldBe((3, 26));

        var (taps, typed) = (phone.Taps, phone.Typed);
        var menu = await phone.SayAsync("báo cáo");
        var form = await phone.PressAsync(menu, "Mở mẫu", "Đi trễ, về sớm, vắng mặt trong giờ làm việc");
        await phone.FillAsync(form, FormSheet.All[0] with { Typed = [("Số phút", "20"), ("Lý do", "Kẹt phà")] }, Today);
        await ReportWindow.NumberOnAsync(await phone.PressAsync(form, "Gửi báo cáo"));
        (phone.Taps - taps, phone.Typed - typed).ShouldBe((8, 16));
    }
}
