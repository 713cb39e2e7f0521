namespace ConductBot.EndToEnd.Manifest;

/// <summary>A command that the manifest lists.</summary>
internal sealed record ManifestCommands(string Scope, string Path, string Vietnamese, string English, string Description)
{
    /// <summary>All of them, with both languages.</summary>
    public static async Task<IReadOnlyList<ManifestCommands>> OfAsync(BuiltPackage package)
    {
        var english = await package.JsonAsync("en.json");
        var lists = (await package.JsonAsync("manifest.json")).GetProperty("bots")[0].GetProperty("commandLists");
        return
        [
            .. lists.EnumerateArray().SelectMany((list, i) => list.GetProperty("commands").EnumerateArray().Select((command, j) =>
            {
                var path = $"bots[0].commandLists[{i}].commands[{j}]";
                return new ManifestCommands(
                    list.GetProperty("scopes").EnumerateArray().Single().GetString()!, path, command.GetProperty("title").GetString()!,
                    english.GetProperty($"{path}.title").GetString()!, command.GetProperty("description").GetString()!);
            })),
        ];
    }
}
