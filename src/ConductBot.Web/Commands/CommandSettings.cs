using System.CommandLine;

namespace ConductBot.Web.Commands;

/// <summary>The option that every command has: settings that go before files and environment.</summary>
internal static class CommandSettings
{
    /// <summary>A new <c>--set</c> option.</summary>
    public static Option<string[]> Option() => new("--set")
    {
        Description = "Một thiết lập, ví dụ --set Storage:DatabasePath=data/conductbot.db; có thể lặp lại. / A setting; may be repeated.",
        AllowMultipleArgumentsPerToken = false,
    };
}
