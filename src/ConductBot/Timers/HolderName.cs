using System.Diagnostics;
using System.Globalization;

namespace ConductBot.Timers;

/// <summary>
/// A working process by name: machine, process id, when it began, and a part of its own. A holder of the same machine whose process is no more is known to be dead at
/// once; of any other that has to be waited for.
/// </summary>
internal static class HolderName
{
    public static string Mine()
    {
        using var process = Process.GetCurrentProcess();
        return string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}|{process.Id}|{Started(process)}|{Guid.NewGuid():N}");
    }

    public static bool IsDead(string holder)
    {
        if (holder.Split('|') is not [var machine, var id, var started, _] || !string.Equals(machine, Environment.MachineName, StringComparison.Ordinal)
            || !int.TryParse(id, CultureInfo.InvariantCulture, out var number)) return false;
        try
        {
            using var process = Process.GetProcessById(number);
            return !string.Equals(Started(process), started, StringComparison.Ordinal);
        }
        catch (ArgumentException)
        {
            return true;
        }
        catch (Exception unknown) when (unknown is InvalidOperationException or System.ComponentModel.Win32Exception or NotSupportedException)
        {
            return false;
        }
    }

    // To the second: the operating system's answer may differ below it from call to call.
    private static string Started(Process process) => new DateTimeOffset(process.StartTime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
