using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using ConductBot.EndToEnd.Chat;
using ConductBot.EndToEnd.Machine;

namespace ConductBot.EndToEnd.Teams;

/// <summary>A task's whole life between two channels: given on the chat page, reminded of and reported in Microsoft's simulator of Teams, confirmed on the chat page. The clock is moved as a developer moves it.</summary>
public sealed partial class TasksInTeamsTests(BrowserFixture browser)
{
    private const string Manager = "sample-truong";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_task_given_to_a_unit_of_twelve_is_reminded_of_in_Teams_reported_there_and_confirmed_by_who_gave_it()
    {
        await using var playground = await Playground.StartAsync("Development:MovableClock=true");
        await ImportAsync(playground.Server);
        await using var window = await PlaygroundWindow.OpenAsync(browser, playground);
        await window.WelcomedAsync();
        await window.ChooseVietnameseAsync();

        // By the sign-in name that the simulator gives, this is who is in the file.
        await window.SayAsync("tôi là ai");
        await window.SeesAsync("Phòng Một cửa");

        using var manager = await DirectLineClient.StartAsync(playground.Server, Manager);
        await manager.SayAsync("giao cả phòng mỗi người một việc nộp báo cáo tuần trong 2 ngày, khẩn");
        var card = (await manager.SeesAsync("mỗi người một việc (12 người)")).GetRawText();
        await manager.SayAsync("đồng ý");
        await manager.SeesAsync("Đã giao việc “Nộp báo cáo tuần” cho 12 người");
        await window.SeesAsync("Hồ Văn Trưởng giao việc cho anh/chị");

        // The morning of the last day, as its field has it, whatever day it is now: it is urgent, so that neither weekends nor holidays matter.
        var last = DateOnly.ParseExact(Day().Match(card).Groups[1].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        using var moved = await playground.Server.Http.PostAsJsonAsync("/development/clock", new { To = last.ToDateTime(new TimeOnly(7, 31)) });
        moved.EnsureSuccessStatusCode();
        await window.SeesAsync("Hôm nay là hạn của việc này");
        await window.Page.KeepAsync("teams-8-reminder");

        await window.Button("Báo xong").ClickAsync();
        await window.Button("Gửi báo cáo xong").ClickAsync();
        await window.SeesAsync("Đã báo xong, chờ xác nhận");
        await window.Page.KeepAsync("teams-9-reported");

        await manager.RenewAsync(Manager);
        var reported = await manager.SeesAsync("báo đã xong. Mời");
        await manager.PostAsync(JsonSerializer.Serialize(new { type = "message", value = ButtonOf(reported, "task.confirm") }));
        await window.SeesAsync("Hồ Văn Trưởng xác nhận việc này đã xong");
        await window.Page.KeepAsync("teams-10-confirmed");
        playground.Server.Log().ShouldNotContain("báo cáo tuần");
    }

    // Somebody above, the head, and twelve, of whom the simulator's person is one.
    private static async Task ImportAsync(Server server)
    {
        string[] people =
        [
            "Mã cán bộ,Họ và tên,Tên đăng nhập,Đơn vị,Vai trò", "giam-doc,Đỗ Giám Đốc,gd@vi.du,so,trưởng: so", "truong,Hồ Văn Trưởng,truong@vi.du,mot-cua,trưởng: mot-cua",
            "alex,Alex Wilber,alexw@example.com,mot-cua,", .. Enumerable.Range(1, 11).Select(number => $"nv-{number},Nhân Viên {(char)('A' + number)},nv{number}@vi.du,mot-cua,"),
        ];
        await File.WriteAllLinesAsync(Path.Combine(server.Folder, "people.csv"), people);
        await File.WriteAllLinesAsync(Path.Combine(server.Folder, "units.csv"), ["Mã đơn vị,Tên đơn vị,Tên gọi khác,Đơn vị cấp trên", "so,Sở Mẫu,,", "mot-cua,Phòng Một cửa,một cửa,so"]);
        (await server.CommandAsync("organization", "import", "people.csv", "units.csv", "--yes")).ShouldBe(0);

        using var patience = new CancellationTokenSource(Patience);
        while (!(await server.Http.GetStringAsync(new Uri("/", UriKind.Relative), patience.Token)).Contains("Hồ Văn Trưởng", StringComparison.Ordinal)) await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, patience.Token);
    }

    // On the chat page a button submits its data, which names what it does.
    private static JsonElement ButtonOf(JsonElement activity, string verb) => activity.GetProperty("attachments")[0].GetProperty("content").GetProperty("actions").EnumerateArray()
        .Select(action => action.TryGetProperty("data", out var data) ? data : default)
        .First(data => data.ValueKind == JsonValueKind.Object && data.TryGetProperty("verb", out var named) && named.GetString() == verb);

    [GeneratedRegex("\"value\":\"(\\d{4}-\\d\\d-\\d\\d)\"")]
    private static partial Regex Day();
}
