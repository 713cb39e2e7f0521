using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;

namespace ConductBot.EndToEnd.Machine;

/// <summary>A package of the npm registry, fetched by npm into the checkout's cache, checked against its pinned SHA-512 and unpacked. No script of it runs.</summary>
internal sealed record NpmPackage(string Name, string Version, string Sha512)
{
    private static readonly SemaphoreSlim OneAtATime = new(1);

    /// <summary>A Chromium for machines that have none; its archive of shared libraries serves those that lack them.</summary>
    public static NpmPackage Chromium { get; } = new(
        "@sparticuz/chromium", "147.0.0",
        "e1929e01041af2ea769adebbe6a4a2b73b4b75b42b95ff0129d0b99da79aa7ee4cbf5395d4e94974fa14f84242fe9e6c414254426378afeab9f8485a68e507a5");

    /// <summary>The local simulator of Teams.</summary>
    public static NpmPackage Playground { get; } = new(
        "@microsoft/m365agentsplayground", "0.2.28",
        "11ebe1616f31b44013c0d8397a216a4e0653d0fe608df0ac2c1c01584492ac1ebed25afd622f51dbb1c9c233465254f7250971a163209ef110ba752ec88ffed9");

    /// <summary>The official parser of Adaptive Cards.</summary>
    public static NpmPackage AdaptiveCards { get; } = new(
        "adaptivecards", "3.0.6",
        "5830886f659767b70e1c9f4720744d7614adf3ad47c9254e74ddb13e4d9a287005dc9bc3f10190f3f5dc345ac32710ad78ea20f0c33b1019577d2011f095ca02");

    /// <summary>The folder that holds the package's files.</summary>
    public async Task<string> FetchAsync()
    {
        await OneAtATime.WaitAsync();
        try
        {
            return await FetchedAsync();
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private async Task<string> FetchedAsync()
    {
        var folder = Path.Combine(BuiltProgram.Folder(".cache"), $"{Name.Replace("@", "", StringComparison.Ordinal).Replace('/', '-')}-{Version}");
        if (File.Exists(Path.Combine(folder, "complete"))) return Path.Combine(folder, "package");

        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        var archive = Path.Combine(folder, await PackAsync(folder));
        await using (var file = File.OpenRead(archive))
        {
            var hash = Convert.ToHexStringLower(await SHA512.HashDataAsync(file));
            if (hash != Sha512) throw new InvalidOperationException($"{Name} {Version} has another content than the pinned one: SHA-512 {hash}.");
        }

        await using (var file = File.OpenRead(archive))
        await using (var unzipped = new GZipStream(file, CompressionMode.Decompress))
        {
            await TarFile.ExtractToDirectoryAsync(unzipped, folder, overwriteFiles: true);
        }

        File.Delete(archive);
        await File.WriteAllTextAsync(Path.Combine(folder, "complete"), "");
        return Path.Combine(folder, "package");
    }

    private async Task<string> PackAsync(string folder)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "pack", "--silent", $"{Name}@{Version}" }) start.ArgumentList.Add(argument);
        using var npm = Process.Start(start) ?? throw new InvalidOperationException("npm could not be started: install Node.js.");
        var (output, errors) = (npm.StandardOutput.ReadToEndAsync(), npm.StandardError.ReadToEndAsync());
        await npm.WaitForExitAsync();
        return npm.ExitCode == 0
            ? (await output).Trim().Split('\n')[^1]
            : throw new InvalidOperationException($"npm could not fetch {Name} {Version}: {await errors}");
    }
}
