using System.Text;
using System.Text.RegularExpressions;
using ConductBot.EndToEnd.Machine;
using ConductBot.Shared;
using ConductBot.Storage;
using ConductBot.Storage.Keys;
using ConductBot.Storage.Records;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace ConductBot.EndToEnd.Chat;

/// <summary>The most confidential report on a phone's page: by card, one question at a time, with and without a name; then everything the process wrote is searched, as it stands and opened with its keys.</summary>
public sealed partial class ConfidentialReportTests(BrowserFixture browser)
{
    private const string Planted = "mựcđỏ8264";
    private const int Phone = 390;

    [Fact]
    public async Task What_is_filed_confidentially_stands_in_its_own_rows_alone()
    {
        await using var server = await Server.StartAsync();
        await using (var window = await ChatWindow.OpenAsync(browser, server, Phone, "/?as=staff"))
        {
            // By card, without a name.
            var form = await window.AskAsync("báo cáo ẩn danh");
            await FillAsync(form);
            (await window.FitsAsync()).ShouldBeTrue();
            await window.KeepAsync("phone-nameless-form");
            await form.GetByRole(AriaRole.Button, new() { Name = "Gửi báo cáo" }).ClickAsync();
            await window.SeesAsync("Mã của anh/chị");
            await window.KeepAsync("phone-nameless-code");
            var code = Code().Match(await window.Cards.Last.InnerTextAsync()).Value;
            await window.AskAsync($"mã {code}");
            await window.SeesAsync("đã gửi, chưa mở");

            // One question at a time.
            await window.AskAsync("báo cáo không nêu tên");
            foreach (var (asked, answer) in ((string, string)[])[("Việc xảy ra ngày nào", "từng câu"), ("Việc xảy ra ở đâu", "bỏ qua"), ("Việc thuộc loại nào", Planted), ("Anh/chị đã thấy gì", "3")])
            {
                await window.SayAsync(answer);
                await Assertions.Expect(window.Page.GetByText(asked, new() { Exact = false }).Last).ToBeVisibleAsync(new() { Timeout = 30_000 });
            }

            await window.KeepAsync("phone-nameless-questions");
            var cards = await window.Cards.CountAsync();
            await window.SayAsync($"Thấy {Planted} hai lần");
            await Assertions.Expect(window.Cards).ToHaveCountAsync(cards + 1, new() { Timeout = 30_000 });
            Code().Match(await window.Cards.Last.InnerTextAsync()).Value.ShouldNotBeOneOf("", code);

            // With a name.
            var choice = await window.AskAsync("em báo cáo vi phạm");
            cards = await window.Cards.CountAsync();
            await choice.GetByRole(AriaRole.Button, new() { Name = "Nêu tên", Exact = true }).ClickAsync();
            await Assertions.Expect(window.Cards).ToHaveCountAsync(cards + 1, new() { Timeout = 30_000 });
            await FillAsync(window.Cards.Last);
            await window.Cards.Last.GetByRole(AriaRole.Button, new() { Name = "Gửi báo cáo" }).ClickAsync();
            await Assertions.Expect(window.Cards).ToHaveCountAsync(cards + 2, new() { Timeout = 30_000 });
            (await window.Cards.Last.InnerTextAsync()).ShouldContain("TB-");
        }

        await server.StopAsync();
        var rows = await RowsAsync(server);
        var reports = rows.Where(row => row is { Table: "reports", Row: "head" }).ToList();
        reports.Count.ShouldBe(3);
        foreach (var row in rows.Where(row => reports.All(report => report.Partition != row.Partition)))
        {
            foreach (var word in (string[])[Planted, "vi-pham", "Phát hiện vi phạm", "Mã của anh/chị"]) row.Holds(word).ShouldBeFalse($"{word} in {row}");
            if (!row.Partition.StartsWith("inbox!", StringComparison.Ordinal) && !row.Partition.StartsWith("own!", StringComparison.Ordinal) && row.Table != "timers")
                reports.ShouldAllBe(report => !row.Holds(report.Partition.Substring(2)), row.ToString());
        }

        rows.Count(row => row.Table == "transcripts" && row.Holds("nội dung kín")).ShouldBeGreaterThan(10);
        Files(server).Where(file => Holds(file, Planted) || Holds(file, "vi-pham")).ShouldBeEmpty();

        // What the process held in memory is gone; the page shows that something was, and nothing more.
        await server.StartAgainAsync();
        await using var again = await ChatWindow.OpenAsync(browser, server, Phone, "/?as=staff");
        (await again.Page.ContentAsync()).ShouldNotContain(Planted);
    }

    private static async Task FillAsync(ILocator form)
    {
        await form.GetByLabel("Nơi xảy ra").FillAsync($"Quầy {Planted}");
        await form.GetByLabel("Loại việc").SelectOptionAsync("harassment");
        await form.GetByLabel("Nội dung").FillAsync($"Thấy {Planted}");
    }

    private static async Task<IReadOnlyList<OpenedRow>> RowsAsync(Server server)
    {
        var settings = KeyCertificate.Shared.Settings(server.Folder).Append(KeyValuePair.Create("Storage:DatabasePath", server.DatabasePath)).Select(one => KeyValuePair.Create(one.Key, (string?)one.Value));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddConductBotStorage(configuration.GetSection(StorageOptions.Section))
            .AddKeyProtection(KeyProtection.Open(configuration.GetSection(KeyOptions.Section).Get<KeyOptions>()!, KeyDemand.Protected)).BuildServiceProvider();
        return await OpenedRows.AllAsync(services.GetRequiredService<ITableScan>(), services.GetRequiredService<RecordStore>());
    }

    private static IEnumerable<string> Files(Server server) => Directory.GetFiles(server.Folder, "*", SearchOption.AllDirectories);

    private static bool Holds(string file, string word)
    {
        var bytes = File.ReadAllBytes(file).AsSpan();
        return bytes.IndexOf(Encoding.UTF8.GetBytes(word)) >= 0 || bytes.IndexOf(Encoding.Unicode.GetBytes(word)) >= 0;
    }

    [GeneratedRegex("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")]
    private static partial Regex Code();
}
