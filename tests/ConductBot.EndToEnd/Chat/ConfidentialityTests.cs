using System.Text;
using ConductBot.EndToEnd.Machine;

namespace ConductBot.EndToEnd.Chat;

/// <summary>What people type is found neither in the files of the database nor in the logs.</summary>
[Collection(BrowserFixture.Alone)]
public sealed class ConfidentialityTests(BrowserFixture browser)
{
    private const string Planted = "bạchtuộcxanh9731";

    [Fact]
    public async Task Words_typed_in_the_chat_are_not_found_on_the_disk()
    {
        await using var server = await Server.StartAsync();
        await using (var window = await ChatWindow.OpenAsync(browser, server))
        {
            await window.AskAsync($"uống bia với {Planted} buổi trưa được không?");
            var card = window.Cards.First;
            await card.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Hữu ích" }).ClickAsync();
            await window.SeesAsync("Cảm ơn");
            await window.SayAsync($"{Planted} {Planted} là ai?");
            await window.SeesAsync($"{Planted} {Planted}");
        }

        await server.KillAsync();
        var files = Directory.GetFiles(server.Folder, "*", SearchOption.AllDirectories);
        files.ShouldContain(server.DatabasePath);
        var found = files.Where(file => Forms(Planted).Any(form => Holds(file, form))).Select(file => Path.GetRelativePath(server.Folder, file));
        found.ShouldBeEmpty();

        // The search itself works: what is stored clear is found.
        files.Where(file => Path.GetFileName(file).StartsWith("conductbot.db", StringComparison.Ordinal)).ShouldContain(file => Holds(file, Encoding.UTF8.GetBytes("conversation-hint")));
    }

    private static IEnumerable<byte[]> Forms(string word)
    {
        foreach (var text in new[] { word, word.Normalize(NormalizationForm.FormD), word.ToUpperInvariant(), "xanh9731" })
        {
            yield return Encoding.UTF8.GetBytes(text);
            yield return Encoding.Unicode.GetBytes(text);
            yield return Encoding.BigEndianUnicode.GetBytes(text);
            yield return Encoding.UTF8.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=')[..^2]);
        }
    }

    private static bool Holds(string file, byte[] bytes) => File.ReadAllBytes(file).AsSpan().IndexOf(bytes) >= 0;
}
