namespace ConductBot.Architecture.Tests;

/// <summary>The files of the repository that the tests run in.</summary>
internal static class Repository
{
    private static readonly string[] Made = ["bin", "obj", "node_modules", "lib"];

    public static string Root { get; } = FindRoot();

    /// <summary>The four rooms, as their projects are called.</summary>
    public static string[] Rooms { get; } = ["ConductBot", "ConductBot.Protocol", "ConductBot.Storage", "ConductBot.Web"];

    /// <summary>C# of the rooms.</summary>
    public static IReadOnlyList<SourceFile> Sources { get; } = CSharp("src");

    /// <summary>C# of the rooms and of their tests.</summary>
    public static IReadOnlyList<SourceFile> SourcesAndTests { get; } = [.. Sources, .. CSharp("tests")];

    /// <summary>Everything written by hand below a folder; what a build or a package made is left out.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/')[..^1].Any(Made.Contains))
            .Order(StringComparer.Ordinal);

    public static IReadOnlyList<string> Projects { get; } = [.. Files("src", "*.csproj"), .. Files("tests", "*.csproj"), .. Files("manifest", "*.csproj")];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static SourceFile[] CSharp(string folder) => [.. Files(folder, "*.cs").Select(path => new SourceFile(path, Read(path)))];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ConductBot.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("The tests do not run below the repository: no ConductBot.sln in a folder above them.");
    }
}
