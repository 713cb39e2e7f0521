using ConductBot.Directives;
using ConductBot.Directives.Shipped;

namespace ConductBot.Tests.Directives;

/// <summary>The library as it ships, found from wherever the tests run.</summary>
internal static class ShippedTexts
{
    public static readonly DateTimeOffset Published = new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);

    public static string Folder { get; } = Find();

    public static LibrarySnapshot Library { get; } = LibraryFolder.Read(Folder, Published);

    public static Directive Directive(string id) => Library.Find(id) ?? throw new InvalidOperationException($"The library has no directive {id}.");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.Directory.Exists(Path.Combine(folder.FullName, "library", "sources"))) return Path.Combine(folder.FullName, "library");
        }

        throw new InvalidOperationException("No folder library/sources above the tests.");
    }
}
