using ConductBot.EndToEnd.Machine;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConductBot.EndToEnd.Teams;

/// <summary>A browser window of the Agents Playground.</summary>
internal sealed class PlaygroundWindow : IAsyncDisposable
{
    private const int Patience = 60_000;

    private readonly IBrowserContext _context;

    private PlaygroundWindow(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    public ILocator Cards => Page.Locator(".ac-adaptiveCard");

    /// <summary>Opens the personal chat, which installs the app for its person.</summary>
    public static async Task<PlaygroundWindow> OpenAsync(BrowserFixture browser, Playground playground)
    {
        var context = await browser.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1400, Height = 1000 }, Locale = "vi-VN" });
        var window = new PlaygroundWindow(context, await context.NewPageAsync());
        await window.Page.GotoAsync(playground.Address.ToString(), new() { Timeout = Patience });
        await Expect(window.Page.GetByText("Personal Chat", new() { Exact = true })).ToBeVisibleAsync(new() { Timeout = Patience });
        return window;
    }

    public Task SeesAsync(string text) => Expect(Page.GetByText(text).Last).ToBeVisibleAsync(new() { Timeout = Patience });

    /// <summary>The welcome in whichever language: of the two activities of an installation one names a locale, and either may come first.</summary>
    public ILocator Welcomes => Page.Locator("p, div").Filter(new() { HasTextRegex = new System.Text.RegularExpressions.Regex("^(Xin chào! Tôi giúp|Hello! I look up)") });

    public Task WelcomedAsync() => Expect(Welcomes.First).ToBeVisibleAsync(new() { Timeout = Patience });

    /// <summary>The Playground's person writes in English; who wants Vietnamese says so.</summary>
    public async Task ChooseVietnameseAsync()
    {
        await SayAsync("Tiếng Việt");
        await SeesAsync("Từ bây giờ tôi trả lời");
    }

    /// <summary>Goes to a conversation of the list.</summary>
    public Task GoToAsync(string conversation) => Page.GetByText(conversation, new() { Exact = true }).First.ClickAsync();

    public async Task SayAsync(string text)
    {
        await TypeAsync(text);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Mentions the bot, then writes.</summary>
    public async Task MentionAsync(string text)
    {
        await TypeAsync("@");
        await Page.GetByRole(AriaRole.Menuitem).Filter(new() { HasText = "Test Bot" }).ClickAsync();
        await Page.Keyboard.TypeAsync(text);
    }

    /// <summary>Writes and waits for one more card.</summary>
    public async Task<ILocator> AskAsync(string question)
    {
        var before = await Cards.CountAsync();
        await SayAsync(question);
        return await CardAsync(before);
    }

    /// <summary>The card after so many.</summary>
    public async Task<ILocator> CardAsync(int before)
    {
        await Expect(Cards).ToHaveCountAsync(before + 1, new() { Timeout = Patience });
        return Cards.Nth(before);
    }

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name }).Last;

    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    private async Task TypeAsync(string text)
    {
        await Page.GetByRole(AriaRole.Textbox).First.ClickAsync();
        await Page.Keyboard.TypeAsync(text);
    }
}
