using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace ConductBot.SelfReports.Forms;

/// <summary>A place in a form's file that knows its line. Each key must be asked for: <see cref="NoOthers"/> refuses the rest.</summary>
internal sealed class FormNode(YamlNode node, FormFaults faults)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public int Line { get; } = (int)node.Start.Line;

    public bool Has(string key) => Find(key) is not null;

    public void Wrong(string reason) => faults.Add(Line, reason);

    /// <summary>A part, or null when there is none.</summary>
    public FormNode? Part(string key)
    {
        if (Find(key) is not { } part) return null;
        if (part is YamlMappingNode) return new FormNode(part, faults);
        faults.Add((int)part.Start.Line, $"'{key}' has parts of its own, indented below it.");
        return null;
    }

    /// <summary>The parts of a list; empty when there is none.</summary>
    public IReadOnlyList<FormNode> Parts(string key)
    {
        if (Find(key) is not { } list) return [];
        if (list is YamlSequenceNode sequence && sequence.All(one => one is YamlMappingNode)) return [.. sequence.Select(one => new FormNode(one, faults))];
        faults.Add((int)list.Start.Line, $"'{key}' is a list; each of its items begins with '- ' and has parts of its own.");
        return [];
    }

    /// <summary>The words of a list; empty when there is none.</summary>
    public IReadOnlyList<string> Words(string key)
    {
        if (Find(key) is not { } list) return [];
        if (list is YamlSequenceNode sequence && sequence.All(one => one is YamlScalarNode { Value.Length: > 0 })) return [.. sequence.Select(one => ((YamlScalarNode)one).Value!)];
        faults.Add((int)list.Start.Line, $"'{key}' is a list of words: [one, two].");
        return [];
    }

    /// <summary>Words with a whole number from 1 to 1,000 each; empty when there is none.</summary>
    public IReadOnlyDictionary<string, int> Numbers(string key)
    {
        if (Find(key) is not { } found) return new Dictionary<string, int>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (word, value) in found is YamlMappingNode map ? map.Children.AsEnumerable() : [])
        {
            if (word is YamlScalarNode { Value.Length: > 0 } name && value is YamlScalarNode scalar && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 1000) numbers[name.Value] = number;
        }

        if (found is not YamlMappingNode all || numbers.Count < all.Children.Count) faults.Add((int)found.Start.Line, $"'{key}' has words with a whole number from 1 to 1000 each: {{ minutes: 1, hours: 60 }}.");
        return numbers;
    }

    /// <summary>A word; null, and a fault, when it is missing.</summary>
    public string? Needed(string key)
    {
        if (Word(key) is { } word) return word;
        if (!Has(key)) Wrong($"'{key}' is missing.");
        return null;
    }

    /// <summary>A word, or null when there is none.</summary>
    public string? Word(string key)
    {
        if (Find(key) is not { } found) return null;
        if (found is YamlScalarNode { Value: { } value } && value.Trim().Length > 0) return value.Trim();
        faults.Add((int)found.Start.Line, $"'{key}' is a word or a text.");
        return null;
    }

    /// <summary>A whole number within a range, or null when there is none.</summary>
    public int? Number(string key, int least, int most)
    {
        if (Word(key) is not { } word) return null;
        if (int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        faults.Add(LineOf(key), $"'{key}' is a whole number from {least} to {most}; '{word}' is not.");
        return null;
    }

    /// <summary>"yes" or "no"; no when there is none.</summary>
    public bool Flag(string key)
    {
        switch (Word(key))
        {
            case null or "no" or "false": return false;
            case "yes" or "true": return true;
            case var other:
                faults.Add(LineOf(key), $"'{key}' is yes or no; '{other}' is neither.");
                return false;
        }
    }

    /// <summary>One of a set of names written in kebab case.</summary>
    public T? Name<T>(string key)
        where T : struct, Enum
    {
        if (Word(key) is not { } word) return null;
        foreach (var value in Enum.GetValues<T>())
        {
            if (Kebab(value.ToString()) == word) return value;
        }

        faults.Add(LineOf(key), $"'{key}' is one of {string.Join(", ", Enum.GetValues<T>().Select(value => Kebab(value.ToString())))}; '{word}' is not.");
        return null;
    }

    /// <summary>A text in both languages; null, and a fault, when one is missing.</summary>
    public FormText? Text(string key)
    {
        if (Part(key) is not { } part) return null;
        var (vi, en) = (part.Needed("vi"), part.Needed("en"));
        part.NoOthers();
        return vi is null || en is null ? null : new FormText(vi, en);
    }

    /// <summary>A text in both languages that must be there.</summary>
    public FormText NeededText(string key)
    {
        if (!Has(key)) Wrong($"'{key}' is missing: it has a text 'vi' and a text 'en'.");
        return Text(key) ?? new FormText("", "");
    }

    /// <summary>The line of a key's value, or of the node when there is none.</summary>
    public int LineOf(string key) => Find(key) is { } found ? (int)found.Start.Line : Line;

    /// <summary>Refuses whatever was not asked for.</summary>
    public void NoOthers()
    {
        foreach (var (key, _) in ((YamlMappingNode)node).Children)
        {
            if (key is not YamlScalarNode { Value: { } name } || !_asked.Contains(name)) faults.Add((int)key.Start.Line, $"'{key}' is unknown here. Known: {string.Join(", ", _asked.Order(StringComparer.Ordinal))}.");
        }
    }

    private YamlNode? Find(string key)
    {
        _asked.Add(key);
        return ((YamlMappingNode)node).Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }

    private static string Kebab(string name) => string.Concat(name.Select((letter, at) => char.IsUpper(letter) ? $"{(at > 0 ? "-" : "")}{char.ToLowerInvariant(letter)}" : letter.ToString()));
}
