using System.Collections.Frozen;
using ConductBot.Organization.Lookup;

namespace ConductBot.Organization;

/// <summary>
/// Units, people and absences at one moment, immutable, with what follows from them. All days are days in Vietnam. Ids are compared without case; an id that is
/// unknown gives null or nothing, never an exception.
/// </summary>
public sealed class OrganizationSnapshot
{
    /// <summary>When nothing was published yet.</summary>
    public static readonly OrganizationSnapshot Empty = new(0, [], []);

    private readonly FrozenDictionary<string, Unit> _units;
    private readonly FrozenDictionary<string, Person> _people;
    private readonly ILookup<string, Unit> _children;
    private readonly ILookup<string, Person> _members;
    private readonly ILookup<string, Person> _heads;
    private readonly ILookup<string, Person> _managers;
    private readonly ILookup<string, Absence> _absences;
    private readonly Lazy<LookupIndex> _names;
    private readonly Lazy<Dictionary<string, Person>> _accounts;

    /// <summary>A snapshot. The tree must have no cycle: <c>Importing</c> refuses one; here one is cut where it closes.</summary>
    public OrganizationSnapshot(long version, IReadOnlyList<Unit> units, IReadOnlyList<Person> people, IReadOnlyList<Absence>? absences = null)
    {
        (Version, Units, People, Absences) = (version, units, people, absences ?? []);
        var ids = StringComparer.OrdinalIgnoreCase;
        _units = units.ToFrozenDictionary(unit => unit.Id, ids);
        _people = people.ToFrozenDictionary(person => person.Id, ids);
        _children = units.Where(unit => unit.Parent is not null).ToLookup(unit => unit.Parent!, ids);
        _members = people.ToLookup(person => person.Unit, ids);
        _heads = Granted(Role.Head);
        _managers = Granted(Role.Manager);
        _absences = Absences.ToLookup(absence => absence.PersonId, ids);
        _names = new Lazy<LookupIndex>(() => new LookupIndex(this));
        _accounts = new Lazy<Dictionary<string, Person>>(() => people.Where(person => person.EntraId is not null).DistinctBy(person => person.EntraId, ids).ToDictionary(person => person.EntraId!, ids));

        ILookup<string, Person> Granted(Role role) => people
            .SelectMany(person => person.Roles.Where(grant => grant.Role == role && grant.Of is not null).Select(grant => (Of: grant.Of!, Person: person)))
            .ToLookup(pair => pair.Of, pair => pair.Person, ids);
    }

    /// <summary>Grows with every publication; 0 when nothing was published. Absences change without it.</summary>
    public long Version { get; }

    /// <summary>All units, closed ones included, in the order of the file.</summary>
    public IReadOnlyList<Unit> Units { get; }

    /// <summary>All people, those who left included, in the order of the file.</summary>
    public IReadOnlyList<Person> People { get; }

    /// <summary>Absences that are not long over.</summary>
    public IReadOnlyList<Absence> Absences { get; }

    /// <summary>Names, ready to be compared with what somebody wrote.</summary>
    internal LookupIndex Names => _names.Value;

    /// <summary>The unit, or null.</summary>
    public Unit? Unit(string? id) => id is null ? null : _units.GetValueOrDefault(id);

    /// <summary>The person, or null.</summary>
    public Person? Person(string? id) => id is null ? null : _people.GetValueOrDefault(id);

    /// <summary>The first person of an Entra id, or null: asked for with every message.</summary>
    internal Person? OfAccount(string entraId) => _accounts.Value.GetValueOrDefault(entraId);

    /// <summary>The units directly below one.</summary>
    public IEnumerable<Unit> Children(string unit) => _children[unit];

    /// <summary>The unit and the units above it, up to the top.</summary>
    public IReadOnlyList<Unit> Upwards(string? unit)
    {
        var path = new List<Unit>();
        for (var next = Unit(unit); next is not null && !path.Contains(next); next = Unit(next.Parent)) path.Add(next);
        return path;
    }

    /// <summary>The unit and all below it, each before what is below it.</summary>
    public IReadOnlyList<Unit> WithBelow(string unit)
    {
        var found = new List<Unit>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var next = new Stack<Unit>(Unit(unit) is { } top ? [top] : []);
        while (next.TryPop(out var one))
        {
            if (!seen.Add(one.Id)) continue;
            found.Add(one);
            foreach (var child in _children[one.Id].Reverse()) next.Push(child);
        }

        return found;
    }

    /// <summary>Whether a unit is another one or below it.</summary>
    public bool IsWithin(string? unit, string above) => Upwards(unit).Any(one => string.Equals(one.Id, above, StringComparison.OrdinalIgnoreCase));

    /// <summary>The people of exactly one unit who are here on a day.</summary>
    public IReadOnlyList<Person> Members(string unit, DateOnly day) => [.. _members[unit].Where(person => person.IsHereOn(day))];

    /// <summary>The people of a unit and of all below it who are here on a day.</summary>
    public IReadOnlyList<Person> Everybody(string unit, DateOnly day) => [.. WithBelow(unit).SelectMany(one => Members(one.Id, day))];

    /// <summary>Everybody who has a role on a day; <paramref name="of"/> narrows it to one unit or form.</summary>
    public IReadOnlyList<Person> Holding(Role role, DateOnly day, string? of = null) =>
        [.. People.Where(person => person.IsHereOn(day) && (of is null ? person.Has(role) : person.Has(role, of)))];

    /// <summary>The unit's head on a day, or null.</summary>
    public Person? HeadOf(string unit, DateOnly day) => _heads[unit].FirstOrDefault(person => person.IsHereOn(day));

    /// <summary>Who manages exactly this unit on a day: the head first, then the other managers in the order of the file. Whoever manages a unit above manages it too.</summary>
    public IReadOnlyList<Person> ManagersOf(string unit, DateOnly day) => [.. _heads[unit].Concat(_managers[unit]).Where(person => person.IsHereOn(day)).Distinct()];

    /// <summary>To whom a person's matters are escalated on a day: the first of <see cref="ManagersOf"/> in the person's unit who is not the person, else in the unit above, and so on; or null.</summary>
    /// <remarks>A unit's own head answers to the unit above, not to a deputy.</remarks>
    public Person? ManagerOf(string personId, DateOnly day)
    {
        if (Person(personId) is not { } person) return null;
        foreach (var unit in Upwards(person.Unit))
        {
            if (person.Has(Role.Head, unit.Id)) continue;
            var deputy = person.Has(Role.Manager, unit.Id);
            var manager = deputy ? HeadOf(unit.Id, day) : ManagersOf(unit.Id, day).FirstOrDefault();
            if (manager is not null && manager != person) return manager;
        }

        return null;
    }

    /// <summary>The units that a person manages on a day, all below them included.</summary>
    public IReadOnlyList<Unit> Managed(Person person, DateOnly day) => person.IsHereOn(day)
        ? [.. person.Roles.Where(grant => grant.Role is Role.Head or Role.Manager && grant.Of is not null).SelectMany(grant => WithBelow(grant.Of!)).Distinct()]
        : [];

    /// <summary>Whether a person manages a unit, or one above it, on a day.</summary>
    public bool Manages(Person person, string? unit, DateOnly day) => person.IsHereOn(day)
        && Upwards(unit).Any(one => person.Has(Role.Head, one.Id) || person.Has(Role.Manager, one.Id));

    /// <summary>
    /// Whether a person stands above another on a day: manages the other's unit, and the other is not the equal or superior there. A head stands above deputies, a deputy not above
    /// the head nor above other deputies. Nobody stands above oneself.
    /// </summary>
    public bool Reaches(Person person, Person other, DateOnly day) =>
        person.IsHereOn(day) && person != other && person.Roles.Any(grant => grant is { Role: Role.Head or Role.Manager, Of: not null } && IsWithin(other.Unit, grant.Of)
            && !other.Roles.Any(rank => rank.Of is not null && IsWithin(grant.Of, rank.Of) && rank.Role switch
            {
                Role.Head => true,
                Role.Manager => grant.Role == Role.Manager || !string.Equals(rank.Of, grant.Of, StringComparison.OrdinalIgnoreCase),
                _ => false,
            }));

    /// <summary>Whom a person manages on a day: everybody of the managed units but the person.</summary>
    public IReadOnlyList<Person> Staff(Person person, DateOnly day) => [.. Managed(person, day).SelectMany(unit => Members(unit.Id, day)).Where(one => one != person)];

    /// <summary>A person's absences that are not over on a day, the earliest first.</summary>
    public IReadOnlyList<Absence> AbsencesOf(string personId, DateOnly day) => [.. _absences[personId].Where(absence => absence.Until >= day).OrderBy(absence => absence.From)];

    /// <summary>The absence that covers a day, or null.</summary>
    public Absence? AbsenceOn(string personId, DateOnly day) => _absences[personId].FirstOrDefault(absence => absence.Covers(day));

    /// <summary>Who acts for a person on a day: the person, or along the chain of stand-ins the first who is there.</summary>
    public StandInOutcome ActsFor(string personId, DateOnly day)
    {
        var through = new List<string>();
        for (var id = personId; ;)
        {
            if (Person(id) is not { } person) return new StandInOutcome.Nobody(through.Count == 0 ? NobodyReason.Unknown : NobodyReason.NoStandIn);
            if (!person.IsHereOn(day)) return new StandInOutcome.Nobody(through.Count == 0 ? NobodyReason.NotHere : NobodyReason.NoStandIn);
            if (AbsenceOn(person.Id, day) is not { } absence) return through.Count == 0 ? new StandInOutcome.Present(person) : new StandInOutcome.StandsIn(person, through);
            through.Add(person.Id);
            if (absence.StandInId is not { } next) return new StandInOutcome.Nobody(NobodyReason.NoStandIn);
            if (through.Contains(next, StringComparer.OrdinalIgnoreCase)) return new StandInOutcome.Nobody(NobodyReason.Loop);
            id = next;
        }
    }
}
