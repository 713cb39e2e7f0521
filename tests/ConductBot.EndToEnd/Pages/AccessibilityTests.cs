using System.Text.Json;
using ConductBot.EndToEnd.Chat;
using ConductBot.EndToEnd.Machine;
using Microsoft.Playwright;

namespace ConductBot.EndToEnd.Pages;

/// <summary>The pages judged by axe-core (WCAG 2.2 A and AA), both widths.</summary>
[Collection(BrowserFixture.Alone)]
public sealed class AccessibilityTests(BrowserFixture browser, RunningServer running)
{
    private static readonly NpmPackage Axe = new(
        "axe-core", "4.10.3", "5e6edba515e70d25f6604d9815f064d859c5d1ea7ab661bbc4f87c88779ef0c21cae0abbeb636471ef39e9d62d2582e4b88a1866f19f4ecfcf6d986275e4dc12");

    [Theory]
    [InlineData("directives", 1280)]
    [InlineData("directives?q=ruou%20bia", 390)]
    [InlineData("directives/10-CT-CTUBND?version=1#2.e", 1280)]
    [InlineData("directives/24-CT-TU?lang=en", 390)]
    [InlineData("directives/khong-co", 1280)]
    public async Task A_page_of_directives_has_no_barrier(string path, int width)
    {
        await using var context = await browser.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 800 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(running.Server.Address, path).ToString());
        (await BarriersAsync(page)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task The_chat_with_an_answer_in_it_has_no_barrier(int width)
    {
        await using var window = await ChatWindow.OpenAsync(browser, running.Server, width);
        await window.AskAsync("đi trễ có được không?");
        (await BarriersAsync(window.Page)).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<string>> BarriersAsync(IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(await Axe.FetchAsync(), "axe.min.js")));
        var result = await page.EvaluateAsync<JsonElement>(
            "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ') + ' ' + (n.any[0]?.message ?? '')).slice(0, 5).join(' | ')))");
        return [.. result.EnumerateArray().Select(violation => violation.GetString()!)];
    }
}
