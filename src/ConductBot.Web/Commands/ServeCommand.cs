using System.CommandLine;
using ConductBot.Web.Hosting;
using Microsoft.AspNetCore.Connections;

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
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException problem) when (problem.InnerException is AddressInUseException)
        {
            throw new CommandException($"{problem.Message} Cổng này đang được chương trình khác dùng: dừng chương trình đó, hoặc chạy với --set Web:Port=… / Another program has this port: stop it, or run with --set Web:Port=…", problem);
        }

        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }
}
