using ConductBot.EndToEnd.Machine;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BrowserFixture))]
[assembly: CollectionBehavior(MaxParallelThreads = 2)]

namespace ConductBot.EndToEnd.Machine;

/// <summary>One real browser for all tests. What uses it is of one collection, so one test at a time; programs that are killed, waited for or built go beside it.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    /// <summary>The collection of the tests that use it.</summary>
    public const string Alone = "In the browser";

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;

    /// <summary>The browser.</summary>
    public IBrowser Browser { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var chromium = await ChromiumProgram.FindAsync();
        _playwright = await Playwright.CreateAsync();
        var environment = new Dictionary<string, string>(chromium.Environment);
        foreach (var (name, value) in Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>().Select(entry => ((string)entry.Key, (string?)entry.Value ?? "")))
            environment.TryAdd(name, value);
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium.Path, Headless = true, Args = Flags, Env = environment });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Browser is not null) await Browser.CloseAsync();
        _playwright?.Dispose();
    }
}
