using System.Diagnostics;
using System.Security.Cryptography;

namespace ConductBot.EndToEnd.Machine;

/// <summary>Packages that need each other: a folder with <c>package.json</c> and a lock file that pins each by its hash. No script of them runs.</summary>
internal sealed class NpmProject
{
    private static readonly SemaphoreSlim OneAtATime = new(1);
    private readonly string _source;
    private readonly string _name;

    /// <param name="folder">The folder, from the root of the checkout.</param>
    public NpmProject(string folder) => (_source, _name) = (Path.Combine(BuiltProgram.Repository, folder), Path.GetFileName(folder));

    /// <summary>Variables of the environment that scripts run with, besides those of the tests.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The folder that holds <c>node_modules</c>; installed once for each lock file.</summary>
    public async Task<string> InstallAsync()
    {
        await OneAtATime.WaitAsync();
        try
        {
            return await InstalledAsync();
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private async Task<string> InstalledAsync()
    {
        var locked = await File.ReadAllBytesAsync(Path.Combine(_source, "package-lock.json"));
        var folder = Path.Combine(BuiltProgram.Folder(".cache"), $"{_name}-{Convert.ToHexStringLower(SHA256.HashData(locked))[..12]}");
        if (File.Exists(Path.Combine(folder, "complete"))) return folder;

        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        foreach (var file in (string[])["package.json", "package-lock.json"]) File.Copy(Path.Combine(_source, file), Path.Combine(folder, file));
        var (exitCode, _, errors) = await RunAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", folder, "ci", "--ignore-scripts", "--omit=dev", "--no-audit", "--no-fund", "--silent");
        if (exitCode != 0) throw new InvalidOperationException($"npm could not install {_source}: {errors}");

        await File.WriteAllTextAsync(Path.Combine(folder, "complete"), "");
        return folder;
    }

    /// <summary>Runs a script with these packages in reach.</summary>
    public async Task<(int ExitCode, string Output, string Errors)> NodeAsync(string script, params string[] arguments)
    {
        var folder = await InstallAsync();
        var copy = Path.Combine(folder, Path.GetFileName(script));
        File.Copy(Path.Combine(_source, script), copy, overwrite: true);
        return await RunAsync("node", folder, [copy, .. arguments]);
    }

    private async Task<(int ExitCode, string Output, string Errors)> RunAsync(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} could not be started: install Node.js.");
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
