using ConductBot.Answers.Text;
using ConductBot.Organization.Permissions;

namespace ConductBot.Organization.Lookup;

/// <summary>Who is left out: "trừ phòng một cửa", "except Nam". Pure.</summary>
/// <param name="Said">The words, as they were written.</param>
/// <param name="Reads">Whom they name; none when nobody is called so.</param>
/// <param name="From">Where the words begin in the text.</param>
/// <param name="End">Where the rest of the text goes on.</param>
public sealed record LookupExcept(string Said, IReadOnlyList<LookupRead> Reads, int From, int End)
{
    private const int MostWords = 4;
    private static readonly string[] Phrases = ["trừ ra", "ngoại trừ", "trừ", "không kể", "không bao gồm", "không gồm", "không tính", "tru ra", "ngoai tru", "tru", "khong ke", "khong bao gom", "khong gom", "khong tinh", "except for", "except", "but not", "excluding"];

    /// <summary>At the start of what follows those who are meant; null when nobody is left out there. What looks like a name that nobody bears is read too: nobody is to get what he should not because of a slip.</summary>
    public static LookupExcept? AtStart(string text, Asking asking)
    {
        var normal = Words.Normal(text);
        var words = Words.Of(normal);
        if (PhraseAt(words, 0) is not { } begins || normal[..words[0].At].Any(char.IsLetterOrDigit)) return null;
        var reads = ListFrom(normal, words[begins - 1].End, asking);
        if (reads.Count > 0) return new LookupExcept(normal[words[0].At..reads[^1].End], reads, words[0].At, reads[^1].End);

        // "trừ lương": a verb. "trừ phòng Kế toán", "trừ Tèo": a name.
        var names = words.Skip(begins).Take(MostWords).ToList();
        var last = names.FindLastIndex(word => char.IsUpper(normal[word.At]));
        if (last == 1 && names.Count > 2 && !char.IsUpper(normal[names[0].At]) && char.IsLetter(names[2].Text[0])) last = 2;
        return last < 0 ? null : new LookupExcept(normal[words[0].At..names[last].End], [], words[0].At, names[last].End);
    }

    /// <summary>At the end of a text: "rà soát tài sản trước 20/12, trừ phòng một cửa"; null when nobody is left out there.</summary>
    public static LookupExcept? AtEnd(string text, Asking asking)
    {
        var normal = Words.Normal(text);
        var words = Words.Of(normal);
        for (var at = 1; at < words.Count; at++)
        {
            if (PhraseAt(words, at) is not { } begins) continue;
            var reads = ListFrom(normal, words[begins - 1].End, asking);
            if (reads.Count > 0 && !normal[reads[^1].End..].Any(char.IsLetterOrDigit)) return new LookupExcept(normal[words[at].At..reads[^1].End], reads, words[at].At, normal.Length);
        }

        return null;
    }

    /// <summary>Those who are left out of those who are meant.</summary>
    /// <param name="isMeant">Whether somebody is one of those who are meant: of several with one name it is that one.</param>
    /// <returns>Ids of people and units; the words that stay unclear, or null.</returns>
    public (IReadOnlyList<string> People, IReadOnlyList<string> Units, string? Unclear) Settle(Func<Person, bool> isMeant)
    {
        var (people, units) = (new List<string>(), new List<string>());
        var unclear = Reads.Count == 0 ? Said : null;
        foreach (var read in Reads)
        {
            IReadOnlyList<LookupTarget> targets = read.Outcome switch
            {
                LookupOutcome.Found found => [found.Target],
                LookupOutcome.Every every => every.Targets,
                LookupOutcome.Several several => [.. several.Candidates.Where(one => one is LookupTarget.OnePerson person && isMeant(person.Person))],
                _ => [],
            };
            if (targets.Count == 0 || (read.Outcome is LookupOutcome.Several && targets.Count > 1) || targets.Any(target => target is LookupTarget.EverybodyManaged)) unclear ??= Said;
            people.AddRange(targets.OfType<LookupTarget.OnePerson>().Select(one => one.Person.Id));
            units.AddRange(targets.OfType<LookupTarget.OneUnit>().Select(one => one.Unit.Id));
        }

        return (people, units, unclear);
    }

    /// <summary>Whether somebody is left out.</summary>
    public static bool IsOut(Person person, (IReadOnlyList<string> People, IReadOnlyList<string> Units) except, OrganizationSnapshot organization) =>
        except.People.Contains(person.Id, StringComparer.OrdinalIgnoreCase) || except.Units.Any(unit => organization.IsWithin(person.Unit, unit));

    private static IReadOnlyList<LookupRead> ListFrom(string text, int from, Asking asking) =>
        [.. new OrganizationLookup(asking, LookupScope.Anybody).ListAtStart(text[from..]).Select(read => read with { End = read.End + from })];

    private static int? PhraseAt(IReadOnlyList<Word> words, int at)
    {
        foreach (var phrase in Phrases)
        {
            var parts = phrase.Split(' ');
            if (at + parts.Length <= words.Count && parts.Index().All(part => string.Equals(Syllable.Exact(words[at + part.Index].Text), Syllable.Exact(part.Item), StringComparison.Ordinal))) return at + parts.Length;
        }

        return null;
    }
}
