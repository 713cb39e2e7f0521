using System.Reflection;

namespace ConductBot.EndToEnd.Machine;

/// <summary>Where the build put things.</summary>
internal static class BuiltProgram
{
    /// <summary>The program, to be run with <c>dotnet</c>.</summary>
    public static string Program => Metadata("Program");

    /// <summary>The root of the checkout.</summary>
    public static string Repository => Metadata("Repository");

    /// <summary>A folder of the checkout that is not committed, made when missing.</summary>
    public static string Folder(string name) => Directory.CreateDirectory(Path.Combine(Repository, name)).FullName;

    private static string Metadata(string key) =>
        typeof(BuiltProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
