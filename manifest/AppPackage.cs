using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ConductBot.Manifest;

/// <summary>
/// The zip that an administrator uploads: manifest, language file and icons at its root. The same settings give the same bytes: entries in a
/// fixed order, with a fixed time, stored without compression.
/// </summary>
internal static class AppPackage
{
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The package of the files in a folder.</summary>
    public static async Task<byte[]> BuildAsync(string folder, PackageSettings settings)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            await AddAsync(archive, "manifest.json", await JsonAsync(folder, "manifest.json", settings));
            await AddAsync(archive, "en.json", await JsonAsync(folder, "en.json", settings));
            foreach (var icon in (string[])["color.png", "outline.png"]) await AddAsync(archive, icon, await File.ReadAllBytesAsync(Path.Combine(folder, icon)));
        }

        return zip.ToArray();
    }

    private static async Task AddAsync(ZipArchive archive, string name, byte[] content)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = NoTime;
        entry.ExternalAttributes = 0;
        await using var stream = await entry.OpenAsync();
        await stream.WriteAsync(content);
    }

    // Gaps are filled in the values of the parsed document: whatever a setting holds, the result is JSON of the same shape.
    private static async Task<byte[]> JsonAsync(string folder, string name, PackageSettings settings)
    {
        var document = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, name)))!;
        return Encoding.UTF8.GetBytes(Filled(document, settings)!.ToJsonString(Readable) + "\n");
    }

    private static JsonNode? Filled(JsonNode? node, PackageSettings settings) => node switch
    {
        JsonObject thing => new JsonObject(thing.Select(member => KeyValuePair.Create(member.Key, Filled(member.Value, settings)))),
        JsonArray list => new JsonArray([.. list.Select(item => Filled(item, settings))]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => JsonValue.Create(Filled(value.GetValue<string>(), settings)),
        _ => node?.DeepClone(),
    };

    private static string Filled(string text, PackageSettings settings) => text switch
    {
        "{{BotAppId}}" => settings.BotAppId,
        "{{BotHost}}" => settings.BotHost,
        "{{TeamsAppId}}" => settings.TeamsAppId,
        "{{TeamsAppVersion}}" => settings.TeamsAppVersion,
        "{{DeveloperName}}" => settings.DeveloperName,
        "{{WebsiteUrl}}" => settings.WebsiteUrl,
        "{{PrivacyUrl}}" => settings.PrivacyUrl,
        "{{TermsUrl}}" => settings.TermsUrl,
        _ => text,
    };
}
