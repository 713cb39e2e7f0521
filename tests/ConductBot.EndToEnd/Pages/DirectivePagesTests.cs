using System.Net;
using ConductBot.EndToEnd.Machine;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConductBot.EndToEnd.Pages;

[Collection(BrowserFixture.Alone)]
public sealed class DirectivePagesTests(BrowserFixture browser, RunningServer running)
{
    [Fact]
    public async Task The_list_is_searched_without_diacritics_and_leads_to_the_clause()
    {
        await using var context = await browser.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 800 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(running.Server.Address, "directives").ToString());
        await page.GetByLabel("Tìm trong các văn bản").FillAsync("tiep khach ngoai tinh");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tìm" }).ClickAsync();
        await page.KeepAsync("search-1280");
        await page.GetByRole(AriaRole.Link, new() { Name = "khoản 2 điểm e" }).ClickAsync();
        await Expect(page.Locator(":target")).ToContainTextAsync("Không uống rượu, bia");
        await Expect(page.Locator(":target .note")).ToContainTextAsync("chưa xác nhận");
    }

    [Fact]
    public async Task A_text_is_readable_on_a_phone()
    {
        await using var context = await browser.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 390, Height = 844 } });
        var page = await context.NewPageAsync();
        foreach (var path in new[] { "directives", "directives/10-CT-CTUBND", "directives/510-UBND-TH", "directives/CT-TU-2023", "directives/968-CD-TTg" })
        {
            await page.GotoAsync(new Uri(running.Server.Address, path).ToString());
            (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).ShouldBeTrue(path);
        }

        await page.GotoAsync(new Uri(running.Server.Address, "directives/10-CT-CTUBND?version=1#2.e").ToString());
        await page.KeepAsync("clause-390");
    }

    [Fact]
    public async Task A_clause_with_a_letter_beyond_ASCII_is_found_by_its_address()
    {
        await using var context = await browser.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(running.Server.Address, $"directives/10-CT-CTUBND#{Uri.EscapeDataString("1.đ.3")}").ToString());
        await Expect(page.Locator(":target")).ToBeVisibleAsync();
        (await page.Locator(":target").GetAttributeAsync("id")).ShouldBe("1.đ.3");
    }

    [Fact]
    public async Task A_new_version_published_beside_the_server_is_read_compared_and_the_old_one_stays()
    {
        await using var server = await Server.StartAsync();
        var source = Directory.GetFiles(Path.Combine(BuiltProgram.Repository, "library", "sources"), "004_*").Single();
        var changed = Path.Combine(server.Folder, Path.GetFileName(source));
        var text = await File.ReadAllTextAsync(source, TestContext.Current.CancellationToken);
        text.ShouldContain("nghiêm túc, cầu thị, nhanh chóng");
        await File.WriteAllTextAsync(changed, text.Replace("nghiêm túc, cầu thị, nhanh chóng", "nghiêm túc, cầu thị, kịp thời", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        (await server.CommandAsync("import", changed, "--yes")).ShouldBe(0);

        await using var context = await browser.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 390, Height = 844 } });
        var page = await context.NewPageAsync();
        var address = new Uri(server.Address, "directives/10-CT-CTUBND").ToString();
        for (var tries = 0; tries < 100 && !(await (await page.GotoAsync(address))!.TextAsync()).Contains("so với bản trước", StringComparison.Ordinal); tries++)
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, TestContext.Current.CancellationToken);

        await page.GetByRole(AriaRole.Link, new() { Name = "so với bản trước" }).ClickAsync();
        await Expect(page.Locator("del")).ToHaveTextAsync("nhanh chóng.");
        await Expect(page.Locator("ins")).ToHaveTextAsync("kịp thời.");

        await page.GotoAsync($"{address}?version=1");
        await Expect(page.Locator("article")).ToContainTextAsync("nghiêm túc, cầu thị, nhanh chóng");
        await Expect(page.Locator(".banner")).ToHaveTextAsync("Đây là bản 1. Bản mới nhất là bản 2. Xem bản mới nhất");
        await page.GotoAsync($"{address}?on=2015-01-01");
        await Expect(page.Locator(".banner")).ToContainTextAsync("01/01/2015");
    }

    [Theory]
    [InlineData("directives/khong-co", HttpStatusCode.NotFound)]
    [InlineData("directives/10-CT-CTUBND?version=99", HttpStatusCode.NotFound)]
    [InlineData("directives/10-CT-CTUBND?version=x", HttpStatusCode.BadRequest)]
    [InlineData("directives/10-CT-CTUBND?on=31-12-2012", HttpStatusCode.BadRequest)]
    [InlineData("directives/10-CT-CTUBND?on=2001-01-01", HttpStatusCode.NotFound)]
    [InlineData("directives/10-CT-CTUBND?on=2015-01-01", HttpStatusCode.OK)]
    [InlineData("directives/10-CT-CTUBND/diff?from=1", HttpStatusCode.BadRequest)]
    [InlineData("directives/10-CT-CTUBND/diff?from=1&to=2", HttpStatusCode.NotFound)]
    [InlineData("directives/10-CT-CTUBND/source", HttpStatusCode.OK)]
    [InlineData("directives?q=%3Cscript%3E", HttpStatusCode.OK)]
    public async Task Every_address_gets_a_page_that_says_what_is_the_matter(string path, HttpStatusCode status)
    {
        using var answer = await running.Server.Http.GetAsync(new Uri(path, UriKind.Relative));
        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("<script>");
    }
}
