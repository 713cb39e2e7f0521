using System.Text;
using System.Text.Json;
using ConductBot.Answers.Presenting;
using ConductBot.Audit;
using ConductBot.Conversations;
using ConductBot.Organization;
using ConductBot.Protocol.DirectLine;
using ConductBot.Protocol.Schema;
using ConductBot.SelfReports;
using ConductBot.SelfReports.Cards;
using ConductBot.SelfReports.Files;
using ConductBot.SelfReports.Files.Chat;
using ConductBot.SelfReports.Files.Checking;
using ConductBot.SelfReports.Files.Opening;
using ConductBot.SelfReports.Files.Staging;
using ConductBot.SelfReports.Files.Storing;
using ConductBot.SelfReports.Filing;
using ConductBot.SelfReports.Storing;
using ConductBot.Tests.Reminders;
using Microsoft.AspNetCore.DataProtection;

namespace ConductBot.Tests.SelfReports.Files;

/// <summary>Through the real turn pipeline, store, timers and ledger, on Monday, 2 March 2026, from 8:00.</summary>
public sealed class FilesInChatTests : IAsyncDisposable
{
    private static readonly (string, string)[] Late = [("f-what", "late"), ("f-day", "2026-03-02"), ("f-minutes", "30"), ("f-reason", "Kẹt phà")];
    private readonly TaskOffice _office = new();
    private int _sent;

    public FilesInChatTests() => _office.Organize(new Broadcasts.Office().Current);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_photo_sent_while_the_form_is_open_goes_with_it_and_one_sent_after_the_receipt_joins_it()
    {
        await _office.SayAsync("staff", "báo cáo đi trễ");
        var form = _office.LastCard!;
        (await SendAsync("staff", "IMG_1.jpg", SampleFiles.Jpeg())).ShouldContain("Đã nhận: IMG_1.jpg (1 KB). Tệp sẽ đi cùng báo cáo đang điền");
        (await _office.PressAsync("staff", form, ReportVerbs.File, Late)).ShouldContain("IMG_1.jpg (1 KB)");
        (await SendAsync("staff", "giay.pdf", SampleFiles.Pdf())).ShouldContain("Đã thêm vào báo cáo TB-2026-000001: giay.pdf (1 KB).");
        var head = (await _office.Get<ReportDesk>().MineAsync("staff", Cancellation)).ShouldHaveSingleItem();
        head.Files.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_file_of_which_nobody_knows_where_it_belongs_is_not_kept()
    {
        (await SendAsync("staff", "IMG_1.jpg", SampleFiles.Jpeg())).ShouldContain("Tệp không được giữ lại");
        (await _office.Get<FileStaging>().WaitingAsync(Owner("staff"), Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task While_something_hidden_is_open_none_is_taken_nor_kept_wherever_files_were_to_go()
    {
        await _office.SayAsync("staff", "báo cáo đi trễ");
        await _office.SayAsync("staff", "báo cáo ẩn danh");
        (await SendAsync("staff", "IMG_1.jpg", SampleFiles.Jpeg())).ShouldStartWith("Việc kín này không nhận tệp");
        (await _office.Get<FileStaging>().WaitingAsync(Owner("staff"), Cancellation)).ShouldBeEmpty();
        await _office.SayAsync("staff", "huỷ");
        (await SendAsync("staff", "IMG_1.jpg", SampleFiles.Jpeg())).ShouldStartWith("Đã nhận: IMG_1.jpg");
    }

    [Fact]
    public async Task The_button_and_the_words_say_where_files_go_and_an_hour_later_it_is_forgotten()
    {
        await FileAsync();
        await _office.GoToAsync(TaskOffice.At(0, 9, 30));
        (await SendAsync("staff", "a.pdf", SampleFiles.Pdf())).ShouldContain("Tệp không được giữ lại");
        (await _office.SayAsync("staff", "đính kèm")).ShouldContain("Thêm tệp");
        (await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.AddFile)).ShouldContain("tệp sẽ được thêm vào báo cáo TB-2026-000001");
        (await SendAsync("staff", "a.pdf", SampleFiles.Pdf())).ShouldContain("Đã thêm vào báo cáo TB-2026-000001");
    }

    [Fact]
    public async Task What_is_not_taken_is_said_with_its_reason_and_words_beside_it_are_not_lost_in_silence()
    {
        await FileAsync();
        var said = await _office.SendFilesAsync("staff", "em gửi thêm ảnh chụp vé phà ạ", Refused("virus.jpg", FileFault.KindNotTaken), Refused("phim.jpg", FileFault.TooLarge));
        said.ShouldContain("Không nhận “virus.jpg”: chỉ nhận ảnh JPEG");
        said.ShouldContain("Không nhận “phim.jpg”: tệp lớn hơn 10 MB.");
        said.ShouldContain("Phần chữ gửi cùng tệp chưa được xử lý");
    }

    [Fact]
    public async Task A_file_that_somebody_else_sent_can_t_be_named()
    {
        await FileAsync();
        var staged = await StageAsync("manager", "a.pdf", SampleFiles.Pdf());
        (await _office.SendFilesAsync("staff", "", Mark(staged))).ShouldContain("không tải được tệp");
        foreach (var bad in (string[])["{\"File\":7}", "{}", "{\"File\":\"../x\"}"]) (await _office.SendFilesAsync("staff", "", new Attachment { ContentType = IncomingFiles.Uploaded, Name = "x", Content = JsonElement.Parse(bad) })).ShouldContain("Không nhận");
    }

    [Fact]
    public async Task A_file_is_taken_away_on_the_report_s_card_and_in_words_by_name_or_number()
    {
        await FileAsync();
        foreach (var name in (string[])["a.pdf", "b.pdf", "c.pdf"]) await SendAsync("staff", name, SampleFiles.Pdf(name));
        var (card, files) = (_office.LastCard!, await AttachedFilesAsync());
        (await _office.PressAsync("staff", card, ReportVerbs.RemoveFile, ("file", files[0].Id))).ShouldContain("Đã bỏ tệp khỏi báo cáo TB-2026-000001; tệp đã được xóa. Bản anh/chị gửi qua Teams vẫn nằm");
        (await AttachedFilesAsync()).Select(file => file.Name).ShouldBe(["b.pdf", "c.pdf"]);
        (await _office.SayAsync("staff", "xóa tệp c.pdf của TB-2026-000001")).ShouldContain("Bỏ tệp nào?");
        (await _office.SayAsync("staff", "Bỏ tệp b.pdf ạ")).ShouldContain("Bỏ tệp nào?");
        await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.RemoveFile);
        (await _office.SayAsync("staff", "bỏ tệp")).ShouldContain("Bỏ tệp nào?");
        await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.RemoveFile);
        (await AttachedFilesAsync()).ShouldBeEmpty();
        (await _office.SayAsync("staff", "bỏ tệp")).ShouldContain("chưa có tệp nào");
        var question = new Turn { Activity = new Activity(), Text = "", Language = Language.Vietnamese, Now = _office.Now, TurnId = "t", PersonId = Owner("staff") };
        (await _office.Get<FileOffers>().RemoveAsync(question, FileWords.AsksToRemove("xóa tệp hồ sơ của dân có bị kỷ luật không?")!, _office.By("staff"), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_takes_a_file_of_another_s_report_away_and_a_forged_name_takes_nothing()
    {
        await FileAsync();
        await SendAsync("staff", "a.pdf", SampleFiles.Pdf());
        var (card, file) = (_office.LastCard!, (await AttachedFilesAsync()).Single().Id);
        foreach (var other in (string[])["lan.tt", "manager"]) (await _office.PressAsync(other, card, ReportVerbs.RemoveFile, ("file", file))).ShouldContain("không phải báo cáo của anh/chị");
        foreach (var forged in (string[])["", "x", "../head", new string('0', 32), new string('a', 500)]) await _office.PressAsync("staff", card, ReportVerbs.RemoveFile, ("file", forged));
        (await AttachedFilesAsync()).Count.ShouldBe(1);
        await _office.Get<ReportDesk>().SayAsync((await _office.Get<ReportDesk>().MineAsync("staff", Cancellation))[0].Id, (ReportNoteKind.Closing, ""), new ReportAct("close", _office.By("manager"), _office.Now), Cancellation);
        (await _office.PressAsync("staff", card, ReportVerbs.RemoveFile, ("file", file))).ShouldContain("đã đóng hoặc đã rút lại, không bỏ tệp được nữa");
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("giay pdf", true)]
    [InlineData("giay pdf cua tb 2026 000001", true)]
    [InlineData("cua tb 2026 000001", true)]
    [InlineData("giay", true)]
    [InlineData("pdf", false)]
    [InlineData("khac pdf", false)]
    [InlineData("cua tb 2026 000002", false)]
    [InlineData("ho so cua dan", false)]
    public void Words_name_a_file_or_its_report(string named, bool isNamed) => FileOffers.IsNamed(named, "Giấy.pdf", "TB-2026-000001").ShouldBe(isNamed);

    [Fact]
    public async Task Nobody_aims_files_at_another_s_report()
    {
        await FileAsync();
        var card = _office.LastCard!;
        (await _office.PressAsync("lan.tt", card, ReportVerbs.AddFile)).ShouldContain("không phải báo cáo của anh/chị");
        (await _office.PressAsync("manager", card, ReportVerbs.AddFile)).ShouldContain("không phải báo cáo của anh/chị");
    }

    [Fact]
    public async Task A_link_gives_the_file_to_its_person_for_an_hour_and_whoever_else_opens_it_is_audited()
    {
        var (id, file) = await AttachedAsync();
        var files = Links();
        var (own, receiver) = (Token(files, id, file, "staff"), Token(files, id, file, "manager"));
        (await files.OpenAsync(own, Cancellation)).ShouldNotBeNull().Name.ShouldBe("a.pdf");
        (await files.OpenAsync(receiver, Cancellation)).ShouldNotBeNull().Content.ShouldBe(SampleFiles.Pdf());
        await _office.GoToAsync(TaskOffice.At(0, 8, 40));
        (await _office.Get<AuditChain>().ReadAsync(1, Cancellation).ToListAsync(Cancellation)).Count(record => record.Act == AuditAct.ReportFileRead).ShouldBe(1);
        await _office.GoToAsync(TaskOffice.At(0, 9, 5));
        (await files.OpenAsync(own, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task A_forged_link_one_for_somebody_who_may_not_and_one_after_withdrawal_open_nothing()
    {
        var (id, file) = await AttachedAsync();
        var files = Links();
        var token = Token(files, id, file, "manager");
        var middle = token.Length / 2;
        foreach (var wrong in (string[])["", "x", id, token[..^2], $"{token[..middle]}{(token[middle] == 'A' ? 'B' : 'A')}{token[(middle + 1)..]}", new string('A', 5000), "../../etc/passwd", Token(Links(), id, file, "manager"), Token(files, id, file, "lan.tt"), Token(files, id, file, "nobody"), Token(files, id, new string('0', 32), "manager"), Token(files, new string('0', 32), file, "manager")])
            (await files.OpenAsync(wrong, Cancellation)).ShouldBeNull(wrong);
        await _office.Get<ReportDesk>().WithdrawAsync(id, "", new ReportAct("w", _office.By("staff"), _office.Now), Cancellation);
        (await files.OpenAsync(token, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task An_upload_is_kept_sealed_once_and_one_too_large_or_wrong_not_at_all()
    {
        var uploads = _office.Get<IUploadTaker>();
        Upload Sent(byte[] content, string name = "anh.jpg") => new() { ConversationId = "c", UserId = "dl_staff", Key = "user:1", Index = content.Length, Name = name, Content = new MemoryStream(content) };
        (await uploads.TakeAsync(Sent(SampleFiles.Jpeg()), Cancellation)).Attachment.Content!.Value.ToString().ShouldContain("File");
        await uploads.TakeAsync(Sent(SampleFiles.Jpeg()), Cancellation);
        (await uploads.TakeAsync(Sent(SampleFiles.Program), Cancellation)).ShouldBe(true, "KindNotTaken");
        (await uploads.TakeAsync(Sent(new byte[FileRules.MostBytes + 1]), Cancellation)).ShouldBe(false, "TooLarge");
        var waiting = (await _office.Get<FileStaging>().WaitingAsync("directline:dl_staff", Cancellation)).ShouldHaveSingleItem();
        (await _office.Get<FileStaging>().ReadAsync(waiting, Cancellation))!.AsSpan().IndexOf(Encoding.UTF8.GetBytes(SampleFiles.Secret)).ShouldBe(-1);
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private static string Owner(string person) => $"entra:{Broadcasts.Office.EntraOf(person)}";

    private async Task FileAsync()
    {
        await _office.SayAsync("staff", "báo cáo đi trễ");
        await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.File, Late);
    }

    private async Task<IReadOnlyList<ReportFile>> AttachedFilesAsync() => await _office.Get<ReportStore>().FilesAsync((await _office.Get<ReportDesk>().MineAsync("staff", Cancellation))[0], Cancellation);

    private async Task<(string Report, string File)> AttachedAsync()
    {
        await FileAsync();
        await SendAsync("staff", "a.pdf", SampleFiles.Pdf());
        var head = (await _office.Get<ReportDesk>().MineAsync("staff", Cancellation)).Single();
        return (head.Id, head.Files.ShouldHaveSingleItem());
    }

    private async Task<StagedFile> StageAsync(string person, string name, byte[] content) =>
        (await _office.Get<FileStaging>().StageAsync($"up-{++_sent}", Owner(person), FileCheck.Of(name, content).ShouldBeOfType<FileVerdict.Fine>().File, Cancellation)).ShouldNotBeNull();

    private async Task<string> SendAsync(string person, string name, byte[] content) => await _office.SendFilesAsync(person, "", Mark(await StageAsync(person, name, content)));

    private static Attachment Mark(StagedFile staged) => new() { ContentType = IncomingFiles.Uploaded, Name = staged.Name, Content = JsonElement.Parse($$"""{"File":"{{staged.Id}}"}""") };

    private static Attachment Refused(string name, FileFault fault) => new() { ContentType = IncomingFiles.Uploaded, Name = name, Content = JsonElement.Parse($$"""{"Fault":"{{fault}}"}""") };

    private ReportFiles Links() => new(
        (_office.Get<ReportDesk>(), _office.Get<ReportStore>(), _office.Get<FileStore>()), (_office.Get<IOrganization>(), new AnswerLinks(new Uri("https://bot.example/"))), new FileTokens(new EphemeralDataProtectionProvider(), _office.Time), _office.Time);

    private static string Token(ReportFiles files, string report, string file, string person) => files.LinkTo(report, file, person)!.Segments[^1];
}

file static class TakenShould
{
    public static void ShouldBe(this UploadTaken taken, bool whole, string fault)
    {
        taken.IsWhole.ShouldBe(whole);
        taken.Attachment.Content!.Value.ToString().ShouldContain(fault);
    }
}
