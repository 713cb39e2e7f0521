using System.Formats.Tar;
using System.IO.Compression;

namespace ConductBot.EndToEnd.Machine;

/// <summary>A Chromium to start: the one named by CHROMIUM, an installed one, else one fetched from npm.</summary>
/// <param name="Path">The executable.</param>
/// <param name="Environment">What it needs in its environment beside the usual.</param>
internal sealed record ChromiumProgram(string Path, IReadOnlyDictionary<string, string> Environment)
{
    private static readonly string[] Installed =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    /// <summary>Finds or fetches it.</summary>
    public static async Task<ChromiumProgram> FindAsync()
    {
        var named = System.Environment.GetEnvironmentVariable("CHROMIUM");
        var found = !string.IsNullOrEmpty(named) ? named : Installed.FirstOrDefault(File.Exists);
        return found is not null ? new ChromiumProgram(found, new Dictionary<string, string>()) : await FetchAsync();
    }

    private static async Task<ChromiumProgram> FetchAsync()
    {
        if (!OperatingSystem.IsLinux())
            throw new InvalidOperationException("The end-to-end tests need a Chromium or Chrome: install one, or name its executable in the environment variable CHROMIUM.");

        var archives = System.IO.Path.Combine(await NpmPackage.Chromium.FetchAsync(), "bin");
        var folder = Directory.CreateDirectory(System.IO.Path.Combine(archives, "unpacked")).FullName;
        var executable = System.IO.Path.Combine(folder, "chromium");
        if (!File.Exists(executable))
        {
            foreach (var archive in new[] { "al2023", "swiftshader", "fonts" }) await UntarAsync(System.IO.Path.Combine(archives, $"{archive}.tar.br"), folder);
            await UnpackAsync(System.IO.Path.Combine(archives, "chromium.br"), executable);
        }

        var environment = new Dictionary<string, string> { ["LD_LIBRARY_PATH"] = System.IO.Path.Combine(folder, "lib") };
        if (!Directory.Exists("/usr/share/fonts")) environment["FONTCONFIG_PATH"] = folder;
        return new ChromiumProgram(executable, environment);
    }

    private static async Task UntarAsync(string archive, string folder)
    {
        await using var file = File.OpenRead(archive);
        await using var unpacked = new BrotliStream(file, CompressionMode.Decompress);
        await TarFile.ExtractToDirectoryAsync(unpacked, folder, overwriteFiles: true);
    }

    private static async Task UnpackAsync(string archive, string executable)
    {
        var part = executable + ".part";
        await using (var file = File.OpenRead(archive))
        await using (var unpacked = new BrotliStream(file, CompressionMode.Decompress))
        await using (var target = File.Create(part))
        {
            await unpacked.CopyToAsync(target);
        }

        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(part, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.Move(part, executable, overwrite: true);
    }
}
