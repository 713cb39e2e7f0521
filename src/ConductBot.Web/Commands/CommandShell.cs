using System.CommandLine;
using ConductBot.Storage;

namespace ConductBot.Web.Commands;

/// <summary>
/// The commands of the program; without one it serves. A capability adds its own as a static <c>Command Create()</c> in the list below. Exit codes:
/// 0 done, 1 could not be done (said on stderr), 2 the command line is wrong.
/// </summary>
internal static class CommandShell
{
    private const int Failed = 1;
    private const int Misused = 2;

    /// <summary>Runs the command line and returns the exit code.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync("Xem các lệnh / see the commands: --help");
            return Misused;
        }

        try
        {
            return await parsed.InvokeAsync(ConfigurationOf(parsed));
        }
        catch (Exception expected) when (expected is CommandException or StorageException or ConductBot.Directives.Reading.LibraryDataException or Microsoft.Extensions.Options.OptionsValidationException
            or InvalidOperationException { InnerException: FormatException or ArgumentException })
        {
            await Console.Error.WriteLineAsync(expected.Message);
            return Failed;
        }
    }

    // A server that is told to stop finishes what it is doing; by itself this library would end the process two seconds after the signal.
    private static InvocationConfiguration ConfigurationOf(ParseResult parsed)
    {
        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
        if (parsed.CommandResult.Command is RootCommand) configuration.ProcessTerminationTimeout = null;
        return configuration;
    }

    internal static RootCommand Root()
    {
        var root = new RootCommand("ConductBot: hỏi đáp các chỉ thị về ứng xử, kỷ luật, kỷ cương. Không có lệnh: chạy trang hỏi đáp. / Answers questions about conduct directives. Without a command: serves the chat page.");
        ServeCommand.AddTo(root);
        root.Add(AskCommand.Create());
        root.Add(EvaluateCommand.Create());
        root.Add(QuestionsCommand.Create());
        root.Add(DeliveriesCommand.Create());
        root.Add(ImportCommand.Create());
        root.Add(DirectivesCommand.Create());
        root.Add(ClockCommand.Create());
        root.Add(OrganizationCommand.Create());
        root.Add(AuditCommand.Create());
        root.Add(ReportsCommand.Create());
        root.Add(PersonCommand.Create());
        root.Add(KeysCommand.Create());
        return root;
    }
}
