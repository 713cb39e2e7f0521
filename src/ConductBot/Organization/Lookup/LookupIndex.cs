using ConductBot.Answers.Text;
using ConductBot.Organization.Importing;

namespace ConductBot.Organization.Lookup;

/// <summary>Names of one snapshot, ready to be compared; made once a snapshot.</summary>
internal sealed class LookupIndex
{
    private static readonly string[] Kinds = ["phong", "ban", "so", "bo phan", "van phong", "don vi", "trung tam", "chi cuc", "doi", "to"];

    private readonly ILookup<string, Unit> _units;
    private readonly ILookup<string, NamedPerson> _byLastName;
    private readonly ILookup<string, NamedPerson> _byTitle;

    public LookupIndex(OrganizationSnapshot organization)
    {
        _units = organization.Units.SelectMany(unit => PhrasesOf(unit).Select(phrase => (phrase, unit))).ToLookup(pair => pair.phrase, pair => pair.unit);
        var people = organization.People.Select(NamedOf).Where(person => person.Folded.Length > 0).ToArray();
        _byLastName = people.ToLookup(person => person.Folded[^1]);
        _byTitle = people.Where(person => person.Title.Length > 0).ToLookup(person => person.Title);
    }

    /// <summary>Units called so, folded.</summary>
    public IEnumerable<Unit> Units(string phrase) => _units[phrase];

    /// <summary>People whose name ends in these syllables ("Nam", "Hoài Nam", "Nguyễn Hoài Nam"), folded.</summary>
    public IEnumerable<NamedPerson> Named(ReadOnlyMemory<string> syllables) => syllables.Length == 0
        ? []
        : _byLastName[syllables.Span[^1]].Where(person => person.Folded.Length >= syllables.Length && person.Folded.AsSpan(^syllables.Length..).SequenceEqual(syllables.Span));

    /// <summary>People with exactly this title, folded.</summary>
    public IEnumerable<NamedPerson> Titled(string title) => _byTitle[title];

    // "Phòng Tổ chức – Hành chính" is also "tổ chức hành chính"; what is called "TCHC" is also "phòng TCHC".
    private static IEnumerable<string> PhrasesOf(Unit unit)
    {
        var names = unit.Aliases.Append(unit.Name).Append(unit.Id).Select(Folding.Of).Where(name => name.Length > 0).Distinct().ToArray();
        var kind = Kinds.FirstOrDefault(kind => Folding.Of(unit.Name).StartsWith($"{kind} ", StringComparison.Ordinal));
        var bare = names.Where(name => kind is not null && name.StartsWith($"{kind} ", StringComparison.Ordinal)).Select(name => name[(kind!.Length + 1)..]);
        var full = names.Where(name => kind is not null && !name.StartsWith($"{kind} ", StringComparison.Ordinal)).Select(name => $"{kind} {name}");
        return names.Concat(bare).Concat(full).Distinct();
    }

    private static NamedPerson NamedOf(Person person)
    {
        var words = Words.Of(Words.Normal(person.Name));
        return new NamedPerson(person, [.. words.Select(word => Syllable.Fold(word.Text))], [.. words.Select(word => Syllable.Exact(word.Text))], Folding.Of(person.Title));
    }
}
