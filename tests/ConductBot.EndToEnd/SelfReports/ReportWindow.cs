using System.Text.RegularExpressions;
using ConductBot.EndToEnd.Chat;
using ConductBot.EndToEnd.Machine;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConductBot.EndToEnd.SelfReports;

/// <summary>A phone on which somebody files or reads reports; it counts what the person does.</summary>
internal sealed partial class ReportWindow(ChatWindow window) : IAsyncDisposable
{
    private static readonly LocatorAssertionsToHaveCountOptions Patient = new() { Timeout = 60_000 };

    /// <summary>Presses of a finger: into a field, on a choice, on a button.</summary>
    public int Taps { get; private set; }

    /// <summary>Characters typed.</summary>
    public int Typed { get; private set; }

    public static async Task<ReportWindow> OpenAsync(BrowserFixture browser, Server server, string person) => new(await ChatWindow.OpenAsync(browser, server, width: 390, path: $"/?as={person}"));

    /// <summary>Says something and gives the card that comes.</summary>
    public Task<ILocator> SayAsync(string text)
    {
        (Taps, Typed) = (Taps + 2, Typed + text.Length);
        return window.AskAsync(text);
    }

    /// <summary>Presses a button of a card; the card that comes.</summary>
    public async Task<ILocator> PressAsync(ILocator card, string button)
    {
        var before = await window.Cards.CountAsync();
        await TapAsync(card, button);
        await Expect(window.Cards).ToHaveCountAsync(before + 1, Patient);
        return window.Cards.Nth(before);
    }

    /// <summary>Picks a choice and presses a button of a card; the card that comes.</summary>
    public async Task<ILocator> PressAsync(ILocator card, string button, string choice)
    {
        Taps++;
        await card.GetByLabel(choice, new() { Exact = true }).CheckAsync();
        return await PressAsync(card, button);
    }

    /// <summary>Presses a button that opens fields in the card, types into its one field and presses what it has there.</summary>
    public async Task<ILocator> PressAsync(ILocator card, string button, (string Label, string Text, string Send) words)
    {
        await TapAsync(card, button);
        await TypeAsync(card, words.Label, words.Text);
        return await PressAsync(card, words.Send);
    }

    /// <summary>Presses a button that asks once more, and what it has there.</summary>
    public async Task<ILocator> ConfirmAsync(ILocator card, string button, string confirm)
    {
        await TapAsync(card, button);
        return await PressAsync(card, confirm);
    }

    /// <summary>Answers one question at a time; the card that comes after the last.</summary>
    public async Task<ILocator> AnswerAsync(IReadOnlyList<(string Said, string Asked)> answers)
    {
        foreach (var (said, asked) in answers.SkipLast(1))
        {
            var before = await window.Page.GetByText(asked, new() { Exact = false }).CountAsync();
            await window.SayAsync(said);
            await Expect(window.Page.GetByText(asked, new() { Exact = false }).Nth(before)).ToBeVisibleAsync(new() { Timeout = 60_000 });
        }

        return await window.AskAsync(answers[^1].Said);
    }

    /// <summary>Fills a form's fields.</summary>
    public async Task FillAsync(ILocator card, FormSheet sheet, string today)
    {
        foreach (var choice in sheet.Picked)
        {
            Taps++;
            await card.GetByLabel(choice, new() { Exact = true }).CheckAsync();
        }

        foreach (var (label, choice) in sheet.Listed)
        {
            Taps += 2;
            await card.GetByLabel(label).SelectOptionAsync(new SelectOptionValue { Label = choice });
        }

        foreach (var (label, text) in sheet.Typed) await TypeAsync(card, label, text == "today" ? today : text);
    }

    public async Task TypeAsync(ILocator card, string label, string text)
    {
        (Taps, Typed) = (Taps + 1, Typed + text.Length);
        await card.GetByLabel(Beginning(label)).FillAsync(text);
    }

    /// <summary>The number on a card.</summary>
    public static async Task<string> NumberOnAsync(ILocator card) => Number().Match(await card.InnerTextAsync()).Value is { Length: > 0 } number ? number : throw new ShouldAssertException($"No number on: {await card.InnerTextAsync()}");

    /// <summary>The code of a report without a name.</summary>
    public static async Task<string> CodeOnAsync(ILocator card) => Code().Match(await card.InnerTextAsync()).Value is { Length: > 0 } code ? code : throw new ShouldAssertException($"No code on: {await card.InnerTextAsync()}");

    public Task KeepAsync(string name) => window.KeepAsync(name);

    public Task<bool> FitsAsync() => window.FitsAsync();

    /// <summary>Nothing left the machine and the console complained of nothing.</summary>
    public void ShouldBeQuiet() => window.Foreign.Concat(window.Complaints).ShouldBeEmpty();

    public ValueTask DisposeAsync() => window.DisposeAsync();

    private async Task TapAsync(ILocator card, string button)
    {
        Taps++;
        await card.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
    }

    // A required field's label ends with its mark; the browser takes no other options.
    private static Regex Beginning(string label) => new($"^{Regex.Escape(label)}", RegexOptions.None, TimeSpan.FromSeconds(1));

    [GeneratedRegex("TB-[0-9]{4}-[0-9]{6}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    [GeneratedRegex("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
