using ConductBot.Conversations;
using ConductBot.Protocol;
using ConductBot.Protocol.Schema;
using ConductBot.Tests.Conversations;

namespace ConductBot.Tests.SelfReports.Chat;

/// <summary>The most confidential form on a channel without cards: filed, corrected or added to, and withdrawn, in words alone.</summary>
public sealed class ConfidentialInWordsTests : IAsyncDisposable
{
    private readonly ConfidentialOffice _reports = new();
    private int _said;

    [Fact]
    public async Task With_a_name_it_is_filed_corrected_and_withdrawn_by_answers()
    {
        (await SayAsync("em báo cáo vi phạm")).ShouldContain(". Nêu tên");
        (await SayAsync("Nêu tên")).ShouldContain("Gửi báo cáo");
        var receipt = await AnswerAsync("từng câu", "bỏ qua", ConfidentialOffice.Place, "3", ConfidentialOffice.Words);
        receipt.ShouldContain("TB-2026-000001");
        receipt.ShouldContain("Sửa");
        await SayAsync("Sửa");
        (await AnswerAsync("từng câu", "bỏ qua", "bỏ qua", "bỏ qua", $"{ConfidentialOffice.Words} hai lần")).ShouldContain("hai lần");
        (await SayAsync("Rút lại: Xác nhận rút lại")).ShouldContain("Lý do rút");
        (await SayAsync("Nhầm")).ShouldContain("Nội dung không còn được lưu");
        await SayAsync("huỷ");
        (await SayAsync("tôi là ai")).ShouldContain("Nguyễn Thị Mai");
        await NothingAsync([ConfidentialOffice.Words, ConfidentialOffice.Place]);
    }

    [Fact]
    public async Task Without_one_it_is_filed_added_to_and_withdrawn_by_its_code()
    {
        (await SayAsync("báo cáo ẩn danh")).ShouldContain("Gửi báo cáo");
        var code = ConfidentialOffice.CodeIn(await AnswerAsync("từng câu", "bỏ qua", ConfidentialOffice.Place, "3", ConfidentialOffice.Words));
        (await SayAsync($"mã của em là {code}, xem giúp em")).ShouldContain("đã gửi, chưa mở");
        await SayAsync("1");
        (await SayAsync($"Thêm {ConfidentialOffice.Words}")).ShouldContain($"Bổ sung (02/03/2026): Thêm {ConfidentialOffice.Words}");
        (await SayAsync("2")).ShouldContain("đã rút lại");
        (await SayAsync($"mã {code}")).ShouldContain("đã rút lại");
        (await SayAsync("tôi là ai")).ShouldContain("Nguyễn Thị Mai");
        await NothingAsync([ConfidentialOffice.Words, ConfidentialOffice.Place, code]);
    }

    public ValueTask DisposeAsync() => _reports.DisposeAsync();

    private async Task<string> AnswerAsync(params string[] answers)
    {
        foreach (var answer in answers[..^1]) await SayAsync(answer);
        return await SayAsync(answers[^1]);
    }

    private async Task<string> SayAsync(string text)
    {
        var (office, message) = (_reports.Office, Teams.Message(text, $"sms-{++_said}", "staff"));
        message.ChannelId = "sms";
        var before = office.World.Messages.Count();
        await office.Get<IActivityReceiver>().AcceptAsync(message, CancellationToken.None);
        await office.Get<ConversationRunner>().QuietAsync();
        office.Time.Advance(TimeSpan.FromSeconds(1));
        await office.Get<ConversationRunner>().QuietAsync();
        return string.Join('\n', office.World.Messages.Skip(before).Select(static said => said.Text));
    }

    private async Task NothingAsync(string[] words)
    {
        foreach (var row in (await _reports.RowsAsync()).Where(row => !row.Partition.StartsWith("r!", StringComparison.Ordinal)))
        {
            foreach (var word in words) row.Holds(word).ShouldBeFalse($"{word} in {row}");
        }
    }
}
