using System.IO.Compression;
using System.Text.Json;
using ConductBot.EndToEnd.Machine;
using ConductBot.Manifest;

namespace ConductBot.EndToEnd.Manifest;

/// <summary>A package made of the committed files, and what stands in it.</summary>
internal sealed record BuiltPackage(byte[] Zip)
{
    public const string Bot = "3f2c8d1e-5b7a-4c90-8e21-7d6f5a4b3c2d";

    /// <summary>Settings of a real bot, as the build would give them.</summary>
    public static Dictionary<string, string> RealBot() => new()
    {
        ["Kind"] = "release", ["BotAppId"] = Bot, ["BotHost"] = "hoidap.soctrang.gov.vn", ["DeveloperName"] = "UBND tỉnh Sóc Trăng", ["TeamsAppVersion"] = "1.0.0",
    };

    public static async Task<BuiltPackage> OfAsync(IReadOnlyDictionary<string, string> given) =>
        new(await AppPackage.BuildAsync(Path.Combine(BuiltProgram.Repository, "manifest"), PackageSettings.Of(given)));

    public IReadOnlyList<string> Names()
    {
        using var archive = Open();
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    public async Task<byte[]> FileAsync(string name)
    {
        using var archive = Open();
        await using var stream = await archive.GetEntry(name)!.OpenAsync();
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }

    public async Task<JsonElement> JsonAsync(string name) => JsonSerializer.Deserialize<JsonElement>(await FileAsync(name));

    private ZipArchive Open() => new(new MemoryStream(Zip));
}
