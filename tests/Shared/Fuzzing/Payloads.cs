namespace ConductBot.Shared.Fuzzing;

/// <summary>Activities as Teams, the Agents Playground and the Emulator send them, written by hand. Whatever in them a person said or is called holds <see cref="Marker"/>.</summary>
internal static class Payloads
{
    /// <summary>Stands nowhere but in what is sent.</summary>
    public const string Marker = "zqx9";

    public static IReadOnlyList<(string Name, byte[] Json)> All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Payloads"), "*.json").Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileNameWithoutExtension(path), File.ReadAllBytes(path))),
    ];
}
