using System.Reflection;
using System.Text.Json;

namespace ConductBot.Conversations;

/// <summary>User-facing texts of one capability in both languages, read from embedded JSON whose keys are exactly the members of <typeparamref name="T"/>.</summary>
/// <typeparam name="T">A record with <c>required</c> string members.</typeparam>
internal sealed class Localized<T>(T vietnamese, T english)
    where T : class
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    /// <summary>The texts in a language.</summary>
    public T this[Language language] => language == Language.English ? english : vietnamese;

    /// <summary>Reads <c>{folder}.vi.json</c> and <c>{folder}.en.json</c> from the resources of <paramref name="assembly"/>.</summary>
    /// <exception cref="InvalidOperationException">A file is missing, lacks a key or has one too many.</exception>
    public static Localized<T> Load(Assembly assembly, string folder) => new(Read(assembly, $"{folder}.vi.json"), Read(assembly, $"{folder}.en.json"));

    private static T Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The assembly holds no resource '{name}': embed the texts of {typeof(T).Name} under that name.");
        try
        {
            return JsonSerializer.Deserialize<T>(stream, Strict)!;
        }
        catch (JsonException fault)
        {
            throw new InvalidOperationException($"The texts in '{name}' do not fit {typeof(T).Name}: {fault.Message}", fault);
        }
    }
}
