using ConductBot.EndToEnd.Machine;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConductBot.EndToEnd.Chat;

/// <summary>A person's browser window with the chat page. It notes what leaves the machine and what the console complains of.</summary>
internal sealed class ChatWindow : IAsyncDisposable
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patient = new() { Timeout = 30_000 };

    private readonly IBrowserContext _context;
    private readonly Server _server;

    private ChatWindow(Server server, IBrowserContext context, IPage page)
    {
        (_server, _context, Page) = (server, context, page);
        page.Request += (_, request) => Note(request);
        page.Console += (_, message) =>
        {
            if (message.Type == "error") Complaints.Add(message.Text);
        };
        page.PageError += (_, error) => Complaints.Add(error);
    }

    public IPage Page { get; }

    public List<string> Foreign { get; } = [];

    public List<string> Complaints { get; } = [];

    public ILocator Box => Page.Locator("[data-id='webchat-sendbox-input'], .webchat__send-box-text-box__input").First;

    public ILocator Cards => Page.Locator(".ac-adaptiveCard");

    public ILocator Said(string text) => Page.GetByText(text, new() { Exact = false }).First;

    /// <summary>Opens the page and waits for the greeting.</summary>
    public static async Task<ChatWindow> OpenAsync(BrowserFixture browser, Server server, int width = 1280, string path = "/")
    {
        var context = await browser.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = width < 500 ? 844 : 800 }, Locale = "vi-VN" });
        var window = new ChatWindow(server, context, await context.NewPageAsync());
        await window.Page.GotoAsync(new Uri(server.Address, path).ToString());
        // Web Chat sends nothing before it is connected; the greeting is the sign that it is.
        await window.SeesAsync("Xin chào!");
        return window;
    }

    public Task SeesAsync(string text) => Expect(Said(text)).ToBeVisibleAsync(Patient);

    /// <summary>Types a question, sends it with Enter and waits for one more card.</summary>
    public async Task<ILocator> AskAsync(string question)
    {
        var before = await Cards.CountAsync();
        await SayAsync(question);
        await Expect(Cards).ToHaveCountAsync(before + 1, new() { Timeout = 30_000 });
        return Cards.Nth(before);
    }

    public async Task SayAsync(string text)
    {
        await Box.FillAsync(text);
        await Box.PressAsync("Enter");
    }

    /// <summary>Keeps what is seen, for people to look at.</summary>
    public Task KeepAsync(string name) => Page.KeepAsync(name);

    public async Task<bool> FitsAsync() => await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth");

    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    private void Note(IRequest request)
    {
        var local = request.Url.StartsWith(_server.Address.ToString(), StringComparison.Ordinal) || request.Url.StartsWith("data:", StringComparison.Ordinal) || request.Url.StartsWith("blob:", StringComparison.Ordinal);
        if (!local) Foreign.Add(request.Url);
    }
}
