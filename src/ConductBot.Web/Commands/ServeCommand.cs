using System.CommandLine;
using ConductBot.Web.Hosting;

namespace ConductBot.Web.Commands;

/// <summary>Serves the chat page, or with credentials the bot endpoint.</summary>
internal static class ServeCommand
{
    /// <summary>Makes serving the program's default.</summary>
    public static void AddTo(RootCommand root)
    {
        var settings = CommandSettings.Option();
        root.Add(settings);
        root.SetAction((parsed, cancellationToken) => ServeAsync(parsed.GetValue(settings) ?? [], cancellationToken));
    }

    private static async Task<int> ServeAsync(string[] settings, CancellationToken cancellationToken)
    {
        await using var app = ConductHost.Build(settings);
        await app.StartAsync(cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }
}
