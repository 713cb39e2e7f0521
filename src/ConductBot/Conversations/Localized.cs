using System.Reflection;
using System.Text.Json;

namespace ConductBot.Conversations;

/// <summary>User-facing texts of one capability in both languages, read from embedded JSON whose keys are exactly the members of <typeparamref name="T"/>.</summary>
/// <typeparam name="T">A record with <c>required</c> string members.</typeparam>
internal sealed class Localized<T>(T vietnamese, T english)
    where T : class
{
    /// <summary>The texts in a language.</summary>
    public T this[Language language] => language == Language.English ? english : vietnamese;

    /// <summary>Reads <c>{folder}.vi.json</c> and <c>{folder}.en.json</c> from the resources of <paramref name="assembly"/>.</summary>
    /// <exception cref="InvalidOperationException">A file is missing, lacks a key or has one too many.</exception>
    public static Localized<T> Load(Assembly assembly, string folder)
    {
        var members = Members();
        return new(Read(members, assembly, $"{folder}.vi.json"), Read(members, assembly, $"{folder}.en.json"));
    }

    // By hand: the serializer has the runtime compile something for each of a thousand texts, at every start and for nothing but this.
    private static Dictionary<string, Action<T, string>> Members() => typeof(T).GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Where(static member => member.SetMethod is not null)
        .ToDictionary(static member => JsonNamingPolicy.CamelCase.ConvertName(member.Name), static member => member.SetMethod!.CreateDelegate<Action<T, string>>(), StringComparer.Ordinal);

    private static T Read(Dictionary<string, Action<T, string>> members, Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The assembly holds no resource '{name}': embed the texts of {typeof(T).Name} under that name.");
        var texts = Activator.CreateInstance<T>();
        var missing = new HashSet<string>(members.Keys, StringComparer.Ordinal);
        try
        {
            using var document = JsonDocument.Parse(stream);
            foreach (var text in document.RootElement.EnumerateObject())
            {
                if (!members.TryGetValue(text.Name, out var set)) throw Unfit(name, $"it has no member for '{text.Name}'.");
                if (!missing.Remove(text.Name)) throw Unfit(name, $"'{text.Name}' stands there twice.");
                set(texts, text.Value.ValueKind == JsonValueKind.String ? text.Value.GetString()! : throw Unfit(name, $"'{text.Name}' is no string."));
            }
        }
        catch (JsonException fault)
        {
            throw Unfit(name, fault.Message);
        }

        return missing.Count == 0 ? texts : throw Unfit(name, $"these are missing: {string.Join(", ", missing.Order(StringComparer.Ordinal))}.");
    }

    private static InvalidOperationException Unfit(string name, string why) => new($"The texts in '{name}' do not fit {typeof(T).Name}: {why}");
}
