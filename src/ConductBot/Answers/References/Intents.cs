using ConductBot.Answers.Text;

namespace ConductBot.Answers.References;

/// <summary>Phrases that show what somebody wants besides a rule: small talk, a text's metadata, its whole text (library/intents.tsv).</summary>
internal sealed class Intents
{
    private readonly Dictionary<string, List<(IntentKind Kind, string[] Folded)>> _phrases = new(StringComparer.Ordinal);

    /// <summary>Questions shown as examples: Vietnamese first, then English.</summary>
    public IReadOnlyList<(string Vietnamese, string English)> Examples { get; private set; } = [];

    /// <summary>Reads the file's lines: kind and phrase, parted by a tab.</summary>
    /// <exception cref="FormatException">A line is not of that form; the message names it.</exception>
    public static Intents Read(IEnumerable<string> lines)
    {
        var intents = new Intents();
        var examples = new List<(string Vietnamese, string English)>();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var columns = line.Normalize().Split('\t');
            if (columns is ["example", var vietnamese, var english]) examples.Add((vietnamese, english));
            else if (columns is [var kind, var phrase] && Enum.TryParse<IntentKind>(kind, ignoreCase: true, out var known) && Vocabulary.Tokens(phrase) is { Length: > 0 } tokens)
                intents.Add(known, [.. tokens.Select(Syllable.Fold)]);
            else throw new FormatException($"Line {number} of the intents is not 'kind<tab>phrase' with a known kind: '{line}'.");
        }

        intents.Examples = examples;
        return intents;
    }

    /// <summary>The intents whose phrases stand in the question, each with the places of its tokens.</summary>
    public Dictionary<IntentKind, HashSet<int>> Find(IReadOnlyList<string> tokens)
    {
        var folded = tokens.Select(Syllable.Fold).ToList();
        var found = new Dictionary<IntentKind, HashSet<int>>();
        for (var i = 0; i < folded.Count; i++)
        {
            if (!_phrases.TryGetValue(folded[i], out var phrases)) continue;
            foreach (var (kind, phrase) in phrases)
            {
                if (!PhraseFinder.StandsAt(folded, phrase, i)) continue;
                if (!found.TryGetValue(kind, out var places)) found[kind] = places = [];
                for (var place = i; place < i + phrase.Length; place++) places.Add(place);
            }
        }

        return found;
    }

    private void Add(IntentKind kind, string[] phrase)
    {
        if (!_phrases.TryGetValue(phrase[0], out var phrases)) _phrases[phrase[0]] = phrases = [];
        phrases.Add((kind, phrase));
    }
}
