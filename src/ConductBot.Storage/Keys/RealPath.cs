namespace ConductBot.Storage.Keys;

/// <summary>Where a path really leads: every link on the way is followed. Mounts and hard links are not seen.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    private static readonly StringComparison Comparison = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>The full path without links; what does not exist yet is taken as it stands.</summary>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        for (var links = 0; links < MostLinks; links++)
        {
            if (Followed(full) is not { } next) break;
            full = next;
        }

        return Path.TrimEndingDirectorySeparator(full);
    }

    /// <summary>Whether a path is a folder or lies in it.</summary>
    public static bool IsWithin(string path, string folder) =>
        string.Equals(path, folder, Comparison) || path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, Comparison);

    // The path with its first link replaced by what it leads to; null when there is none.
    private static string? Followed(string full)
    {
        var root = Path.GetPathRoot(full)!;
        var parts = full[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        var at = root;
        for (var i = 0; i < parts.Length; i++)
        {
            at = Path.Combine(at, parts[i]);
            if (new FileInfo(at).LinkTarget is { } target)
                return Path.GetFullPath(Path.Combine([Path.Combine(Path.GetDirectoryName(at)!, target), .. parts[(i + 1)..]]));
        }

        return null;
    }
}
