using Microsoft.Playwright;

namespace ConductBot.EndToEnd.Machine;

/// <summary>Pictures kept in <c>artifacts/</c>, to be looked at; no test's result depends on their pixels.</summary>
internal static class Screenshots
{
    private const int Attempts = 5;

    /// <summary>Keeps a picture of the page as it is. A busy browser without a graphics card now and then has no frame to give: it is asked again.</summary>
    public static async Task KeepAsync(this IPage page, string name)
    {
        var path = Path.Combine(BuiltProgram.Folder("artifacts"), $"{name}.png");
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await page.ScreenshotAsync(new() { Path = path });
                return;
            }
            catch (PlaywrightException problem) when (attempt < Attempts && problem.Message.Contains("Unable to capture screenshot", StringComparison.Ordinal))
            {
                await page.EvaluateAsync("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
            }
        }
    }
}
