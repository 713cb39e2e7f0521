using System.Text;
using ConductBot.Conversations;
using ConductBot.Protocol.Files;
using ConductBot.Protocol.Schema;
using ConductBot.SelfReports;
using ConductBot.SelfReports.Cards;
using ConductBot.SelfReports.Files.Chat;
using ConductBot.SelfReports.Files.Checking;
using ConductBot.SelfReports.Files.Staging;
using ConductBot.SelfReports.Files.Storing;
using ConductBot.SelfReports.Filing;
using ConductBot.SelfReports.Storing;
using ConductBot.Tests.Reminders;
using ConductBot.Tests.SelfReports.Chat;

namespace ConductBot.Tests.SelfReports.Files;

/// <summary>Files that Teams keeps, through the real turn pipeline and store, on Monday, 2 March 2026, from 8:00.</summary>
public sealed class FilesFromTeamsTests : IAsyncDisposable
{
    private static readonly (string, string)[] Late = [("f-what", "late"), ("f-day", "2026-03-02"), ("f-minutes", "30"), ("f-reason", "Kẹt phà")];
    private readonly TaskOffice _office = new();

    public FilesFromTeamsTests() => _office.Organize(new Broadcasts.Office().Current);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_and_an_image_sent_in_Teams_join_the_report_without_what_tells_place_and_device()
    {
        await FileAsync();
        (await SendAsync(_office.Files.Keep("Giấy xác nhận.pdf", SampleFiles.Pdf()))).ShouldContain("Đã thêm vào báo cáo TB-2026-000001: Giấy xác nhận.pdf (1 KB).");
        (await SendAsync(_office.Files.KeepImage(SampleFiles.Jpeg()))).ShouldContain("anh.jpg (1 KB)");
        var head = await HeadAsync();
        var files = await _office.Get<ReportStore>().FilesAsync(head, Cancellation);
        files.Select(file => file.Kind).ShouldBe([FileKind.Pdf, FileKind.Jpeg]);
        (await _office.Get<FileStore>().ReadAsync(head.Id, files[0], Cancellation)).ShouldBe(SampleFiles.Pdf());
        (await _office.Get<FileStore>().ReadAsync(head.Id, files[1], Cancellation))!.AsSpan().IndexOf(Encoding.UTF8.GetBytes(SampleFiles.Secret)).ShouldBe(-1);
    }

    [Fact]
    public async Task One_sent_while_the_form_is_open_goes_with_it()
    {
        await _office.SayAsync("staff", "báo cáo đi trễ");
        var form = _office.LastCard!;
        (await SendAsync(_office.Files.Keep("a.pdf", SampleFiles.Pdf()))).ShouldContain("Đã nhận: a.pdf (1 KB)");
        (await _office.PressAsync("staff", form, ReportVerbs.File, Late)).ShouldContain("a.pdf (1 KB)");
    }

    [Fact]
    public async Task A_program_under_the_name_of_a_photo_is_refused_like_an_upload_and_kept_nowhere()
    {
        await FileAsync();
        (await SendAsync(_office.Files.Keep("anh.jpg", SampleFiles.Program))).ShouldContain("Không nhận “anh.jpg”: chỉ nhận ảnh JPEG");
        (await SendAsync(_office.Files.Keep("to.pdf", new byte[FileRules.MostBytes + 1]))).ShouldContain("Không nhận “to.pdf”: tệp lớn hơn 10 MB.");
        await NothingWaitsAsync();
        (await HeadAsync()).Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whatever_keeps_a_file_from_being_fetched_is_said_in_words_that_help()
    {
        await FileAsync();
        foreach (var (fetch, words) in ((FileFetch, string)[])
            [(new FileFetch.Expired(), "đã hết hạn. Anh/chị gửi lại tệp."), (new FileFetch.NotThere(), "không còn ở nơi Teams lưu"), (new FileFetch.NotAllowed(), "nơi hệ thống không được phép tải"), (new FileFetch.TooSlow(), "lâu quá nên đã dừng"), (new FileFetch.Unavailable(), "không tải được tệp"), (new FileFetch.TooLarge(), "lớn hơn 10 MB")])
            (await SendAsync(_office.Files.Keep("a.pdf", fetch))).ShouldContain(words);
        await NothingWaitsAsync();
    }

    [Fact]
    public void Every_fault_has_its_words_in_both_languages()
    {
        var texts = _office.Get<Localized<FileTexts>>();
        foreach (var language in Enum.GetValues<Language>()) Enum.GetValues<FileFault>().Select(fault => FileWords.Of(fault, texts[language])).ShouldBeUnique();
    }

    [Fact]
    public async Task What_nobody_knows_the_place_of_is_not_fetched()
    {
        var file = _office.Files.Keep("a.pdf", SampleFiles.Pdf());
        (await SendAsync(file)).ShouldContain("Tệp không được giữ lại");
        await FileAsync();
        await _office.Get<ReportDesk>().SayAsync((await HeadAsync()).Id, (ReportNoteKind.Closing, ""), new ReportAct("close", _office.By("manager"), _office.Now), Cancellation);
        (await SendAsync(file)).ShouldContain("Báo cáo này đã đóng");
        (await _office.SendFilesAsync("nobody-knows", "", file)).ShouldNotContain("Đã");
        _office.Files.Fetched.ShouldBeEmpty();
    }

    [Fact]
    public async Task While_something_hidden_is_open_nothing_is_fetched_or_kept_and_the_sender_is_told_what_Teams_keeps()
    {
        await using var reports = new ConfidentialOffice();
        var office = reports.Office;
        await office.SayAsync("staff", "báo cáo ẩn danh");
        var said = await office.SendFilesAsync("staff", "", office.Files.Keep("zqx9.pdf", SampleFiles.Pdf()));
        said.ShouldContain("không nhận tệp");
        said.ShouldContain("OneDrive của anh/chị");
        office.Files.Fetched.ShouldBeEmpty();
        (await office.Get<FileStaging>().WaitingAsync($"entra:{Broadcasts.Office.EntraOf("staff")}", Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_many_at_once_five_are_fetched()
    {
        await FileAsync();
        var said = await SendAsync([.. Enumerable.Range(1, 8).Select(number => _office.Files.Keep($"{number}.pdf", SampleFiles.Pdf($"{number}")))]);
        said.ShouldContain("5.pdf (1 KB)");
        said.ShouldContain("Không nhận “8.pdf”: đã đủ số tệp");
        _office.Files.Fetched.Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_fetch_that_does_not_end_is_left_before_the_turn_s_time_is_over()
    {
        await FileAsync();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var file = _office.Files.Keep("a.pdf", async cancellationToken =>
        {
            begun.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return new FileFetch.Unavailable();
        });
        var sending = SendAsync(file, _office.Files.Keep("b.pdf", SampleFiles.Pdf()));
        await begun.Task.WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
        _office.Time.Advance(TimeSpan.FromSeconds(45));
        (await sending.WaitAsync(TimeSpan.FromMinutes(1), Cancellation)).ShouldContain("Không nhận “a.pdf”: tải tệp lâu quá");
        _office.Files.Fetched.Count.ShouldBe(1);
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private async Task FileAsync()
    {
        await _office.SayAsync("staff", "báo cáo đi trễ");
        await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.File, Late);
    }

    private Task<string> SendAsync(params Attachment[] files) => _office.SendFilesAsync("staff", "", files);

    private async Task<ReportHead> HeadAsync() => (await _office.Get<ReportDesk>().MineAsync("staff", Cancellation))[0];

    private async Task NothingWaitsAsync() => (await _office.Get<FileStaging>().WaitingAsync($"entra:{Broadcasts.Office.EntraOf("staff")}", Cancellation)).ShouldBeEmpty();
}
