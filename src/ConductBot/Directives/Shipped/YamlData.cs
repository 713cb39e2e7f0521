using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ConductBot.Directives.Shipped;

/// <summary>Reads a YAML file of the library; an unknown key or a wrong value is an error with file and line.</summary>
internal static class YamlData
{
    private static readonly IDeserializer Deserializer = new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance)
        .WithDuplicateKeyChecking()
        .Build();

    /// <exception cref="Reading.LibraryDataException">The file can't be read as <typeparamref name="T"/>.</exception>
    public static T Read<T>(string name, string text) where T : class
    {
        try
        {
            return Deserializer.Deserialize<T>(text) ?? throw new Reading.LibraryDataException($"{name} is empty.");
        }
        catch (YamlException problem)
        {
            throw new Reading.LibraryDataException($"{name}, line {problem.Start.Line}: {problem.InnerException?.Message ?? problem.Message}", problem);
        }
    }
}
